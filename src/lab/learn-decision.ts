import { sigmoid } from '../ml/probabilities.js';
import { type BoostingOptions, fitBoostedTrees, type Tree } from '../ml/fit-boosted-trees.js';
import { fitLogistic, type LinearLogOdds } from '../ml/logistic-regression.js';
import type { DecisionModelFile } from '../reply/decide/decision-model.js';
import { FEATURES } from '../reply/decide/features.js';
import type { ObservedTurn } from './conversations-suite.js';
import { calibrationError } from './measures.js';

/** Turns observed with one company. */
export interface ObservedDomain {
  readonly name: string;
  readonly turns: readonly ObservedTurn[];
}

/** What the decision would have done on turns that it was not trained on. */
export interface HeldOut {
  readonly turns: number;
  /** Shares of the turns: the likeliest candidate is right; any is. */
  readonly firstIsRight: number;
  readonly anyIsRight: number;
  readonly met: number;
  readonly wrong: number;
  readonly needless: number;
  readonly ece: number | null;
}

export interface LearntDecision {
  readonly model: Omit<DecisionModelFile, 'provenance'>;
  /** With each domain left out of the training in turn. */
  readonly heldOut: Readonly<Record<string, HeldOut>>;
}

export interface LearningOptions {
  /** How much worse a wrong answer is than a missed one: the threshold is where met less this times wrong is most. */
  readonly costOfWrong: number;
  /** Features to do without, to see what they are worth. Default: none */
  readonly without?: readonly string[];
}

/** Of the threshold: a list of options whose likeliest is less likely than this hardly ever holds the right one. */
const ASK_SHARE = 0.8;
const STRENGTH = 10;
const BOOSTING: BoostingOptions = { trees: 120, rate: 0.05, depth: 3, leastRows: 30, features: 0.5, strength: 5 };

interface Scored {
  readonly turn: ObservedTurn;
  /** Log-odds of its candidates. */
  readonly scores: readonly number[];
}

/**
 * Learns when a candidate is the right reply: a linear part and trees on top of it; then, from turns of domains that were left out in turn, how
 * far to trust the sum and from which probability on to answer.
 */
export const learnDecision = (observed: readonly ObservedDomain[], { costOfWrong, without = [] }: LearningOptions): LearntDecision => {
  const domains = observed.map(({ name, turns }) => ({ name, turns: turns.map((turn) => blank(turn, without)) }));
  const groups = [...new Set(domains.map(({ name }) => groupOf(name)))];
  const withoutGroup = new Map(
    groups.map((group) => [group, fit(domains.filter(({ name }) => groupOf(name) !== group).flatMap(({ turns }) => turns))]),
  );
  const scored = domains.map(({ name, turns }) => ({
    name,
    turns: turns.map((turn): Scored => {
      const sum = withoutGroup.get(groupOf(name));
      return { turn, scores: turn.candidates.map(({ features }) => (sum === undefined ? 0 : scoreOf(sum, rowOf(features)))) };
    }),
  }));
  const all = scored.flatMap(({ turns }) => turns);
  const calibration = calibrate(all);
  const rated = all.map(({ turn, scores }) => rate(turn, scores, calibration));
  const answerFrom = bestThreshold(rated, costOfWrong);
  const sum = fit(domains.flatMap(({ turns }) => turns));
  return {
    model: {
      bias: round(sum.linear.bias),
      weights: Object.fromEntries(
        FEATURES.flatMap((name, at) => (sum.linear.weights[at] === 0 ? [] : [[name, round(sum.linear.weights[at] ?? 0)]])),
      ),
      trees: sum.trees.map((tree) =>
        tree.map((row): DecisionModelFile['trees'][number][number] =>
          'logOdds' in row ? [round(row.logOdds)] : [FEATURES[row.feature] ?? 'isFaq', row.bound, row.low, row.high],
        ),
      ),
      calibration: { scale: round(calibration.scale), shift: round(calibration.shift) },
      answerFrom: round(answerFrom),
      askFrom: round(ASK_SHARE * answerFrom),
    },
    heldOut: Object.fromEntries(
      scored.map(({ name, turns }) => [
        name,
        measure(
          turns.map(({ turn, scores }) => rate(turn, scores, calibration)),
          answerFrom,
        ),
      ]),
    ),
  };
};

const blank = (turn: ObservedTurn, without: readonly string[]): ObservedTurn => ({
  ...turn,
  candidates: turn.candidates.map((candidate) => ({
    ...candidate,
    features: { ...candidate.features, ...Object.fromEntries(without.map((name) => [name, 0])) },
  })),
});

