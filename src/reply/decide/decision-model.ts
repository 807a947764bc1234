import { sigmoid } from '../../ml/probabilities.js';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { FEATURES, type Features } from './features.js';

/** A tree as rows: at an inner node the feature compared, the bound, and the rows to go to; at a leaf the log-odds it adds. */
const treeNode = z.union([z.tuple([z.enum(FEATURES), z.number(), z.number().int(), z.number().int()]), z.tuple([z.number()])]);

const modelFile = z.object({
  /** How the model came about: the command, the data and what was measured. */
  provenance: z.record(z.string(), z.json()),
  /** Log-odds of a candidate of which nothing is known. */
  bias: z.number(),
  /** Log-odds added a unit of a feature. */
  weights: z.partialRecord(z.enum(FEATURES), z.number()),
  trees: z.array(z.array(treeNode)),
  calibration: z.object({
    /** Log-odds that the likeliest is right, of its own sum and that of its strongest rival. */
    best: z.object({ bias: z.number(), own: z.number(), rival: z.number().max(0) }),
    /** Log-odds that one of the two likeliest is right, of their sums and that of the strongest of the others. */
    either: z.object({ bias: z.number(), first: z.number(), second: z.number(), third: z.number() }),
  }),
  /** From which probability on an answer is given: for the wanted precision, measured on conversations it was not trained on. */
  answerFrom: z.number(),
  /** By how much a second reading must add to the probability that the reply holds the right answer, to be told beside the first. */
  secondFrom: z.number(),
  /** From which probability on it is worth asking whether it is meant. */
  askFrom: z.number(),
});

/** What was learnt of when a candidate is the right reply to a turn. Readable data: `fixtures/decision/model.json`. */
export type DecisionModelFile = z.output<typeof modelFile>;
type TreeNode = z.output<typeof treeNode>;

export interface DecisionModel {
  readonly answerFrom: number;
  readonly secondFrom: number;
  readonly askFrom: number;
  /** What speaks for a candidate so described, in sum. Deterministic. */
  score(features: Features): number;
  /** Probability that a candidate is the right reply, 0..1: of its own score and those of its rivals. */
  probability(score: number, rivals: readonly number[]): number;
  /** Probability that one of two candidates is the right reply, 0..1. */
  either(first: number, second: number, others: readonly number[]): number;
  /** The features that speak most for and against a candidate, with the log-odds they add; the strongest first. */
  reasons(features: Features, most: number): readonly { readonly feature: string; readonly logOdds: number }[];
}

export const readDecisionModel = async (file: string): Promise<DecisionModel> =>
  createDecisionModel(modelFile.parse(JSON.parse(await readFile(file, 'utf8'))));

/** The score of a rival where there is none: what the likes of it have that are right in 1 of 400 cases. */
const NO_RIVAL = -6;

/** The highest of scores of candidates that compete. */
export const strongestOf = (scores: readonly number[]): number => Math.max(NO_RIVAL, ...scores);

type Calibration = DecisionModelFile['calibration'];

/** Probability that a candidate is right, of its score and the strongest of its rivals'. */
export const probabilityAlone = ({ best }: Calibration, own: number, rival: number): number =>
  sigmoid(best.bias + best.own * own + best.rival * rival);

/** Probability that one of two candidates is right, of their scores and the strongest of the others'. */
export const probabilityOfEither = ({ either }: Calibration, first: number, second: number, third: number): number =>
  sigmoid(either.bias + either.first * first + either.second * second + either.third * third);

