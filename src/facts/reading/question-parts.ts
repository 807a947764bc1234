import { type Language, LANGUAGES } from '../../domain/language.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { longestMatches, type PhraseMatch } from '../../language/text/phrase-matcher.js';
import { splitWords } from '../../language/text/split-words.js';
import type { NamedEntity } from '../paths/read-paths.js';
import { type Cue, type CueLexicon, findMarks, type Mark } from './mark.js';
import { isCommonName } from './sketch.js';
import type { UnitReader } from './units.js';

/**
 * Characters of a message that are read for facts. A question that can be answered from values is far shorter (the longest of 6,000 written for
 * three-hop questions has 130), and what is read is tried in every combination of names and words.
 */
export const MOST_READ = 400;
/** Stretches of a message that are taken for names, and things that they may stand for; a comparison of more is no sentence. */
const MOST_NAMES = 12;
const MOST_NAMED = 36;
/** Words of the ontology looked at. */
export const MOST_CUES = 40;

interface Limitable {
  readonly text: string;
  readonly named: readonly NamedEntity[];
  readonly mentions: readonly Pick<NamedEntity, 'span'>[];
}

/** What of a message is read, so that the work does not grow with it; the places of what is left stay the same. */
export const limitInquiry = <T extends Limitable>(inquiry: T): T => ({
  ...inquiry,
  text: inquiry.text.slice(0, MOST_READ),
  named: firstNames(inquiry.named),
  mentions: firstNames(inquiry.mentions),
});

/** Share of a message that is read, 0..1. */
export const readShare = (text: string): number => Math.min(1, MOST_READ / text.length);

const firstNames = <T extends Pick<NamedEntity, 'span'>>(names: readonly T[]): readonly T[] => {
  const places = new Set<string>();
  const first: T[] = [];
  for (const name of names) {
    if (name.span.end > MOST_READ) continue;
    places.add(`${String(name.span.start)}-${String(name.span.end)}`);
    if (places.size > MOST_NAMES || first.length >= MOST_NAMED) break;
    first.push(name);
  }
  return first;
};

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

/** The words that ask yes or no and say of what; none in a question that asks for more. */
export const whetherSpans = (parts: QuestionParts): readonly Span[] =>
  asksWhether(parts)
    ? parts.marks.filter(
        ({ kind }) => kind === 'whether' || kind === 'number' || kind === 'comparison' || kind === 'none' || kind === 'with',
      )
    : [];

/** Whether a question wants yes or no, and not more. */
export const asksWhether = (parts: QuestionParts): boolean =>
  marksOf(parts, 'whether').length > 0 && LANGUAGES.every((language) => !FACT_WORDS[language].open.test(parts.text));
