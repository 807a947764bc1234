import { createHash } from 'node:crypto';
import { normaliseText } from './normalise-text.js';

/** Equal for texts that differ only in case, width, invisible characters and the like: 20 hexadecimal digits, of which no text can be read. */
export const wordingDigest = (text: string): string => createHash('sha256').update(normaliseText(text).text).digest('hex').slice(0, 20);
