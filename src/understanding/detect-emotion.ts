import type { Emotion } from '../domain/reply.js';
import { FEELINGS } from './find-cues.js';
import { shownFeelings } from './shown-feelings.js';

/** One cue shows a feeling at half strength; each further cue or exclamation mark takes away half of what is missing. */
const STEP = 0.5;

/** The feeling that the words of a normalised text show, by cues alone; of several the one that needs most care. */
export const detectEmotion = (text: string): Emotion => {
  const feelings = shownFeelings(text);
  const label = FEELINGS.find((feeling) => feelings.includes(feeling));
  if (label === undefined) return { label: 'NEUTRAL', score: 0 };
  const shouts = Math.min(2, (text.match(/[!?]{2,}/g) ?? []).length);
  const strength = feelings.filter((feeling) => feeling === label).length + shouts;
  return { label, score: 1 - STEP ** strength };
};
