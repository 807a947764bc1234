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
  const marks = findMarks(text, units);
  const quantities = marks.filter((mark) => mark.kind === 'number' && (mark.inUnits !== null || mark.time !== null));
  // 8个人 is a number of people, whatever 个人 means elsewhere.
  const isInQuantity = (cue: Span): boolean => quantities.some(({ start, end }) => cue.start > start && cue.start < end);
  const all = longestMatches(free(found, spans).filter((cue) => !isInQuantity(cue)));
  const isBeside = (cue: PhraseMatch<Cue>, { entity, span }: NamedEntity): boolean =>
    cue.values.some((value) => value.kind === 'type' && value.id === entity.type) && text.slice(...between(span, cue)).trim() === '';
  const matches = all.filter((cue) => !names.some((name) => isBeside(cue, name)));
  // "The Team plan" is a name, too.
  const whole = names.map((name) => all.filter((cue) => isBeside(cue, name)).reduce(joined, name));
  return {
    text,
    language,
    names: whole.toSorted((a, b) => a.span.start - b.span.start),
    cues: matches,
    marks: withoutLimits(free(marks, [...spans, ...all])),
  };
};

const between = (one: Span, other: Span): [number, number] => (one.end <= other.start ? [one.end, other.start] : [other.end, one.start]);

const joined = (name: NamedEntity, { start, end }: Span): NamedEntity => ({
  ...name,
  span: { start: Math.min(name.span.start, start), end: Math.max(name.span.end, end) },
});

/** Characters between "at the longest" and the number that it limits. */
const LIMIT_REACH = 4;

/** 最长36期 asks for what lasts so long, not for what lasts longest. */
const withoutLimits = (marks: readonly Mark[]): readonly Mark[] =>
  marks.filter(
    ({ kind, end }) =>
      kind !== 'most' || !marks.some((other) => other.kind === 'number' && other.start >= end && other.start - end <= LIMIT_REACH),
  );

/** Marks of a kind, in the order of the text. */
export const marksOf = <K extends Mark['kind']>({ marks }: Pick<QuestionParts, 'marks'>, kind: K): readonly Extract<Mark, { kind: K }>[] =>
  marks.filter((mark): mark is Extract<Mark, { kind: K }> => mark.kind === kind);
