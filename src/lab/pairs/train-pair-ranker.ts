import type { Language } from '../../domain/language.js';
import { solvePositiveDefinite } from '../../ml/linear-algebra.js';
import { createRandom, sigmoid } from '../../ml/probabilities.js';
import {
  applyScaling,
  type ComparedPair,
  comparePair,
  findPrincipalAxes,
  learnScaling,
  type PairComparison,
  splitTerms,
  type TermWeights,
  type TextVector,
} from './compare-pair.js';
import {
  type Landmarks,
  learnDifferenceWeights,
  nearnessToLandmarks,
  type PairRanker,
  verdictColumns,
  weighDifferences,
} from './judge-pair.js';

/** Sums for a least-squares fit: of the products of each two columns (lower half, row by row), and of each column with the target. */
interface GramSums {
  readonly products: Float64Array;
  readonly targets: Float64Array;
}

/** Rows that stay in the processor's cache while all columns are multiplied. */
const BLOCK = 64;

/** Sums over all rows; four products at a time, which is three times as fast as one: 11,000 rows of 2,000 columns take about 15 s. */
const sumGram = (rowAt: (row: number) => Float64Array, targets: Float64Array, width: number): GramSums => {
  const products = new Float64Array(width * width);
  const sums = new Float64Array(width);
  // Column by column; one more column than wanted keeps the last pair of an odd width inside.
  const block = new Float64Array((width + 1) * BLOCK);
  for (let start = 0; start < targets.length; start += BLOCK) {
    block.fill(0);
    const end = Math.min(targets.length, start + BLOCK);
    for (let row = start; row < end; row += 1) {
      const values = rowAt(row);
      const target = targets[row]!;
      for (let at = 0; at < width; at += 1) {
        block[at * BLOCK + row - start] = values[at]!;
        sums[at] = sums[at]! + values[at]! * target;
      }
    }
    addProducts(products, block, width);
  }
  return { products, targets: sums };
};

const addProducts = (products: Float64Array, block: Float64Array, width: number): void => {
  for (let row = 0; row < width; row += 2) {
    for (let column = 0; column <= row; column += 2) {
      let a = 0;
      let b = 0;
      let c = 0;
      let d = 0;
      const left = row * BLOCK;
      const right = column * BLOCK;
      for (let at = 0; at < BLOCK; at += 1) {
        const upper = block[left + at]!;
        const lower = block[left + BLOCK + at]!;
        const near = block[right + at]!;
        const far = block[right + BLOCK + at]!;
        a += upper * near;
        b += upper * far;
        c += lower * near;
        d += lower * far;
      }
      const place = row * width + column;
      products[place] = products[place]! + a;
      if (column + 1 < width) products[place + 1] = products[place + 1]! + b;
      if (row + 1 < width) {
        products[place + width] = products[place + width]! + c;
        if (column + 1 < width) products[place + width + 1] = products[place + width + 1]! + d;
      }
    }
  }
};

/** The weights that fit best over all sums together, held small by `penalty`: ridge regression. */
const solveRidge = (parts: readonly GramSums[], penalty: number): Float64Array => {
  const width = parts[0]?.targets.length ?? 0;
  const matrix = new Float64Array(width * width);
  const right = new Float64Array(width);
  for (const { products, targets } of parts) {
    for (let at = 0; at < matrix.length; at += 1) matrix[at] = matrix[at]! + products[at]!;
    for (let at = 0; at < width; at += 1) right[at] = right[at]! + targets[at]!;
  }
  for (let at = 0; at < width; at += 1) matrix[at * width + at] = matrix[at * width + at]! + penalty;
  return solvePositiveDefinite(matrix, right);
};

const ROUNDS = 30;

const SETTLED = 1e-10;

const MOST_HALVINGS = 20;

/**
 * Logistic regression by Newton's method, each weight held small by its own penalty (half of penalty × weight², added to the loss over all rows).
 * Made for a dozen columns. Weights in the order of the columns; an offset is a column of ones.
 */
const fitLogistic = (rows: readonly Float64Array[], isTrue: readonly boolean[], penalties: Float64Array): Float64Array => {
  const width = penalties.length;
  let weights = new Float64Array(width);
  let loss = lossOf(rows, isTrue, penalties, weights);
  for (let round = 0; round < ROUNDS; round += 1) {
    const step = newtonStep(rows, isTrue, penalties, weights);
    let share = 1;
    let next = weights;
    let nextLoss = loss;
    // A full step can overshoot where almost all is certain; half of it, or half of that, cannot.
    for (let halving = 0; halving < MOST_HALVINGS; halving += 1, share /= 2) {
      next = weights.map((weight, at) => weight - share * step[at]!);
      nextLoss = lossOf(rows, isTrue, penalties, next);
      if (nextLoss < loss) break;
    }
    if (!(nextLoss < loss)) break;
    const gain = loss - nextLoss;
    weights = next;
    loss = nextLoss;
    if (gain < SETTLED * loss) break;
  }
  return weights;
};

const scoreOf = (row: Float64Array, weights: Float64Array): number => row.reduce((sum, value, at) => sum + value * weights[at]!, 0);

const lossOf = (rows: readonly Float64Array[], isTrue: readonly boolean[], penalties: Float64Array, weights: Float64Array): number => {
  const held = penalties.reduce((sum, penalty, at) => sum + (penalty * weights[at]! ** 2) / 2, 0);
  return rows.reduce((sum, row, index) => {
    const score = scoreOf(row, weights) * (isTrue[index] === true ? -1 : 1);
    return sum + Math.max(0, score) + Math.log1p(Math.exp(-Math.abs(score)));
  }, held);
};

const newtonStep = (
  rows: readonly Float64Array[],
  isTrue: readonly boolean[],
  penalties: Float64Array,
  weights: Float64Array,
): Float64Array => {
  const width = weights.length;
  const slope = weights.map((weight, at) => penalties[at]! * weight);
  const curvature = new Float64Array(width * width);
  for (let at = 0; at < width; at += 1) curvature[at * width + at] = penalties[at]!;
  rows.forEach((row, index) => {
    const probability = sigmoid(scoreOf(row, weights));
    const error = probability - (isTrue[index] === true ? 1 : 0);
    const spread = probability * (1 - probability);
    for (let one = 0; one < width; one += 1) {
      slope[one] = slope[one]! + error * row[one]!;
      for (let other = 0; other <= one; other += 1) {
        curvature[one * width + other] = curvature[one * width + other]! + spread * row[one]! * row[other]!;
      }
    }
  });
  return solvePositiveDefinite(curvature, slope);
};

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
