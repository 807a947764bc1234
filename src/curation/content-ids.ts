import { createHash } from 'node:crypto';
import type { FaqAnswer, Phrasing } from '../domain/faq.js';

/** Twenty hexadecimal digits over the parts; NUL parts them, which no checked text contains. */
const hash = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 20);

/** Id of a phrasing. The same words of the same FAQ always have the same id, so an unchanged id means unchanged content. */
export const phrasingId = (faqId: string, { language, text }: Omit<Phrasing, 'id'>): string => hash(faqId, language, text);

/** Id of an answer; any change of it gives another one. */
export const answerId = (faqId: string, { language, text, variants, condition, validFrom, validTo }: Omit<FaqAnswer, 'id'>): string =>
  hash(faqId, language, text, JSON.stringify([variants, condition, validFrom, validTo]));
