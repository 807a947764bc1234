import type { Language } from '../domain/language.js';
import type { Asks } from '../domain/own-facts.js';
import { EN_OWN_REPLIES } from './en/own-replies.js';
import { ZH_OWN_REPLIES } from './zh/own-replies.js';

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
