import type { Comparison } from '../domain/fact-proposal.js';
import type { Language } from '../domain/language.js';
import { EN_FACT_WORDS, EN_OWN_WORDS } from './en/fact-words.js';
import { ZH_FACT_WORDS, ZH_OWN_WORDS } from './zh/fact-words.js';

/** What words of a question for one's own may say, besides what the ontology names. */
export const OWN_CUES = [
  /** That something is the speaker's. */
  'owner',
  /** Who speaks, whatever they say of themselves. */
  'speaker',
  'when',
  'amount',
  'count',
  /** How long it is until a day. */
  'daysUntil',
  /** How something stands. */
  'status',
  /** What became of something that was filed, sent or done before. */
  'outcome',
  'total',
  'enumerate',
  'earliest',
  'latest',
  'most',
  'least',
  /** What is left of one figure once another is taken off. */
  'difference',
  'whether',
  /** Whether there is any; may be answered by yes or no. */
  'having',
  /** Whether something has happened. */
  'done',
  /** Asks for more than yes or no. */
  'open',
  /** Something that was not told before. */
  'other',
  /** How something is done, or why: no question for a fact. */
  'manner',
] as const;
export type OwnCueKind = (typeof OWN_CUES)[number];

/** The words of one language for what is one's own. */
export interface OwnWords {
  /** For texts normalised by `normaliseText`; each with the flags `g` and `u`. */
  readonly cues: Readonly<Record<OwnCueKind, RegExp>>;
  /** What begins the name of a relation as its owner would say it: "my orders". */
  readonly ownerPrefix: RegExp;
  /** What a name may end in that only says of what kind it is; it may stay unsaid. */
  readonly kindEnding: RegExp;
  /** Words that say of what kind a value is, and nothing else; as `splitWords` gives their terms. */
  readonly kindWords: ReadonlySet<string>;
}

export const OWN_WORDS: Readonly<Record<Language, OwnWords>> = { zh: ZH_OWN_WORDS, en: EN_OWN_WORDS };

/** Whether a normalised text has words of a kind. */
export const saysOwn = (text: string, language: Language, kind: OwnCueKind): boolean => text.search(OWN_WORDS[language].cues[kind]) >= 0;

/** What an adjective measures, where the adjective says: "cheaper" money, "faster" time or speed, "newer" a date. */
export type Measure = 'price' | 'time' | 'date' | 'speed' | 'any';

/** What words that narrow, order, compare or count stand for. */
export type Operator =
  | { readonly kind: 'comparison'; readonly comparison: Comparison; readonly isAfter: boolean; readonly measure?: Measure }
  | { readonly kind: 'none' }
  | { readonly kind: 'with' }
  /** "cheapest", "lower": `better` where the words say no direction. `place`: of "second cheapest" 2; default: 1. */
  | { readonly kind: 'most'; readonly direction: Direction; readonly measure: Measure; readonly place?: number }
  | { readonly kind: 'more'; readonly direction: Direction; readonly measure: Measure }
  | { readonly kind: 'count' }
  /** By how much one thing has more than another. */
  | { readonly kind: 'gap'; readonly measure: Measure }
  /** Several figures added up. */
  | { readonly kind: 'sum' }
  | { readonly kind: 'whether' }
  | { readonly kind: 'difference' }
  | { readonly kind: 'same' }
  | { readonly kind: 'own' }
  /** None of the others, although one of their words is part of it: 多少 is not 少. */
  | { readonly kind: 'plain' };

export type Direction = 'lowest' | 'highest' | 'better' | 'worse';

/** Kinds of things that asking words want. */
export type AskedKind = 'amount' | 'rate' | 'duration' | 'date' | 'count' | 'place' | 'person';

/** All that reading and phrasing questions for facts takes from a language. Texts are normalised: small letters, no wide forms. */
export interface FactWords {
  /** Of overlapping ones the longest counts; `^` before a word: only at the beginning; `$` after it: only at the end. */
  readonly operators: readonly (readonly [words: string, operator: Operator])[];
  /** Words before "cheapest" that say which place from that end is meant: "second". */
  readonly places: Readonly<Record<string, number>>;
  /** Beside `{name}`, which stands for a name: that it is not meant. */
  readonly excluding: RegExp;
  /** What tells which of two names a relation goes from, where the word of the relation stands between them. */
  readonly voice: {
    /** On all before and including an inflected word of it: that it is read from its other end ("is … required"), or as it is named ("does … require"). */
    readonly passive: RegExp;
    readonly active: RegExp;
    /** On a name of it that is written as it is: that it says so itself ("required by"); others may be nouns, "is A the owner of B". */
    readonly literal: RegExp;
  };
  /** Words that ask for more than yes or no. */
  readonly open: RegExp;
  /** What stands before a kind of thing that something is said to be. */
  readonly saysKind: RegExp;
  /** Asks whether something is so much, not whether there is any. */
  readonly equates: RegExp;
  /** What kind of thing words ask for; the first that is found counts. */
  readonly asksFor: readonly (readonly [AskedKind, RegExp])[];
  /** Numbers in words that may stand before a unit. */
  readonly numberWords: Readonly<Record<string, number>>;
  /** What multiplies the numbers in words before it: "five hundred thousand". */
  readonly numberScales: Readonly<Record<string, number>>;
  /** Units that people use one for the other. */
  readonly sameUnits: readonly (readonly string[])[];
  /** Words in the format of a unit that say "for each": `€{value} a month`. Group `of`: for each what. */
  readonly each: RegExp;
  /** The counting word in a name that asks how many. Group `counter`. */
  readonly counter: RegExp;
  /** Beginnings of names of attributes that hold a lower or an upper limit. */
  readonly least: RegExp;
  readonly most: RegExp;
  /** Periods in names of attributes, by the unit of time that they last. */
  readonly periods: Readonly<Record<'day' | 'week' | 'month' | 'year', RegExp>>;
  /** The things that the reply before showed: "of those", 这些. */
  readonly listed: RegExp;
  /** What stands before what things are compared with, where the comparing word comes after it: 比. */
  readonly comparedWith: RegExp;
  /** Asks for things, not for what is true of one. */
  readonly whichOnes: RegExp;
  /** The other of two. */
  readonly other: RegExp;
  /** One of those spoken of, picked by what it has more or less of: "the big one", 贵的那个. Groups `high` and `low` for size, `dear` and `cheap`, `fast` and `slow`. */
  readonly picked: RegExp;
  /** Names of what says when something is open, or somebody there. */
  readonly hours: RegExp;
  /** A weekday, an hour or whether something is open. */
  readonly asksHours: RegExp;
  /** Whether there is something at all: still, not yet, new. */
  readonly asksExistence: RegExp;
  /** What comes new. */
  readonly asksComing: RegExp;
  /** The first of a quantity in names of prices in two parts, and what comes for each further one. */
  readonly firstPart: RegExp;
  readonly furtherPart: RegExp;
  /** Between the parts of a question that asks for several things. */
  readonly partSeparator: RegExp;
  /** Nothing but the wish to hear more of a list. */
  readonly more: RegExp;
  /** What stands in for a name that was taken out of a question. */
  readonly blank: string;
  /** How people ask for something called `{name}`, by the kind of its value; `any` goes with each. */
  readonly phrasings: Readonly<Partial<Record<AskedKind | 'any' | 'yesno' | 'relation', readonly string[]>>>;
}

export const FACT_WORDS: Readonly<Record<Language, FactWords>> = { zh: ZH_FACT_WORDS, en: EN_FACT_WORDS };
