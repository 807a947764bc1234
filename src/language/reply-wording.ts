import type { Asks } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import { EN_FACT_SENTENCES, EN_LEANING_SENTENCE, EN_OWN_REPLIES, EN_WRITTEN_VALUES } from './en/reply-wording.js';
import { ZH_FACT_SENTENCES, ZH_LEANING_SENTENCE, ZH_OWN_REPLIES, ZH_WRITTEN_VALUES } from './zh/reply-wording.js';

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
  /** One figure of a thing. */
  readonly value: string;
  /** Several figures of a thing. */
  readonly values: string;
  /** One figure of who asks. */
  readonly ownValue: string;
  readonly labelled: string;
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
  /** Several things one after the other: "A, B and C". */
  list(items: readonly string[]): string;
  /** Whether a number takes the singular. */
  isOne(value: number): boolean;
  /** A unit's format for one of it, from that for several: "{value} month" from "{value} months". */
  singular(format: string): string;
}

export const WRITTEN_VALUES: Readonly<Record<Language, WrittenValues>> = { zh: ZH_WRITTEN_VALUES, en: EN_WRITTEN_VALUES };
