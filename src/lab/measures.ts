import { isJsonList, type Json, type JsonObject } from '../domain/json.js';

/** One thing that was judged: its true label and the one given. */
export interface Judged {
  readonly expected: string;
  readonly given: string;
}

/** The share of items that count, 0..1; `null` when there are no items. */
export const shareOf = <T>(items: readonly T[], counts: (item: T) => boolean): number | null =>
  items.length === 0 ? null : items.filter(counts).length / items.length;

/** The share given their true label, 0..1; `null` when nothing was judged. */
export const accuracy = (judged: readonly Judged[]): number | null => shareOf(judged, ({ expected, given }) => expected === given);

/**
 * The area under the ROC curve: how often one of the positives scores higher than one of the negatives, a tie counting half (the
 * Mann-Whitney statistic by mean ranks; n log n). 1: all are told apart, 0.5: none. `null` when there are no positives or no negatives.
 */
export const auroc = (positives: readonly number[], negatives: readonly number[]): number | null => {
  if (positives.length === 0 || negatives.length === 0) return null;
  const scores = [
    ...positives.map((score) => ({ score, isPositive: true })),
    ...negatives.map((score) => ({ score, isPositive: false })),
  ].sort((a, b) => a.score - b.score);
  let rankSum = 0;
  for (let start = 0; start < scores.length;) {
    const score = scores[start]?.score;
    let end = start;
    let ties = 0;
    for (; end < scores.length && scores[end]?.score === score; end += 1) if (scores[end]?.isPositive === true) ties += 1;
    // Ranks count from 1; those who tie share the mean of theirs.
    rankSum += (ties * (start + 1 + end)) / 2;
    start = end;
  }
  return (rankSum - (positives.length * (positives.length + 1)) / 2) / (positives.length * negatives.length);
};

/** One prediction: how sure it was, 0..1, and whether it was right. */
export interface Prediction {
  readonly probability: number;
  readonly isRight: boolean;
}

/** As in Guo et al., "On calibration of modern neural networks", ICML 2017. */
const BINS = 15;

/**
 * Expected calibration error over bins of equal width: how far the mean probability of a bin is from the share of it that is right, weighted
 * by the predictions in the bin. 0..1, 0 is perfect; `null` without predictions.
 */
export const calibrationError = (predictions: readonly Prediction[], bins = BINS): number | null => {
  if (predictions.length === 0) return null;
  const surplus = Array.from({ length: bins }, () => 0);
  for (const { probability, isRight } of predictions) {
    const bin = Math.min(bins - 1, Math.floor(probability * bins));
    surplus[bin] = (surplus[bin] ?? 0) + probability - (isRight ? 1 : 0);
  }
  return surplus.reduce((sum, difference) => sum + Math.abs(difference), 0) / predictions.length;
};

/**
 * Harmonic mean of the precision and the recall of one label, 0..1; 0 when it is never given right, also where it never occurs.
 *
 * @example f1Of([{ expected: 'a', given: 'a' }, { expected: 'a', given: 'b' }], 'a') // precision 1, recall 1/2: 2/3
 */
export const f1Of = (judged: readonly Judged[], label: string): number => {
  const right = judged.filter(({ expected, given }) => expected === label && given === label).length;
  const wrong = judged.filter(({ expected, given }) => (expected === label) !== (given === label)).length;
  return right === 0 ? 0 : (2 * right) / (2 * right + wrong);
};

/** The mean F1 of all labels that are true of something or given to something, each with the same weight; `null` when nothing was judged. */
export const macroF1 = (judged: readonly Judged[]): number | null => {
  const labels = [...new Set(judged.flatMap(({ expected, given }) => [expected, given]))];
  return labels.length === 0 ? null : labels.reduce((sum, label) => sum + f1Of(judged, label), 0) / labels.length;
};

/** A question whose label is known, with what was found for it. */
export interface Ranked {
  readonly label: string;
  /** Best first. */
  readonly candidates: readonly { readonly label: string }[];
}

/** The share of questions whose label is among the first `k` candidates, 0..1; `null` without questions. */
export const topK = (ranked: readonly Ranked[], k: number): number | null =>
  shareOf(ranked, ({ label, candidates }) => candidates.slice(0, k).some((candidate) => candidate.label === label));

/** Far finer than any measure is sure, and free of what adding in another order changes. */
const DIGITS = 6;

/** All numbers in a report with six digits after the point; whatever is no number stays. */
export const roundMeasures = (report: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(report).map(([name, value]) => [name, round(value)]));

const round = (value: Json): Json => {
  if (typeof value === 'number') return Number(value.toFixed(DIGITS));
  if (value === null || typeof value !== 'object') return value;
  return isJsonList(value) ? value.map(round) : roundMeasures(value);
};

/** How long something took, in the unit of the times given. */
export interface TimeSummary {
  readonly median: number;
  readonly mean: number;
  /** Nineteen in twenty took no longer. */
  readonly p95: number;
}

/** `null` without times. Of an even number of times the median is the mean of the middle two. */
export const summariseTimes = (times: readonly number[]): TimeSummary | null => {
  if (times.length === 0) return null;
  const sorted = [...times].sort((a, b) => a - b);
  const at = (index: number): number => sorted[index] ?? 0;
  return {
    median: (at(Math.floor((sorted.length - 1) / 2)) + at(Math.floor(sorted.length / 2))) / 2,
    mean: sorted.reduce((sum, time) => sum + time, 0) / sorted.length,
    p95: at(Math.ceil(sorted.length * 0.95) - 1),
  };
};

/** Does some work and says how many seconds of wall time it took. */
export const timed = async <T>(work: () => Promise<T>): Promise<{ readonly value: T; readonly seconds: number }> => {
  const begin = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - begin) / 1000 };
};
