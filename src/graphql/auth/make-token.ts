import { randomBytes } from 'node:crypto';

/** 32 random bytes in base64url: beyond guessing. */
export const makeToken = (): string => randomBytes(32).toString('base64url');
