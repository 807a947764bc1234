import { createHash } from 'node:crypto';
import type { Phrasing } from '../domain/faq.js';
import { normaliseText } from '../text/normalise-text.js';

/** Equal for phrasings of a language that differ only in case, width, invisible characters and the like: 20 hexadecimal digits. */
export const wordingOf = ({ language, text }: Pick<Phrasing, 'language' | 'text'>): string =>
  createHash('sha256')
    .update(`${language}\0${normaliseText(text).text}`)
    .digest('hex')
    .slice(0, 20);
