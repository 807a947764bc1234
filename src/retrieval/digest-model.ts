import { createHash } from 'node:crypto';

import type { RankingModel } from './ranking-model.js';

/** Ten hexadecimal digits that stand for all a model holds. */
export const digestModel = ({ head, ...numbers }: Omit<RankingModel, 'id'>): string => {
  const hash = createHash('sha256').update(JSON.stringify(numbers));
  if (head !== null)
    hash.update(JSON.stringify(head.faqIds)).update(new Uint8Array(head.weights.buffer, head.weights.byteOffset, head.weights.byteLength));
  return hash.digest('hex').slice(0, 10);
};
