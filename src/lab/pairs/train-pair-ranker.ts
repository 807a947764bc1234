import type { Language } from '../../domain/language.js';
import { createRandom } from '../../ml/probabilities.js';
import { type ComparedPair, comparePair, type PairComparison, splitTerms, type TermWeights, type TextVector } from './compare-pair.js';
import { learnDifferenceWeights, weighDifferences } from './difference-weights.js';
import { type Landmarks, nearnessToLandmarks, type PairRanker, verdictColumns } from './judge-pair.js';
import { applyScaling, findPrincipalAxes, learnScaling } from './principal-axes.js';
import { fitLogistic, solveRidge, sumGram } from './regression.js';

/** Inverse document frequency over the terms of each taught question: the logarithm of one in how many holds the term. */
const learnTermWeights = (questions: readonly ReadonlySet<string>[]): TermWeights => {
  const counts = new Map<string, number>();
  for (const terms of questions) for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  const weightOf = (count: number): number => Math.log((1 + questions.length) / (1 + count));
  return { known: new Map([...counts].map(([term, count]) => [term, weightOf(count)])), unknown: weightOf(0) };
};

/** Two questions of which somebody said whether they ask for the same. */
export interface TaughtPair {
  readonly one: TextVector;
  readonly other: TextVector;
  readonly same: boolean;
}

export interface PairTrainingOptions {
  readonly language: Language;
  /** Chooses the landmarks. Default: 1 */
  readonly seed?: number;
}

/** Directions of the vectors that are looked at; 128 gain nothing and double the time. */
const AXES = 64;
/** 2,000 are within 0.1 points, as 3,000 and 4,000 were of those before differences were learnt; 2,000 train for 140 s where these take 75. */
const MOST_LANDMARKS = 1_200;
/** Holds the landmarks' weights small: 0.03 to 0.3 are within 0.2 points. */
const LANDMARK_PENALTY = 0.1;
const FOLDS = 3;
/** Closeness must be believed from the first pairs on, the rest has to earn it: with a hundred pairs nearly nothing but closeness is left. */
const PENALTIES = { constant: 0.01, closeness: 0.1, landmarks: 3, differences: 3, signal: 10 } as const;

/**
 * Learns from pairs what makes two questions the same: ridge regression on the nearness to landmark pairs and weights of differences in words, then a
 * logistic regression that weighs their word (as it is for pairs they did not learn from) against likeness in meaning and letters, which also makes it
 * a probability.
 * The same pairs always give the same ranker. `null` unless there are pairs of both kinds.
 */
export const trainPairRanker = (pairs: readonly TaughtPair[], { language, seed = 1 }: PairTrainingOptions): PairRanker | null => {
  if (!pairs.some(({ same }) => same) || pairs.every(({ same }) => same)) return null;
  const taught = shuffled(pairs, seed);
  const comparison = learnComparison(taught, language);
  const compared = taught.map(({ one, other }) => comparePair(comparison, one, other));
  const scaling = learnScaling(compared.map(({ signals }) => signals));
  const signals = compared.map((pair) => applyScaling(scaling, pair.signals));
  const landmarks = chooseLandmarks(compared, signals);

  const isSame = taught.map(({ same }) => same);
  const share = isSame.filter(Boolean).length / isSame.length;
  const nearness = (index: number): Float64Array => nearnessToLandmarks(landmarks, compared[index]!, signals[index]!);
  const sums = Array.from({ length: FOLDS }, (_, fold) => {
    const members = taught.flatMap((_pair, index) => (index % FOLDS === fold ? [index] : []));
    const targets = Float64Array.from(members, (index) => (isSame[index] === true ? 1 : 0) - share);
    return sumGram((row) => nearness(members[row]!), targets, landmarks.count);
  });
  const withoutFold = sums.map((sum) => solveRidge(sums.filter((other) => other !== sum), LANDMARK_PENALTY)); // prettier-ignore
  const words = taught.map((_, index) => weigh(withoutFold[index % FOLDS]!, nearness(index)));
  const landmarkDeviation = learnScaling(words.map((word) => Float64Array.of(word))).deviations[0]!;

  const lessons = compared.map(({ differences }, index) => ({ differences, signals: signals[index]!, same: isSame[index]! }));
  const weightsWithoutFold = Array.from({ length: FOLDS }, (_, fold) =>
    learnDifferenceWeights(lessons.filter((_lesson, index) => index % FOLDS !== fold)),
  );
  const columns = signals.map((row, index) => {
    const said = weighDifferences(weightsWithoutFold[index % FOLDS]!, lessons[index]!.differences, row);
    return verdictColumns(row, words[index]! / landmarkDeviation, said);
  });
  const penalties = Float64Array.of(
    PENALTIES.constant,
    PENALTIES.closeness,
    PENALTIES.landmarks,
    PENALTIES.differences,
    ...scaling.means.map(() => PENALTIES.signal),
  );
  return {
    comparison,
    scaling,
    landmarks,
    landmarkWeights: solveRidge(sums, LANDMARK_PENALTY),
    landmarkDeviation,
    differenceWeights: learnDifferenceWeights(lessons),
    verdictWeights: fitLogistic(columns, isSame, penalties),
  };
};

/** Fisher and Yates. */
const shuffled = (pairs: readonly TaughtPair[], seed: number): readonly TaughtPair[] => {
  const random = createRandom(seed);
  const order = [...pairs];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other]!, order[last]!];
  }
  return order;
};

const learnComparison = (pairs: readonly TaughtPair[], language: Language): PairComparison => {
  const questions = [...new Map(pairs.flatMap(({ one, other }) => [one, other]).map((question) => [question.text, question])).values()];
  const terms = questions.map(({ text }) => splitTerms(text, language));
  return {
    language,
    axes: findPrincipalAxes(questions.map(({ vector }) => vector), AXES), // prettier-ignore
    words: learnTermWeights(terms.map(({ words }) => words)),
    characters: learnTermWeights(terms.map(({ characters }) => characters)),
  };
};

const chooseLandmarks = (pairs: readonly ComparedPair[], signals: readonly Float64Array[]): Landmarks => {
  const count = Math.min(MOST_LANDMARKS, pairs.length);
  return {
    count,
    vectors: Float32Array.from(pairs.slice(0, count).flatMap(({ one, other }) => [...one, ...other])),
    signals: Float32Array.from(signals.slice(0, count).flatMap((row) => [...row])),
  };
};

const weigh = (weights: Float64Array, near: Float64Array): number => near.reduce((sum, value, at) => sum + value * weights[at]!, 0);
