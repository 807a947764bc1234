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

/**
 * One step of stochastic gradient descent: moves the right FAQ's direction towards the vector and its rivals' away, the more the less sure
 * they were. Plain loops over one array: views of it, one a rival, double the time of a training.
 */
export const learnPhrasing = (lesson: Lesson): void => {
  const { rivals, faq, rate, offsetRate } = lesson;
  const shares = softmax(Float64Array.from(rivals, (rival) => scoreOf(lesson, rival)));
  for (let at = 0; at < rivals.length; at += 1) {
    const rival = rivals[at]!;
    const step = rate * ((rival === faq ? 1 : 0) - shares[at]!);
    move(lesson, rival, step, step * offsetRate);
  }
};

const scoreOf = ({ weights, vector }: Lesson, rival: number): number => {
  const start = rival * (vector.length + 1);
  const inTwos = vector.length - (vector.length % 2);
  let a = 0;
  let b = 0;
  for (let d = 0; d < inTwos; d += 2) {
    a += weights[start + d]! * vector[d]!;
    b += weights[start + d + 1]! * vector[d + 1]!;
  }
  for (let d = inTwos; d < vector.length; d += 1) a += weights[start + d]! * vector[d]!;
  return a + b + weights[start + vector.length]!;
};

const move = ({ weights, vector }: Lesson, rival: number, step: number, offsetStep: number): void => {
  const start = rival * (vector.length + 1);
  for (let d = 0; d < vector.length; d += 1) weights[start + d] = weights[start + d]! + step * vector[d]!;
  weights[start + vector.length] = weights[start + vector.length]! + offsetStep;
};

const softmax = (scores: Float64Array): Float64Array => {
  const highest = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const odds = scores.map((score) => Math.exp(score - highest));
  const total = odds.reduce((sum, one) => sum + one, 0);
  return odds.map((one) => one / total);
};
