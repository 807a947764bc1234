import { createRandom, softmax } from '../../ml/probabilities.js';
import type { Language } from '../../domain/language.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { LanguageIndex } from '../index/language-index.js';
import { createVectorIndex } from '../index/vector-index.js';
import type { LinearHead } from '../ranking/ranking-model.js';

/** The phrasings of one language as the training sees them; plain data that can be sent to a worker thread. */
export interface TrainingSet {
  readonly language: Language;
  readonly dimensions: number;
  readonly faqIds: readonly string[];
  /** For each phrasing, in the order of their ids, the index of its FAQ. */
  readonly faqOf: Int32Array;
  /** Their vectors, one after the other. */
  readonly vectors: Float32Array;
  /** Their normalised texts. */
  readonly texts: readonly string[];
  /** 1 where the phrasing is a FAQ's title: evidence like a phrasing, but nothing a customer would ask. */
  readonly isTitle: Uint8Array;
}

export const vectorAt = ({ vectors, dimensions }: TrainingSet, phrasing: number): Float32Array =>
  vectors.subarray(phrasing * dimensions, (phrasing + 1) * dimensions);

/** Phrasings learnt from at most: 100,000 take 150 MB and a minute. Ids are hashes, so the first ones are a random sample. */
const MOST_PHRASINGS = 100_000;

/** A copy of the phrasings in the order of their ids: what is learnt does not depend on the order of edits. */
export const trainingSetOf = ({ language, vectors, phrasings }: LanguageIndex): TrainingSet => {
  const { dimensions } = vectors;
  const ids = [...phrasings.keys()].sort().slice(0, MOST_PHRASINGS);
  const chosen = ids.flatMap((id) => phrasings.get(id) ?? []);
  const faqIds = [...new Set(chosen.map(({ faqId }) => faqId))].sort();
  const indexes = new Map(faqIds.map((faqId, index) => [faqId, index]));
  const all = new Float32Array(chosen.length * dimensions);
  chosen.forEach(({ id }, at) => {
    all.set(vectors.vectorOf(id) ?? [], at * dimensions);
  });
  return {
    language,
    dimensions,
    faqIds,
    faqOf: Int32Array.from(chosen, ({ faqId }) => indexes.get(faqId) ?? 0),
    vectors: all,
    texts: chosen.map(({ text }) => normaliseText(text).text),
    isTitle: Uint8Array.from(chosen, ({ isTitle }) => Number(isTitle)),
  };
};

/** The mean vector of each FAQ's phrasings, in the order of `faqIds`. */
const faqCentroids = (set: TrainingSet): readonly Float32Array[] => {
  const { dimensions, faqIds, faqOf } = set;
  const sums = faqIds.map(() => new Float64Array(dimensions));
  const counts = new Int32Array(faqIds.length);
  faqOf.forEach((faq, phrasing) => {
    const sum = sums[faq] as Float64Array;
    counts[faq] = counts[faq]! + 1;
    vectorAt(set, phrasing).forEach((number, at) => {
      sum[at] = sum[at]! + number;
    });
  });
  return sums.map((sum, faq) => Float32Array.from(sum, (number) => number / Math.max(1, counts[faq]!)));
};

const unit = (vector: Float32Array): Float32Array => {
  const length = Math.hypot(...vector);
  return length === 0 ? vector : vector.map((number) => number / length);
};

