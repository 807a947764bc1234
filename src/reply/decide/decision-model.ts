import { sigmoid } from '../../ml/probabilities.js';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { keyOfCandidate, type RatedCandidate, type TurnCandidate, type TurnView } from './candidate.js';
import { describeCandidates, FEATURES, type Features } from './features.js';

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
  /** Straightens the sum: log-odds are `scale * sum + shift`. */
  calibration: z.object({ scale: z.number(), shift: z.number() }),
  /** From which probability on a candidate is given as the answer: for the wanted precision, measured on conversations it was not trained on. */
  answerFrom: z.number(),
  /** From which probability on it is worth asking whether it is meant. */
  askFrom: z.number(),
});

/** What was learnt of when a candidate is the right reply to a turn. Readable data: `fixtures/decision/model.json`. */
export type DecisionModelFile = z.output<typeof modelFile>;
type TreeNode = z.output<typeof treeNode>;

export interface DecisionModel {
  readonly answerFrom: number;
  readonly askFrom: number;
  /** Probability that a candidate so described is the right reply, 0..1. Deterministic. */
  probability(features: Features): number;
  /** The features that speak most for and against a candidate, with the log-odds they add; the strongest first. */
  reasons(features: Features, most: number): readonly { readonly feature: string; readonly logOdds: number }[];
}

export const readDecisionModel = async (file: string): Promise<DecisionModel> =>
  createDecisionModel(modelFile.parse(JSON.parse(await readFile(file, 'utf8'))));

export const createDecisionModel = ({ bias, weights, trees, calibration, answerFrom, askFrom }: DecisionModelFile): DecisionModel => {
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
    answerFrom,
    askFrom,
    probability: (features) => {
      const values = toNumbers(features);
      return sigmoid(calibration.scale * score(values, valuesOf(values)) + calibration.shift);
    },
    reasons: (features, most) => {
      const values = toNumbers(features);
      const ofTrees = valuesOf(values);
      const whole = score(values, ofTrees);
      return FEATURES.flatMap((feature, place) =>
        values[place] === 0 || isWeighed[place] !== true
          ? []
          : [{ feature, logOdds: calibration.scale * (whole - scoreWithout(place, values, ofTrees)) }],
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

/** A candidate with what was weighed of it. */
export interface WeighedCandidate extends RatedCandidate {
  readonly features: Features;
}

/**
 * A question of which every word is explained by the ontology's own words, and only the thing it is about is missing: to ask for the thing was
 * right in 9 of 16 such turns observed, in 6 of 7 of those that began a conversation. They are too few for the model to learn it.
 */
const FULLY_EXPLAINED = 0.6;

const leastOf = ({ isFacts, asksBack, isLiteral, coverage, isLater }: Features, { named, given }: TurnView): number =>
  isFacts === 1 && asksBack === 1 && isLiteral === 1 && coverage >= 0.99 && isLater === 0 && named.length + given.length === 0
    ? FULLY_EXPLAINED
    : 0;

/** How likely each candidate is the right reply, the likeliest first; equal ones by what they are. */
export const rateCandidates = (candidates: readonly TurnCandidate[], view: TurnView, model: DecisionModel): readonly WeighedCandidate[] => {
  const features = describeCandidates(candidates, view);
  return candidates
    .flatMap((candidate, at): readonly WeighedCandidate[] => {
      const own = features[at];
      return own === undefined ? [] : [{ candidate, features: own, probability: Math.max(leastOf(own, view), model.probability(own)) }];
    })
    .sort(
      (one, other) => other.probability - one.probability || (keyOfCandidate(one.candidate) < keyOfCandidate(other.candidate) ? -1 : 1),
    );
};
