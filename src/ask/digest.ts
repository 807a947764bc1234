import { createHash } from 'node:crypto';

/** A short id that the same parts always give. */
export const digest = (parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 24);