/** Several sets of one company, `finance-1` and `finance-open`, are left out together. */
const groupOf = (name: string): string => name.split('-')[0] ?? name;

interface Sum {
  readonly linear: LinearLogOdds;
  readonly trees: readonly Tree[];
}

const fit = (turns: readonly ObservedTurn[]): Sum => {
  // Where any question back would do, one of them is no better than another.
  const candidates = turns.flatMap(({ candidates: all, metByQuestion }) =>
    all.map((candidate) => ({ ...candidate, isRight: candidate.isRight && (candidate.isAnswer || !metByQuestion) })),
  );
  const rows = candidates.map(({ features }) => rowOf(features));
  const isRight = candidates.map((candidate) => candidate.isRight);
  const linear = fitLogistic(rows, isRight, STRENGTH);
  const start = Float64Array.from(rows, (row) => linearScore(linear, row));
  return { linear, trees: fitBoostedTrees(rows, isRight, start, BOOSTING) };
};

const rowOf = (features: Readonly<Record<string, number>>): Float64Array => Float64Array.from(FEATURES, (name) => features[name] ?? 0);

const linearScore = ({ bias, weights }: LinearLogOdds, row: Float64Array): number =>
  weights.reduce((sum, weight, at) => sum + weight * (row[at] ?? 0), bias);

const scoreOf = ({ linear, trees }: Sum, row: Float64Array): number =>
  trees.reduce((sum, tree) => sum + treeScore(tree, row), linearScore(linear, row));

const treeScore = (tree: Tree, row: Float64Array): number => {
  for (let node = tree[0]; node !== undefined;) {
    if ('logOdds' in node) return node.logOdds;
    node = tree[(row[node.feature] ?? 0) <= node.bound ? node.low : node.high];
  }
  return 0;
};

/** How sure the likeliest candidate of each turn is, against how often it is right (J. Platt 1999). */
const calibrate = (scored: readonly Scored[]): DecisionModelFile['calibration'] => {
  const best = scored.flatMap(({ turn, scores }) => {
    const at = indexOfHighest(scores);
    const candidate = turn.candidates[at];
    return candidate === undefined ? [] : [{ score: scores[at] ?? 0, isRight: candidate.isRight }];
  });
  const { bias, weights } = fitLogistic(
    best.map(({ score }) => Float64Array.of(score)),
    best.map(({ isRight }) => isRight),
    1,
  );
  return { scale: weights[0] ?? 1, shift: bias };
};

interface RatedTurn {
  readonly turn: ObservedTurn;
  readonly best: ObservedTurn['candidates'][number] | undefined;
  readonly probability: number;
}

const rate = (turn: ObservedTurn, scores: readonly number[], { scale, shift }: DecisionModelFile['calibration']): RatedTurn => {
  const at = indexOfHighest(scores);
  return { turn, best: turn.candidates[at], probability: at < 0 ? 0 : sigmoid(scale * (scores[at] ?? 0) + shift) };
};

const indexOfHighest = (scores: readonly number[]): number => scores.indexOf(Math.max(...scores));

const bestThreshold = (rated: readonly RatedTurn[], costOfWrong: number): number => {
  const tried = Array.from({ length: 18 }, (_, at) => 0.1 + at * 0.05);
  const worth = (threshold: number): number => {
    const { met, wrong } = measure(rated, threshold);
    return met - costOfWrong * wrong;
  };
  return tried.reduce((best, threshold) => (worth(threshold) > worth(best) ? threshold : best), tried[0] ?? 0.5);
};

const measure = (rated: readonly RatedTurn[], threshold: number): HeldOut => {
  const share = (counts: (one: RatedTurn) => boolean): number => rated.filter(counts).length / Math.max(1, rated.length);
  const isSaid = ({ best, probability }: RatedTurn): boolean => best !== undefined && probability >= threshold;
  const isSaved = ({ turn }: RatedTurn): boolean => turn.metByNone || turn.metByQuestion;
  return {
    turns: rated.length,
    firstIsRight: share(({ best }) => best?.isRight === true),
    anyIsRight: share(({ turn }) => turn.candidates.some(({ isRight }) => isRight)),
    met: share((one) => (isSaid(one) ? one.best?.isRight === true : isSaved(one))),
    wrong: share((one) => isSaid(one) && one.best?.isAnswer === true && !one.best.isRight),
    needless: share((one) => !isSaid(one) && !isSaved(one)),
    ece: calibrationError(
      rated
        .filter((one) => isSaid(one) && one.best?.isAnswer === true)
        .map(({ best, probability }) => ({ probability, isRight: best?.isRight === true })),
    ),
  };
};

const round = (value: number): number => Number(value.toFixed(5));
