import { dotProduct } from './dot-product.js';

export interface Lesson {
  /** For each FAQ its direction and its offset; changed in place. */
  readonly weights: Float32Array;
  readonly vector: Float32Array;
  /** Indexes of the FAQs to tell apart, the right one among them. */
  readonly rivals: Int32Array;
  readonly faq: number;
  readonly rate: number;
  readonly offsetRate: number;
  readonly decay: number;
}

/** One step of stochastic gradient descent: moves the right FAQ's direction towards the vector and its rivals' away, the more the less sure they were. */
export const learnPhrasing = ({ weights, vector, rivals, faq, rate, offsetRate, decay }: Lesson): void => {
  const dimensions = vector.length;
  const startOf = (rival: number): number => rival * (dimensions + 1);
  const scores = Float64Array.from(rivals, (rival) => {
    const start = startOf(rival);
    return dotProduct(weights.subarray(start, start + dimensions), vector) + (weights[start + dimensions] as number);
  });
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, one) => sum + one, 0);
  rivals.forEach((rival, at) => {
    const start = startOf(rival);
    const error = (odds[at] as number) / total - (rival === faq ? 1 : 0);
    const step = -rate * error;
    const keep = 1 - rate * decay;
    for (let d = 0; d < dimensions; d += 1) weights[start + d] = (weights[start + d] as number) * keep + step * (vector[d] as number);
    weights[start + dimensions] = (weights[start + dimensions] as number) + step * offsetRate;
  });
};
