import type { Language } from '../domain/language.js';
import { longestMatches } from '../text/longest-matches.js';
import type { PhraseMatch } from '../text/phrase-matcher.js';
import { splitWords } from '../text/split-words.js';
import type { Cue } from './cue.js';
import type { CueLexicon } from './cue-lexicon.js';
import { isCommonName } from './is-common-name.js';
import { MOST_CUES } from './limit-inquiry.js';
import { findMarks, type Mark } from './mark.js';
import type { NamedEntity } from './read-paths.js';
import type { Span } from './sketch.js';
import type { UnitReader } from './units.js';

/** A question taken apart: names, words of the ontology, words that narrow or order. Nothing overlaps. */
export interface QuestionParts {
  readonly text: string;
  readonly language: Language;
  readonly names: readonly NamedEntity[];
  readonly cues: readonly PhraseMatch<Cue>[];
  readonly marks: readonly Mark[];
}

export const takeApart = (
  text: string,
  language: Language,
  named: readonly NamedEntity[],
  { cues, units }: { readonly cues: CueLexicon; readonly units: UnitReader },
): QuestionParts => {
  const found = cues.findAll(text).slice(0, MOST_CUES);
  const words = splitWords(text, language);
  // A name in small letters that is nothing but common words is not meant where the question has something else to hang on.
  const meant = named.filter(({ span, isVerbatim }) => isVerbatim || !isCommonName(words, language, span, found));
  const spans = longestMatches(meant.map(({ span }) => span));
  const names = meant.filter(({ span }) => spans.some(({ start, end }) => span.start === start && span.end === end));
  const free = <T extends Span>(parts: readonly T[], taken: readonly Span[]): readonly T[] =>
    parts.filter(({ start, end }) => taken.every((span) => end <= span.start || start >= span.end));
  const matches = longestMatches(free(found, spans));
  return { text, language, names, cues: matches, marks: free(findMarks(text, units), [...spans, ...matches]) };
};

/** Marks of a kind, in the order of the text. */
export const marksOf = <K extends Mark['kind']>({ marks }: Pick<QuestionParts, 'marks'>, kind: K): readonly Extract<Mark, { kind: K }>[] =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
