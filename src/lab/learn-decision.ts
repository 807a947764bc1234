import { type BoostingOptions, fitBoostedTrees, type Tree } from '../ml/fit-boosted-trees.js';
import { fitLogistic, type LinearLogOdds } from '../ml/logistic-regression.js';
import { agree } from '../reply/decide/candidate.js';
import { type DecisionModelFile, probabilityAlone, probabilityOfEither, strongestOf } from '../reply/decide/decision-model.js';
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
  /** Two readings are answered. */
  readonly both: number;
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

/** Of the threshold: where the likeliest is so likely, one of the four likeliest FAQs is right in more than half of the turns. */
const ASK_SHARE = 0.6;
/** A second reading that adds less than this to what is likely is not worth the reading. */
const SECOND_FROM = 0.15;
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
      calibration: { best: rounded(calibration.best), either: rounded(calibration.either) },
      answerFrom: round(answerFrom),
      secondFrom: SECOND_FROM,
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

type Candidate = ObservedTurn['candidates'][number];

/** The candidates of a turn that compete: the likeliest, and the likeliest of the others that would be told beside it. */
interface Race {
  readonly turn: ObservedTurn;
  readonly best: Candidate | null;
  readonly second: Candidate | null;
  readonly scores: { readonly best: number; readonly rival: number; readonly second: number; readonly third: number };
}

const race = ({ turn, scores }: Scored): Race => {
  const order = scores.map((_, at) => at).sort((one, other) => (scores[other] ?? 0) - (scores[one] ?? 0));
  const [best = null, ...others] = order.flatMap((at) => {
    const candidate = turn.candidates[at];
    return candidate === undefined ? [] : [{ candidate, score: scores[at] ?? 0 }];
  });
  const mayHaveSecond = best?.candidate.isAnswer === true && best.candidate.features['isTalk'] !== 1;
  const second = mayHaveSecond ? others.find(({ candidate }) => isSecond(candidate, best.candidate)) : undefined;
  const scoresOf = (all: typeof others): readonly number[] => all.map(({ score }) => score);
  return {
    turn,
    best: best?.candidate ?? null,
    second: second?.candidate ?? null,
    scores: {
      best: best?.score ?? 0,
      rival: strongestOf(scoresOf(others.filter(({ candidate }) => best !== null && !agree(best.candidate.key, candidate.key)))),
      second: second?.score ?? 0,
      third: strongestOf(scoresOf(others.filter((one) => one !== second))),
    },
  };
};

const isSecond = ({ isAnswer, features, text }: Candidate, best: Candidate): boolean =>
  isAnswer && features['isTalk'] !== 1 && !best.text.includes(text);

/** How sure the likeliest candidate of each turn is, and it and the second, against how often they are right (J. Platt 1999). */
const calibrate = (scored: readonly Scored[]): DecisionModelFile['calibration'] => {
  const races = scored.map(race).filter(({ best }) => best !== null);
  const best = fitLogistic(
    races.map(({ scores }) => Float64Array.of(scores.best, scores.rival)),
    races.map((one) => one.best?.isRight === true),
    1,
  );
  const pairs = races.filter(({ second }) => second !== null);
  const either = fitLogistic(
    pairs.map(({ scores }) => Float64Array.of(scores.best, scores.second, scores.third)),
    pairs.map((one) => one.best?.isRight === true || one.second?.isRight === true),
    1,
  );
  const [own = 1, rival = 0] = best.weights;
  const [first = 1, second = 0, third = 0] = either.weights;
  return { best: { bias: best.bias, own, rival: Math.min(0, rival) }, either: { bias: either.bias, first, second, third } };
};

interface RatedTurn {
  readonly turn: ObservedTurn;
  readonly best: Candidate | null;
  readonly second: Candidate | null;
  /** That the best is right, and that it or the second is; 0 where there is no second that adds enough. */
  readonly alone: number;
  readonly both: number;
}

const rate = (turn: ObservedTurn, scores: readonly number[], calibration: DecisionModelFile['calibration']): RatedTurn => {
  const one = race({ turn, scores });
  if (one.best === null) return { turn, best: null, second: null, alone: 0, both: 0 };
  const alone = probabilityAlone(calibration, one.scores.best, one.scores.rival);
  const both = probabilityOfEither(calibration, one.scores.best, one.scores.second, one.scores.third);
  return { turn, best: one.best, second: one.second, alone, both: one.second === null || both - alone < SECOND_FROM ? 0 : both };
};

/** What would be told from a probability on, and how likely it holds the right answer: one answer, two, or none. */
const toldFrom = (
  { best, second, alone, both }: RatedTurn,
  threshold: number,
): { readonly told: readonly Candidate[]; readonly probability: number } => {
  if (best !== null && alone >= threshold) return { told: [best], probability: alone };
  return best !== null && second !== null && both >= threshold ? { told: [best, second], probability: both } : { told: [], probability: 0 };
};

const bestThreshold = (rated: readonly RatedTurn[], costOfWrong: number): number => {
  const tried = Array.from({ length: 35 }, (_, at) => 0.1 + at * 0.025);
  const worth = (threshold: number): number => {
    const { met, wrong } = measure(rated, threshold);
    return met - costOfWrong * wrong;
  };
  return tried.reduce((best, threshold) => (worth(threshold) > worth(best) ? threshold : best), tried[0] ?? 0.5);
};

const measure = (rated: readonly RatedTurn[], threshold: number): HeldOut => {
  const all = rated.map((one) => ({ turn: one.turn, best: one.best, ...toldFrom(one, threshold) }));
  type One = (typeof all)[number];
  const share = (counts: (one: One) => boolean): number => all.filter(counts).length / Math.max(1, all.length);
  const isSaved = ({ turn }: One): boolean => turn.metByNone || turn.metByQuestion;
  const isRight = ({ told }: One): boolean => told.some((candidate) => candidate.isRight);
  const isAnswer = ({ told }: One): boolean => told[0]?.isAnswer === true;
  return {
    turns: all.length,
    firstIsRight: share(({ best }) => best?.isRight === true),
    anyIsRight: share(({ turn }) => turn.candidates.some((candidate) => candidate.isRight)),
    met: share((one) => (one.told.length > 0 ? isRight(one) : isSaved(one))),
    wrong: share((one) => isAnswer(one) && !isRight(one)),
    needless: share((one) => one.told.length === 0 && !isSaved(one)),
    both: share(({ told }) => told.length > 1),
    ece: calibrationError(all.filter(isAnswer).map((one) => ({ probability: one.probability, isRight: isRight(one) }))),
  };
};

const rounded = <T extends Readonly<Record<string, number>>>(numbers: T): T =>
  Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, round(value)])) as T;

const round = (value: number): number => Number(value.toFixed(5));
