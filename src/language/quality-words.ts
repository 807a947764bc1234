import type { Language } from '../domain/language.js';
import { EN_QUALITY_WORDS } from './en/quality-words.js';
import { ZH_QUALITY_WORDS } from './zh/quality-words.js';

/** What the comparison of statements takes from a language. For texts normalised by `normaliseText`. */
export interface QualityWords {
  /** Ends a part of a sentence that says something by itself. */
  readonly clause: RegExp;
  /** A time of the day. Groups `hour`, `minute` or `minutes`, `afternoon`: where it is said, `thirty`: half past. */
  readonly clock: RegExp;
  /** A day, a month or a year by its name: numbers in it are no quantities. */
  readonly date: RegExp;
  /** A number of things that no unit names. Groups `number`, `what`. */
  readonly counted: RegExp;
  /** What turns a statement into its opposite. */
  readonly negation: RegExp;
  /** Words with such a word in them that turn nothing. */
  readonly noNegation: RegExp;
  /** That what was asked for is so, or may be had. */
  readonly agrees: RegExp;
  /** That it is not so, or may not. */
  readonly refuses: RegExp;
  /** That something costs nothing. */
  readonly isFree: RegExp;
  /** That something costs something. */
  readonly costs: RegExp;
}

export const QUALITY_WORDS: Readonly<Record<Language, QualityWords>> = { zh: ZH_QUALITY_WORDS, en: EN_QUALITY_WORDS };

/** Whether an odd number of words turns the statement of a normalised text into its opposite. */
export const isNegated = (text: string, language: Language): boolean => {
  const { negation, noNegation } = QUALITY_WORDS[language];
  return [...text.replace(noNegation, ' ').matchAll(negation)].length % 2 === 1;
};

/** What a normalised text without the words that turn it says. */
export const withoutNegation = (text: string, language: Language): string =>
  text.replace(QUALITY_WORDS[language].negation, ' ').replace(/\s+/gu, ' ').trim();

/** Whether an answer agrees to what is asked or refuses it; `null`: neither, or both. */
export const stanceOf = (text: string, language: Language): 'agrees' | 'refuses' | null => {
  const { agrees, refuses } = QUALITY_WORDS[language];
  if (refuses.test(text)) return 'refuses';
  return agrees.test(text) ? 'agrees' : null;
};
