import { createHash } from 'node:crypto';
import type { ErasureReceipt } from '../../domain/erasure.js';

/** What of an id is kept, so that nobody learns it from a receipt and everybody who has it can tell it again: 24 hexadecimal digits. */
export const digestOf = (receiptId: string, what: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([receiptId, what, id]))
    .digest('hex')
    .slice(0, 24);

/** Over all that a receipt says, in one order. */
export const hashOf = ({ id, kind, subjectIds, at, by, role, removed, digests }: Omit<ErasureReceipt, 'hash' | 'status'>): string =>
  createHash('sha256')
    .update(JSON.stringify([id, kind, subjectIds, at, by, role, removed.map(({ what, count }) => [what, count]), digests]))
    .digest('hex');
