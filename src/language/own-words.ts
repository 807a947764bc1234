import type { Language } from '../domain/language.js';
import { EN_OWN_WORDS } from './en/own-words.js';
import { ZH_OWN_WORDS } from './zh/own-words.js';

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
