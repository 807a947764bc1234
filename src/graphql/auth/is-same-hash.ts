import { timingSafeEqual } from 'node:crypto';

/** Compares two hashes of equal length in constant time. */
export const isSameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));
