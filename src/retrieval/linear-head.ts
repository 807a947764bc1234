import { dotProduct } from '../ml/dot-product.js';

/** A trained direction for each FAQ: what sets its questions apart from those of the FAQs most like it. */
export interface LinearHead {
  readonly dimensions: number;
  readonly faqIds: readonly string[];
  /** For each FAQ in turn its direction and then its offset, `dimensions + 1` numbers. */
  readonly weights: Float32Array;
}

/** Gives a FAQ's score for a question; only differences between FAQs mean anything. `null`: the FAQ came after the training. */
export type ScoreByHead = (faqId: string, vector: Float32Array) => number | null;

export const createHeadScorer = ({ dimensions, faqIds, weights }: LinearHead): ScoreByHead => {
  const starts = new Map(faqIds.map((faqId, index) => [faqId, index * (dimensions + 1)]));
  return (faqId, vector) => {
    const start = starts.get(faqId);
    if (start === undefined) return null;
    return dotProduct(weights.subarray(start, start + dimensions), vector) + (weights[start + dimensions] ?? 0);
  };
};
