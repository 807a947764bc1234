import type { Asks } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import { EN_FACT_SENTENCES, EN_LEANING_SENTENCE, EN_OWN_REPLIES, EN_WRITTEN_VALUES } from './en/reply-wording.js';
import { sayStateInEnglish } from './en/say-state.js';
import { ZH_FACT_SENTENCES, ZH_LEANING_SENTENCE, ZH_OWN_REPLIES, ZH_WRITTEN_VALUES } from './zh/reply-wording.js';
import { sayStateInChinese } from './zh/say-state.js';

/** How a language tells several facts at once; `{…}` is filled in. Right for whatever the ontology calls attributes and relations. */
export interface FactSentences {
  /** Several figures of one thing. */
  readonly values: string;
  readonly labelled: string;
  readonly separator: string;
  /** One figure of several things. */
  readonly row: string;
  readonly cell: string;
  readonly cellSeparator: string;
  readonly neighbours: string;
}

export const FACT_SENTENCES: Readonly<Record<Language, FactSentences>> = { zh: ZH_FACT_SENTENCES, en: EN_FACT_SENTENCES };

/** A sentence that nobody understands without the one before it. */
export const LEANING_SENTENCE: Readonly<Record<Language, RegExp>> = { zh: ZH_LEANING_SENTENCE, en: EN_LEANING_SENTENCE };

/** How a language tells somebody of what is theirs; `{…}` is filled in. Right for whatever the ontology calls things and figures. */
export interface OwnReplies {
  /** What is somebody's own as a subject: "your loan". */
  own(thing: string): string;
  /** One figure of a thing. */
  readonly value: string;
  /** One figure of a thing whose label is no noun: "expires on". */
  readonly valueAside: string;
  readonly calculated: string;
  /** Several figures of a thing. */
  readonly values: string;
  /** One figure of who asks. */
  readonly ownValue: string;
  readonly ownValueAside: string;
  /** One of several figures, beside a thing in a list and in a sentence. */
  readonly labelled: string;
  readonly inSentence: string;
  /** Whether a figure can be "the … of" something. */
  isNoun(label: string): boolean;
  readonly separator: string;
  readonly thing: string;
  readonly things: string;
  /** Where there are none. */
  readonly nothing: string;
  readonly thingSeparator: string;
  readonly count: string;
  readonly countOfNone: string;
  readonly sum: string;
  readonly addend: string;
  readonly best: Readonly<Record<'earliest' | 'latest' | 'most' | 'least', string>>;
  readonly yes: Readonly<Record<Asks, string>>;
  readonly no: Readonly<Record<Asks, string>>;
  readonly inDays: Readonly<Record<'one' | 'other', string>>;
  readonly today: string;
  readonly daysAgo: Readonly<Record<'one' | 'other', string>>;
  /** A day with how far off it is, where that is near. */
  readonly nearDay: string;
  readonly none: string;
  readonly rest: string;
}

export const OWN_REPLIES: Readonly<Record<Language, OwnReplies>> = { zh: ZH_OWN_REPLIES, en: EN_OWN_REPLIES };

/** How a language writes values. */
export interface WrittenValues {
  readonly yes: string;
  readonly no: string;
  /** A day of the calendar, the time of day left out. */
  date(day: Date): string;
  /** How far off a day is: "tomorrow", "2 days ago". */
  daysOff(days: number): string;
  /** Several things one after the other: "A, B and C". */
  list(items: readonly string[]): string;
  /** Whether a number takes the singular. */
  isOne(value: number): boolean;
  /** A unit's format for one of it, from that for several: "{value} month" from "{value} months". */
  singular(format: string): string;
}

export const WRITTEN_VALUES: Readonly<Record<Language, WrittenValues>> = { zh: ZH_WRITTEN_VALUES, en: EN_WRITTEN_VALUES };

/** Says that something is so or not of a thing, by the label of what is so or not; `null`: of what kind the label is cannot be told. */
export const SAY_STATE: Readonly<Record<Language, (thing: string, label: string, holds: boolean) => string | null>> = {
  zh: sayStateInChinese,
  en: sayStateInEnglish,
};

const segmenters = new Map<Language, Intl.Segmenter>();

const segmenterOf = (language: Language): Intl.Segmenter => {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, known);
  return known;
};

/** Ends with what is shortened, not ended, by its full stop: titles, initials, "U.S.", "vs.", "e.g.", or the number of an item. */
const SHORTENED =
  /(?:(?<![\p{L}\p{N}])(?:Mr|Mrs|Ms|Mx|Messrs|Dr|Drs|Prof|Rev|Hon|Sr|St|Gen|Capt|Lt|Col|Sgt|vs|v|e\.g|i\.e|cf|viz|approx|ca|incl|excl|\p{Lu}|(?:\p{Lu}\.)+\p{Lu})|^\s*\d{1,3})\.\s*$/u;
/** The same only before a number: "No. 5", "Jan. 5", "ext. 12". */
const SHORTENED_BEFORE_NUMBER =
  /(?<![\p{L}\p{N}])(?:Nos?|nos?|Art|art|Sec|sec|Fig|fig|Ch|ch|Vol|vol|pp?|Tel|tel|[Ee]xt|[Mm]ax|[Mm]in|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.\s*$/u;

/** The sentences of a text with what is between them, so that together they are the text. */
export const segmentSentences = (text: string, language: Language): readonly string[] => {
  const sentences: string[] = [];
  for (const { segment } of segmenterOf(language).segment(text)) {
    const before = sentences.at(-1);
    const goesOn = before !== undefined && (SHORTENED.test(before) || (/^\d/u.test(segment) && SHORTENED_BEFORE_NUMBER.test(before)));
    if (goesOn) sentences[sentences.length - 1] = before + segment;
    else sentences.push(segment);
  }
  return sentences;
};
