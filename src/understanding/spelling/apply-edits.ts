import type { NormalisedText } from '../../text/normalise-text.js';
import { originalSpan } from '../../text/original-span.js';
import type { Edit } from './edit.js';

/** A question as it was meant. */
export interface Writing {
  /** As the customer would have typed it without slips. */
  readonly question: string;
  /** Its normalised form, with the way back to what was really typed. */
  readonly normalised: NormalisedText;
  /** Whether what was mended cannot have been meant as it was written. */
  readonly isSure: boolean;
}

/** Puts what is meant in the place of what was written. Edits are in order and do not overlap. */
export const applyEdits = (original: string, normalised: NormalisedText, edits: readonly Edit[]): Omit<Writing, 'isSure'> => {
  let [text, question] = ['', ''];
  let [at, typed] = [0, 0];
  const offsets: number[] = [];
  for (const edit of edits) {
    const span = originalSpan(normalised, edit);
    text += normalised.text.slice(at, edit.start) + edit.text;
    offsets.push(...normalised.offsets.slice(at, edit.start));
    // A character put in comes from the one typed in its place, those beyond from the last.
    for (let put = 0; put < edit.text.length; put += 1)
      offsets.push(normalised.offsets[Math.min(edit.start + put, edit.end - 1)] ?? span.start);
    question += original.slice(typed, span.start) + edit.text;
    [at, typed] = [edit.end, span.end];
  }
  return {
    question: question + original.slice(typed),
    normalised: { text: text + normalised.text.slice(at), offsets: [...offsets, ...normalised.offsets.slice(at)] },
  };
};