/** For each phrasing the indexes of the `count` FAQs whose centroids are nearest to it, its own always among them. */
const findRivals = (set: TrainingSet, centroids: readonly Float32Array[], count: number): readonly Int32Array[] => {
  const index = createVectorIndex({ dimensions: set.dimensions });
  index.add(centroids.map((centroid, faq) => ({ phrasingId: String(faq), faqId: String(faq), vector: unit(centroid) })));
  return Array.from(set.faqOf, (own, phrasing) => {
    const nearest = index.search(vectorAt(set, phrasing), count, null).map(({ faqId }) => Number(faqId));
    return Int32Array.from(new Set([own, ...nearest]));
  });
};

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
const learnPhrasing = (lesson: Lesson): void => {
  const { rivals, faq, rate, offsetRate } = lesson;
  const shares = new Float64Array(rivals.length);
  for (let at = 0; at < rivals.length; at += 1) shares[at] = scoreOf(lesson, rivals[at]!);
  softmax(shares);
  for (let at = 0; at < rivals.length; at += 1) {
    const rival = rivals[at]!;
    const missing = (rival === faq ? 1 : 0) - shares[at]!;
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

/** Each phrasing is told apart from this many FAQs nearest to it: 16 lose 0.1 points, all 77 or 150 gain nothing and take three to six times as long. */
const RIVALS = 24;
/** Phrasings shown in all; twice as many change no figure by more than 0.1. */
const SHOWN = 100_000;
const LEAST_ROUNDS = 6;
const MOST_ROUNDS = 60;
/** Falls to 0 over the training, which is all that keeps the head from learning by heart: a decay of 1e-5 changes nothing, 1e-4 loses 0.1 points. */
const LEARNING_RATE = 1;
/** Offsets learn more slowly: they see the constant 1 where directions see numbers of about 0.05. */
const OFFSET_RATE = 0.1;
/** Length of the first directions, which point from the centre of all FAQs to that of each: 10 and 20 are equal, 5 loses 0.15 points. */
const FIRST_LENGTH = 20;
/** Phrasings of FAQs with few of them weigh more, so that each FAQ counts the same, but at most so much. */
const MOST_WEIGHT = 3;
const SEED = 1;
/** Some tenth of a second. */
const STEPS_A_CHECKPOINT = 2_000;

/**
 * Multinomial logistic regression, each phrasing against the FAQs nearest to it alone: the time grows with the phrasings, not with
 * phrasings times FAQs. 10,003 phrasings of 77 FAQs take about 4 s. The same set always gives the same head; `null` for less than two FAQs.
 * @param checkpoint called now and then; a throw ends the training. Default: nothing
 */
export const trainLinearHead = (set: TrainingSet, checkpoint: () => void = () => undefined): LinearHead | null => {
  const { dimensions, faqIds, faqOf } = set;
  const count = faqOf.length;
  if (faqIds.length < 2) return null;
  const centroids = faqCentroids(set);
  const weights = firstWeights(centroids, dimensions);
  const rivals = findRivals(set, centroids, RIVALS);
  const importance = importanceOf(set);
  const random = createRandom(SEED);
  const order = Int32Array.from(faqOf.keys());
  const rounds = Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, Math.round(SHOWN / count)));
  for (let step = 0; step < rounds * count; step += 1) {
    if (step % count === 0) shuffle(order, random);
    if (step % STEPS_A_CHECKPOINT === 0) checkpoint();
    const phrasing = order[step % count]!;
    const faq = faqOf[phrasing]!;
    const rate = LEARNING_RATE * (1 - step / (rounds * count)) * importance[faq]!;
    learnPhrasing({ weights, vector: vectorAt(set, phrasing), rivals: rivals[phrasing]!, faq, rate, offsetRate: OFFSET_RATE });
  }
  return { dimensions, faqIds, weights };
};

const firstWeights = (centroids: readonly Float32Array[], dimensions: number): Float32Array => {
  const weights = new Float32Array(centroids.length * (dimensions + 1));
  const centre = new Float32Array(dimensions).map(
    (_, at) => centroids.reduce((sum, centroid) => sum + centroid[at]!, 0) / centroids.length,
  );
  centroids.forEach((centroid, faq) => {
    const away = centroid.map((number, at) => number - centre[at]!);
    const length = Math.hypot(...away);
    const direction = length === 0 ? away : away.map((number) => (number / length) * FIRST_LENGTH);
    weights.set(direction, faq * (dimensions + 1));
    weights[faq * (dimensions + 1) + dimensions] = -dotProduct(direction, centre);
  });
  return weights;
};

const importanceOf = ({ faqIds, faqOf }: TrainingSet): readonly number[] => {
  const counts = new Int32Array(faqIds.length);
  for (const faq of faqOf) counts[faq] = counts[faq]! + 1;
  return Array.from(counts, (count) => Math.min(MOST_WEIGHT, faqOf.length / faqIds.length / Math.max(1, count)));
};

/** Fisher and Yates. */
const shuffle = (order: Int32Array, random: () => number): void => {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last]!;
    order[last] = order[other]!;
    order[other] = moved;
  }
};
