import type { Emotion } from '../domain/reply.js';
import { findCues, type Feeling } from './find-cues.js';

/** One cue shows a feeling at half strength; each further cue or exclamation mark takes away half of what is missing. */
const STEP = 0.5;
/** The opposite a negated cue stands for; a negated bad feeling is none. */
const NEGATED: Readonly<Partial<Record<Feeling, Feeling>>> = { SATISFIED: 'DISAPPOINTED' };
/** Where cues of several feelings stand, the one that needs most care counts. */
const CARE: readonly Feeling[] = ['ANGRY', 'DISAPPOINTED', 'ANXIOUS', 'CONFUSED', 'SATISFIED'];

/** The feeling that the words of a normalised text show, by cues alone. */
export const detectEmotion = (text: string): Emotion => {
  const feelings = findCues(text).flatMap(({ feeling, isNegated }): readonly Feeling[] => {
    const shown = isNegated ? NEGATED[feeling] : feeling;
    return shown === undefined ? [] : [shown];
  });
  const label = CARE.find((feeling) => feelings.includes(feeling));
  if (label === undefined) return { label: 'NEUTRAL', score: 0 };
  const shouts = Math.min(2, (text.match(/[!?]{2,}/g) ?? []).length);
  const strength = feelings.filter((feeling) => feeling === label).length + shouts;
  return { label, score: 1 - STEP ** strength };
};