export const createDecisionModel = ({ bias, weights, trees, calibration, ...thresholds }: DecisionModelFile): DecisionModel => {
  const linear = Object.entries(weights).map(([name, weight]) => ({ place: PLACES.get(name) ?? 0, weight }));
  const forest = trees.map(flatten);
  const treesBy = FEATURES.map((_, place) => forest.flatMap(({ looksAt }, tree) => (looksAt.has(place) ? [tree] : [])));
  const isWeighed = FEATURES.map((_, place) => (treesBy[place]?.length ?? 0) > 0 || linear.some((one) => one.place === place));

  const valuesOf = (values: Float64Array): Float64Array => Float64Array.from(forest, (tree) => valueOf(tree, values));
  const score = (values: Float64Array, ofTrees: Float64Array): number => {
    let sum = 0;
    for (const { place, weight } of linear) sum += weight * (values[place] ?? 0);
    let more = 0;
    for (const value of ofTrees) more += value;
    return bias + sum + more;
  };
  /** The score as if one feature were not there: only trees that look at it can say something else. */
  const scoreWithout = (place: number, values: Float64Array, ofTrees: Float64Array): number => {
    const without = values.with(place, 0);
    const others = ofTrees.slice();
    for (const tree of treesBy[place] ?? []) others[tree] = valueOf(forest[tree] ?? NO_TREE, without);
    return score(without, others);
  };

  return {
    answerFrom: thresholds.answerFrom,
    secondFrom: thresholds.secondFrom,
    askFrom: thresholds.askFrom,
    score: (features) => {
      const values = toNumbers(features);
      return score(values, valuesOf(values));
    },
    probability: (own, rivals) => probabilityAlone(calibration, own, strongestOf(rivals)),
    either: (first, second, others) => probabilityOfEither(calibration, first, second, strongestOf(others)),
    reasons: (features, most) => {
      const values = toNumbers(features);
      const ofTrees = valuesOf(values);
      const whole = score(values, ofTrees);
      return FEATURES.flatMap((feature, place) =>
        values[place] === 0 || isWeighed[place] !== true
          ? []
          : [{ feature, logOdds: calibration.best.own * (whole - scoreWithout(place, values, ofTrees)) }],
      )
        .filter(({ logOdds }) => Math.abs(logOdds) >= LEAST_REASON)
        .sort((one, other) => Math.abs(other.logOdds) - Math.abs(one.logOdds))
        .slice(0, most);
    },
  };
};

/** What adds less is no reason. */
const LEAST_REASON = 0.05;

const PLACES: ReadonlyMap<string, number> = new Map(FEATURES.map((name, place) => [name, place]));

/** In the order of `FEATURES`: walking the trees over bare numbers takes a tenth of the time that names of properties take. */
const toNumbers = (features: Features): Float64Array => {
  const values = new Float64Array(FEATURES.length);
  FEATURES.forEach((name, place) => {
    values[place] = features[name];
  });
  return values;
};

/** A tree as columns, a row each node; the last row stands for nodes that there are not, and adds nothing. */
interface FlatTree {
  /** -1: a leaf. */
  readonly places: Int16Array;
  /** Of a leaf: what it adds. */
  readonly bounds: Float64Array;
  readonly low: Int16Array;
  readonly high: Int16Array;
  readonly looksAt: ReadonlySet<number>;
}

const flatten = (tree: readonly TreeNode[]): FlatTree => {
  const nothing = tree.length;
  const rows = [...tree, [0] as const];
  const rowOf = (row: number): number => (row in tree ? row : nothing);
  const places = Int16Array.from(rows, (node) => (node.length === 1 ? -1 : (PLACES.get(node[0]) ?? 0)));
  return {
    places,
    bounds: Float64Array.from(rows, (node) => (node.length === 1 ? node[0] : node[1])),
    low: Int16Array.from(rows, (node) => (node.length === 1 ? nothing : rowOf(node[2]))),
    high: Int16Array.from(rows, (node) => (node.length === 1 ? nothing : rowOf(node[3]))),
    looksAt: new Set(places),
  };
};

const NO_TREE = flatten([]);

const valueOf = ({ places, bounds, low, high }: FlatTree, values: Float64Array): number => {
  for (let row = 0; ;) {
    const place = places[row] ?? -1;
    const bound = bounds[row] ?? 0;
    if (place < 0) return bound;
    row = ((values[place] ?? 0) <= bound ? low[row] : high[row]) ?? places.length - 1;
  }
};
