export interface Lesson {
  /** For each FAQ its direction and then its offset; changed in place. */
  readonly weights: Float32Array;
  readonly vector: Float32Array;
  /** Indexes of the FAQs to tell apart, the right one among them. */
  readonly rivals: Int32Array;
  readonly faq: number;
  readonly rate: number;
  readonly offsetRate: number;
}

/** A rival that had less than this share is left alone: it halves the time of a training and changes no figure by more than 0.1. */
const LEAST_SHARE = 0.002;

/**
 * One step of stochastic gradient descent: moves the right FAQ's direction towards the vector and its rivals' away, the more the less sure
 * they were. Plain loops over one array: views of it, one a rival, double the time of a training.
 */
export const learnPhrasing = (lesson: Lesson): void => {
  const { rivals, faq, rate, offsetRate } = lesson;
  const shares = new Float64Array(rivals.length);
  let highest = -Infinity;
  for (let at = 0; at < rivals.length; at += 1) {
    const score = scoreOf(lesson, rivals[at]!);
    shares[at] = score;
    if (score > highest) highest = score;
  }
  let total = 0;
  for (let at = 0; at < shares.length; at += 1) {
    shares[at] = Math.exp(shares[at]! - highest);
    total += shares[at]!;
  }
  for (let at = 0; at < rivals.length; at += 1) {
    const rival = rivals[at]!;
    const share = shares[at]! / total;
    const missing = (rival === faq ? 1 : 0) - share;
    if (Math.abs(missing) >= LEAST_SHARE) move(lesson, rival, rate * missing, rate * missing * offsetRate);
  }
};

const scoreOf = ({ weights, vector }: Lesson, rival: number): number => {
  const start = rival * (vector.length + 1);
  const inFours = vector.length - (vector.length % 4);
  let a = 0;
  let b = 0;
  let c = 0;
  let e = 0;
  for (let d = 0; d < inFours; d += 4) {
    a += weights[start + d]! * vector[d]!;
    b += weights[start + d + 1]! * vector[d + 1]!;
    c += weights[start + d + 2]! * vector[d + 2]!;
    e += weights[start + d + 3]! * vector[d + 3]!;
  }
  for (let d = inFours; d < vector.length; d += 1) a += weights[start + d]! * vector[d]!;
  return a + b + c + e + weights[start + vector.length]!;
};

const move = ({ weights, vector }: Lesson, rival: number, step: number, offsetStep: number): void => {
  const start = rival * (vector.length + 1);
  for (let d = 0; d < vector.length; d += 1) weights[start + d] = weights[start + d]! + step * vector[d]!;
  weights[start + vector.length] = weights[start + vector.length]! + offsetStep;
};
