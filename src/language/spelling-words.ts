import type { Language } from '../domain/language.js';
import { EN_COMMON_WORDS, ENGLISH_SPELLING_WORDS } from './en/spelling-words.js';
import { CHINESE_SPELLING_WORDS, ZH_COMMON_WORDS } from './zh/spelling-words.js';

/** Whether a normalised name is a word of which every sentence is full ("now", 现在). */
export const isCommonWord = (name: string): boolean => EN_COMMON_WORDS.has(name) || ZH_COMMON_WORDS.has(name);

/** What spelling must know of a language beyond its dictionary, so that no correction changes what is said. Texts are normalised. */
export interface SpellingWords {
  /** Short and spoken forms that are meant as they are written, and words younger than the dictionary. */
  readonly colloquial: ReadonlySet<string>;
  /** Negations, aspects, questions, pronouns and numbers: never put in, taken out or changed. In Chinese characters, else whole words. */
  readonly fixed: ReadonlySet<string>;
  /** Characters or words that join with any other, so that what stands before or behind them is a word of its own. */
  readonly joining: ReadonlySet<string>;
  /** A word that says the opposite of the same word without the beginning or ending. */
  readonly negating: RegExp;
  /** Endings that any word may have, with or without the apostrophe. */
  readonly endings: RegExp;
  /** Regular spellings of another country than the dictionary's, as the dictionary has them. */
  readonly variants: readonly (readonly [RegExp, string])[];
}

export const SPELLING_WORDS: Readonly<Record<Language, SpellingWords>> = { zh: CHINESE_SPELLING_WORDS, en: ENGLISH_SPELLING_WORDS };
