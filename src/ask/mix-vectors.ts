/** Weight of the middle of the past beside what is said. */
const PAST = 0.5;

/** The vector of what is said with those of what was said before mixed in, of length 1: near to what was left out, too. */
export const mixVectors = (said: Float32Array, past: readonly Float32Array[]): Float32Array => {
  const weight = PAST / Math.max(1, past.length);
  const mixed = said.map((number, at) => past.reduce((sum, vector) => sum + weight * (vector[at] ?? 0), number));
  const length = Math.hypot(...mixed);
  return length === 0 ? mixed : mixed.map((number) => number / length);
};
