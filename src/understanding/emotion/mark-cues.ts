import { findCues } from '../find-cues.js';

/** The cues of a normalised text as marks a head can learn from: `ANGRY`, or `not ANGRY` where the cue is negated; each once. */
export const markCues = (text: string): readonly string[] => [
  ...new Set(findCues(text).map(({ feeling, isNegated }) => (isNegated ? `not ${feeling}` : feeling))),
];
