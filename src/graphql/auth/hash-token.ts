import { createHash } from 'node:crypto';

/** SHA-256 of a token in hex: what is stored and compared instead of it. Tokens are long and random, so no salt is needed. */
export const hashToken = (token: string): string => createHash('sha256').update(token).digest('hex');
