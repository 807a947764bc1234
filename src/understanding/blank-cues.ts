import { findCues } from './find-cues.js';

/** A normalised text with the words that show feelings blanked, so that all other words stay in their places. */
export const blankCues = (text: string): string =>
  findCues(text).reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);
