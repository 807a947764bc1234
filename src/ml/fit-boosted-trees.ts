import { createRandom, sigmoid } from './probabilities.js';

/** An inner node compares a feature with a bound and leads to the rows `low` (at most the bound) and `high`; a leaf adds log-odds. */
export type TreeRow =
  { readonly feature: number; readonly bound: number; readonly low: number; readonly high: number } | { readonly logOdds: number };
export type Tree = readonly TreeRow[];

export interface BoostingOptions {
  readonly trees: number;
  /** Share of each tree's correction that is taken. */
  readonly rate: number;
  readonly depth: number;
  /** Rows that a leaf must stand for. */
  readonly leastRows: number;
  /** Share of the features that each tree may look at. */
  readonly features: number;
  /** Precision of the prior on what a leaf adds. */
  readonly strength: number;
}

/** Bounds tried for a feature: quantiles. */
const BINS = 32;
const SEED = 7;

/**
 * Gradient boosting of shallow trees for log-odds (J. Friedman 2001, second-order steps as in T. Chen 2016), on top of log-odds already found.
 * Deterministic: ties go to the first feature and bound.
 */
export const fitBoostedTrees = (
  rows: readonly Float64Array[],
  isRight: readonly boolean[],
  start: Float64Array,
  options: BoostingOptions,
): readonly Tree[] => {
  const size = rows[0]?.length ?? 0;
  const bounds = Array.from({ length: size }, (_, feature) => quantiles(rows, feature));
  const bins = rows.map((row) => Uint8Array.from(row, (value, feature) => binOf(value, bounds[feature] ?? [])));
  const random = createRandom(SEED);
  const scores = Float64Array.from(start);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round += 1) {
    const gradient = new Float64Array(rows.length);
    const curvature = new Float64Array(rows.length);
    scores.forEach((score, at) => {
      const probability = sigmoid(score);
      gradient[at] = Number(isRight[at] ?? false) - probability;
      curvature[at] = probability * (1 - probability);
    });
    const allowed = Array.from({ length: size }, (_, feature) => feature).filter(() => random() < options.features);
    const grown: TreeRow[] = [];
    const all = Int32Array.from(rows.keys());
    grow({ bins, bounds, gradient, curvature, allowed, options }, all, options.depth, grown, scores);
    trees.push(grown);
  }
  return trees;
};

interface Growing {
  readonly bins: readonly Uint8Array[];
  readonly bounds: readonly (readonly number[])[];
  readonly gradient: Float64Array;
  readonly curvature: Float64Array;
  readonly allowed: readonly number[];
  readonly options: BoostingOptions;
}

/** Adds the rows of a subtree for some of the data and moves their scores; returns its first row. */
const grow = (growing: Growing, members: Int32Array, depth: number, grown: TreeRow[], scores: Float64Array): number => {
  const at = grown.length;
  const { gradient, curvature, options } = growing;
  const best = depth === 0 ? null : bestSplit(growing, members);
  if (best === null) {
    let [g, h] = [0, 0];
    for (const member of members) {
      g += gradient[member]!;
      h += curvature[member]!;
    }
    const logOdds = (options.rate * g) / (h + options.strength);
    for (const member of members) scores[member] = scores[member]! + logOdds;
    grown.push({ logOdds });
    return at;
  }
  grown.push({ logOdds: 0 });
  const isLow = (member: number): boolean => growing.bins[member]![best.feature]! <= best.bin;
  const low = grow(growing, members.filter(isLow), depth - 1, grown, scores);
  const high = grow(
    growing,
    members.filter((member) => !isLow(member)),
    depth - 1,
    grown,
    scores,
  );
  grown[at] = { feature: best.feature, bound: growing.bounds[best.feature]![best.bin]!, low, high };
  return at;
};

const bestSplit = (
  { bins, bounds, gradient, curvature, allowed, options }: Growing,
  members: Int32Array,
): { readonly feature: number; readonly bin: number } | null => {
  let [allG, allH] = [0, 0];
  for (const member of members) {
    allG += gradient[member]!;
    allH += curvature[member]!;
  }
  const worth = (g: number, h: number): number => (g * g) / (h + options.strength);
  let best: { readonly feature: number; readonly bin: number } | null = null;
  let bestGain = 1e-9;
  for (const feature of allowed) {
    const g = new Float64Array(BINS + 1);
    const h = new Float64Array(BINS + 1);
    const n = new Int32Array(BINS + 1);
    for (const member of members) {
      const bin = bins[member]![feature]!;
      g[bin] = g[bin]! + gradient[member]!;
      h[bin] = h[bin]! + curvature[member]!;
      n[bin] = n[bin]! + 1;
    }
    let [lowG, lowH, lowN] = [0, 0, 0];
    for (let bin = 0; bin < (bounds[feature]?.length ?? 0); bin += 1) {
      lowG += g[bin]!;
      lowH += h[bin]!;
      lowN += n[bin]!;
      if (lowN < options.leastRows || members.length - lowN < options.leastRows) continue;
      const gain = worth(lowG, lowH) + worth(allG - lowG, allH - lowH) - worth(allG, allH);
      if (gain > bestGain) {
        bestGain = gain;
        best = { feature, bin };
      }
    }
  }
  return best;
};

/** Different values at equal shares of the rows, but the last, beyond which nothing lies. */
const quantiles = (rows: readonly Float64Array[], feature: number): readonly number[] => {
  const values = Float64Array.from(rows, (row) => row[feature]!).sort();
  const picked = Array.from({ length: BINS }, (_, bin) => values[Math.floor(((bin + 1) * values.length) / (BINS + 1))]!);
  const last = values.at(-1);
  return [...new Set(picked)].filter((value) => value !== last);
};

const binOf = (value: number, bounds: readonly number[]): number => {
  const bin = bounds.findIndex((bound) => value <= bound);
  return bin < 0 ? bounds.length : bin;
};
