import { createRandom } from '../ml/create-random.js';
import { dotProduct } from '../ml/dot-product.js';
import { faqCentroids } from './faq-centroids.js';
import { findRivals } from './find-rivals.js';
import { learnPhrasing } from './learn-phrasing.js';
import type { LinearHead } from './linear-head.js';
import { type TrainingSet, vectorAt } from './training-set.js';

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
