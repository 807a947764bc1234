import type { NormalisedText } from './normalise-text.js';

export interface Span {
  /** First UTF-16 unit. */
  readonly start: number;
  /** The UTF-16 unit after the last. */
  readonly end: number;
}

/**
 * Where in the original text a part of its normalised form was typed.
 * A character that became several (`㎏` → `kg`) is never cut: a part of it gives the whole.
 */
export const originalSpan = (normalised: NormalisedText, { start, end }: Span): Span => {
  const { offsets } = normalised;
  const from = offsets[start] ?? 0;
  const last = offsets[Math.max(start, end - 1)] ?? from;
  let after = end;
  while (after < offsets.length - 1 && offsets[after] === last) after += 1;
  return { start: from, end: offsets[after] ?? last };
};
