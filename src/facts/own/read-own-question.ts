import type { Language } from '../../domain/language.js';
import { OWN_CUES, OWN_WORDS, type OwnCueKind } from '../../language/fact-words.js';
import { SAID_DAYS, type SaidDayForm } from '../../language/said-days.js';
import type { Span } from '../../language/text/normalise-text.js';
import { longestMatches, type PhraseMatch } from '../../language/text/phrase-matcher.js';
import type { FactInquiry } from '../fact-inquiry.js';
import type { NamedEntity } from '../paths/read-paths.js';
import type { Cue, CueLexicon, Mark } from '../reading/mark.js';
import { takeApart } from '../reading/question-parts.js';
import type { UnitReader } from '../reading/units.js';
import type { OwnLexicon, OwnTerm } from './own-lexicon.js';

const DAY = 86_400_000;
/** "On Friday" is one of this week or the next ones beside it. */
const WEEKDAY_WITHIN = 10;
/** Nobody counts to the day: so many days more or less. */
const ROUGHLY = { day: 1, week: 3 } as const;

/** A stretch of words that says a day, and whether a day (ISO-8601) may be the one said. */
export interface DaySaid extends Span {
  readonly fits: (day: string) => boolean;
}

/** What words say of a day; each that is given must be so. */
interface SaidDay {
  readonly day: number | null;
  readonly month: number | null;
  readonly weekday: number | null;
  readonly monthsAway: number | null;
  readonly away: readonly [from: number, to: number] | null;
}

/** The days that words say; of overlapping stretches the one of the earlier pattern. `today`: ISO-8601. */
export const readSaidDays = (text: string, language: Language, today: string): readonly DaySaid[] => {
  const found: DaySaid[] = [];
  for (const [pattern, form] of SAID_DAYS[language].patterns)
    for (const match of text.matchAll(pattern)) {
      const span = { start: match.index, end: match.index + match[0].length };
      if (found.some(({ start, end }) => span.start < end && span.end > start)) continue;
      const said = readDay(form, match.groups ?? {}, language);
      found.push({ ...span, fits: (day) => fits(said, day, today) });
    }
  return found;
};

const readDay = (
  { ago, away, monthsAway }: SaidDayForm,
  { d, m, w, n }: Readonly<Record<string, string | undefined>>,
  language: Language,
): SaidDay => {
  const words = SAID_DAYS[language];
  const before = n === undefined ? 0 : -words.numberOf(n);
  return {
    day: d === undefined ? null : words.numberOf(d),
    month: m === undefined ? null : words.monthOf(m),
    weekday: w === undefined ? null : words.weekdayOf(w),
    monthsAway: ago === 'month' ? before : (monthsAway ?? null),
    away:
      ago === 'day'
        ? [before - ROUGHLY.day, Math.min(-1, before + ROUGHLY.day)]
        : ago === 'week'
          ? [7 * before - ROUGHLY.week, 7 * before + ROUGHLY.week]
          : (away ?? null),
  };
};

const fits = ({ day, month, monthsAway, weekday, away }: SaidDay, date: string, today: string): boolean => {
  const at = new Date(date);
  const now = new Date(today.slice(0, 10));
  const days = Math.round((at.getTime() - now.getTime()) / DAY);
  if (Number.isNaN(days)) return false;
  const months = (at.getUTCFullYear() - now.getUTCFullYear()) * 12 + at.getUTCMonth() - now.getUTCMonth();
  return (
    (day === null || at.getUTCDate() === day) &&
    (month === null || at.getUTCMonth() + 1 === month) &&
    (monthsAway === null || months === monthsAway) &&
    (weekday === null || (at.getUTCDay() === weekday && Math.abs(days) <= WEEKDAY_WITHIN)) &&
    (away === null || (days >= away[0] && days <= away[1]))
  );
};

export interface OwnCue extends Span {
  readonly kind: OwnCueKind;
}

/** A word for a kind of thing: all that it may stand for. */
export type KindCue = Extract<Cue, { readonly kind: 'value' | 'type' }>;

