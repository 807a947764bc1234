import { findCues, type Feeling } from './find-cues.js';

/** The opposite a negated cue stands for; a negated bad feeling is none. */
const NEGATED: Readonly<Partial<Record<Feeling, Feeling>>> = { SATISFIED: 'DISAPPOINTED' };

/** The feelings that the cues of a normalised text show, negations heeded; one a cue. */
export const shownFeelings = (text: string): readonly Feeling[] =>
  findCues(text).flatMap(({ feeling, isNegated }): readonly Feeling[] => {
    const shown = isNegated ? NEGATED[feeling] : feeling;
    return shown === undefined ? [] : [shown];
  });
