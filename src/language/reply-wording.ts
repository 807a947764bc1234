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