/** What the words of a question say of one's own. Stretches of terms, names and kinds do not overlap. */
export interface OwnQuestion {
  readonly text: string;
  readonly language: Language;
  readonly terms: readonly PhraseMatch<OwnTerm>[];
  /** Those that overlap too. */
  readonly allTerms: readonly PhraseMatch<OwnTerm>[];
  readonly names: readonly NamedEntity[];
  readonly kinds: readonly PhraseMatch<KindCue>[];
  readonly cues: readonly OwnCue[];
  /** Numbers and what they are compared by. */
  readonly marks: readonly Mark[];
  /** Whether the words say that what is asked about is the speaker's. */
  readonly isOwn: boolean;
  /** Whether the words name something that is the same for everybody, and nothing of one's own in its place. */
  readonly isOfEverybody: boolean;
  /** Whether the ontology's public words stand for as much of the text as a term does: what is asked may be how it is for everybody. */
  isPublic(term: Span): boolean;
}

/** Words that hold even where they are part of a name: "how much do I owe" may be what an attribute is called. */
const SAID_ANYWHERE: ReadonlySet<OwnCueKind> = new Set([
  'owner',
  'speaker',
  'when',
  'amount',
  'open',
  'whether',
  'having',
  'manner',
  'daysUntil',
  'outcome',
]);

export const readOwnQuestion = (
  { text, language, named }: Pick<FactInquiry, 'text' | 'language' | 'named'>,
  { own, cues, units }: { readonly own: OwnLexicon; readonly cues: CueLexicon; readonly units: UnitReader },
): OwnQuestion => {
  const parts = takeApart(text, language, named, { cues, units });
  const names = parts.names;
  const nameSpans = names.map(({ span }) => span);
  const allTerms = own.findAll(text).filter((match) => isFree(match, nameSpans));
  const terms = longestMatches(allTerms);
  // What one asks of a kind of things may have a public name that begins with the kind: the kind is meant all the same.
  const taken = [...nameSpans, ...terms];
  const kinds = longestMatches(
    cues.findAll(text).flatMap(({ start, end, values }) => {
      const kinds = values.filter((cue): cue is KindCue => cue.kind === 'value' || cue.kind === 'type');
      return kinds.length > 0 && isFree({ start, end }, taken) ? [{ start, end, values: kinds }] : [];
    }),
  );
  const ownCues = findOwnCues(text, language);
  // 我额度: who speaks stands right before what is theirs.
  const isBeside = ({ kind, end }: OwnCue): boolean =>
    kind === 'speaker' &&
    language === 'zh' &&
    [...taken, ...kinds].some(({ start }) => text.slice(end, start).trim() === '' && start >= end);
  return {
    text,
    language,
    terms,
    allTerms,
    names,
    kinds,
    marks: parts.marks,
    isOwn: ownCues.some((cue) => cue.kind === 'owner' || isBeside(cue)),
    cues: ownCues.filter((cue) => SAID_ANYWHERE.has(cue.kind) || isFree(cue, taken)),
    isOfEverybody: parts.cues.some((match) => match.values.some(({ kind }) => kind === 'attribute') && isFree(match, terms)),
    isPublic: (term) =>
      parts.cues.some((match) => isInside(term, match) && match.values.some(({ kind }) => kind === 'attribute' || kind === 'relation')),
  };
};

const findOwnCues = (text: string, language: Language): readonly OwnCue[] =>
  OWN_CUES.flatMap((kind) =>
    [...text.matchAll(OWN_WORDS[language].cues[kind])].map((match) => ({ kind, start: match.index, end: match.index + match[0].length })),
  );

export const says = ({ cues }: Pick<OwnQuestion, 'cues'>, ...kinds: readonly OwnCueKind[]): boolean =>
  cues.some(({ kind }) => kinds.includes(kind));

const isFree = ({ start, end }: Span, taken: readonly Span[]): boolean => taken.every((span) => end <= span.start || start >= span.end);

const isInside = (inner: Span, outer: Span): boolean => outer.start <= inner.start && outer.end >= inner.end;
