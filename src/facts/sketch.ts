import { longestMatches } from '../text/longest-matches.js';
import type { PhraseMatch } from '../text/phrase-matcher.js';
import type { Word } from '../text/word.js';
import type { Cue } from './cue.js';

export interface Span {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** A question as a row of parts: the name it hangs on, words of the ontology, other words. */
export type SketchItem =
  | (Span & { readonly kind: 'anchor' })
  | (Span & { readonly kind: 'cue'; readonly cues: readonly Cue[]; readonly text: string })
  | (Span & { readonly kind: 'word'; readonly term: string; readonly text: string });

/** In the order of the text. Words inside the anchor or a cue are no items of their own. */
export const sketchQuestion = (
  text: string,
  allWords: readonly Word[],
  anchors: readonly Span[],
  matches: readonly PhraseMatch<Cue>[],
): readonly SketchItem[] => {
  const isFree = ({ start, end }: Span, taken: readonly Span[]): boolean => taken.every((span) => end <= span.start || start >= span.end);
  const cues = longestMatches(matches.filter((match) => isFree(match, anchors)));
  const words = allWords.filter((word) => !word.isPart && isFree(word, anchors) && isFree(word, cues));
  return [
    ...anchors.map(({ start, end }): SketchItem => ({ kind: 'anchor', start, end })),
    ...cues.map(({ start, end, values }): SketchItem => ({ kind: 'cue', start, end, cues: values, text: text.slice(start, end) })),
    ...words.map(({ start, end, term, text: written }): SketchItem => ({ kind: 'word', start, end, term, text: written })),
  ].sort((a, b) => a.start - b.start);
};
