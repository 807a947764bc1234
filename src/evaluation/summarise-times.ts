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
