import type { Language } from '../../domain/language.js';
import { splitWords } from '../../text/split-words.js';

/** What of a question is compared by its letters, each once. */
export interface Terms {
  /** The question's beginning, as characters in order. */
  readonly letters: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  /** Each two neighbouring characters. */
  readonly neighbours: ReadonlySet<string>;
}

/** Characters looked at: the common subsequence takes time by the product of both lengths, 0.1 ms at this one. */
const LONGEST = 200;

export const splitTerms = (text: string, language: Language): Terms => {
  const letters = [...text].slice(0, LONGEST);
  return {
    letters,
    words: new Set(splitWords(letters.join(''), language).flatMap(({ term, isPart }) => (isPart ? [] : [term]))),
    characters: new Set(letters),
    neighbours: new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)),
  };
};
