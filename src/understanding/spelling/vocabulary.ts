import { splitChinese } from '../../text/split-chinese.js';
import { createCountedWords, type CountedWords } from './counted-words.js';
import { createNearWords, type NearWords } from './near-words.js';
import { createSoundWords, type SoundWords } from './sound-words.js';

/** The words that the knowledge is written in. */
export interface Vocabulary {
  /** Words in Latin letters and Chinese words, by the number of texts that hold them. */
  readonly words: Pick<CountedWords, 'count' | 'total'>;
  /** Whole names of entities, attributes, relations and values in Chinese. */
  readonly names: Pick<CountedWords, 'count'>;
  readonly near: Pick<NearWords, 'near'>;
  readonly sounds: Pick<SoundWords, 'alike' | 'typed'>;
  /** Adds texts, normalised, under who wrote them; `weight`: as how many texts each counts. */
  add(owner: string, texts: readonly string[], weight: number): void;
  forget(owner: string): void;
}

interface Entry {
  readonly kind: 'latin' | 'chinese' | 'name';
  readonly word: string;
  readonly weight: number;
}

const LATIN_WORD = /(?<![\p{L}\p{N}])[a-z]+(?![\p{L}\p{N}])/gu;
const CHINESE_RUN = /\p{Script=Han}+/gu;
/** A name longer than this is a phrase: its words count, not the whole. */
const LONGEST_NAME = 8;

export const createVocabulary = (): Vocabulary => {
  const words = createCountedWords();
  const names = createCountedWords();
  const near = createNearWords();
  const sounds = createSoundWords();
  const owned = new Map<string, readonly Entry[]>();

  return {
    words,
    names,
    near,
    sounds,
    add(owner, texts, weight) {
      const entries = texts.flatMap((text) => entriesOf(text, weight));
      for (const { kind, word } of entries) {
        if (kind === 'name') names.add(word, weight);
        else if (!words.add(word, weight)) continue;
        else if (kind === 'latin') near.add(word);
        else sounds.add(word);
      }
      owned.set(owner, [...(owned.get(owner) ?? []), ...entries]);
    },
    forget(owner) {
      for (const { kind, word, weight } of owned.get(owner) ?? []) {
        if (kind === 'name') names.remove(word, weight);
        else if (!words.remove(word, weight)) continue;
        else if (kind === 'latin') near.remove(word);
        else sounds.remove(word);
      }
      owned.delete(owner);
    },
  };
};

const entriesOf = (text: string, weight: number): readonly Entry[] => {
  const latin = new Set(Array.from(text.matchAll(LATIN_WORD), ([word]) => word));
  const runs = text.match(CHINESE_RUN) ?? [];
  const isName = weight > 1 && runs.length === 1 && runs[0] === text && text.length <= LONGEST_NAME;
  const chinese = new Set([...runs.flatMap((run) => splitChinese(run, 0).map((word) => word.text)), ...(isName ? [text] : [])]);
  return [
    ...Array.from(latin, (word) => ({ kind: 'latin' as const, word, weight })),
    ...Array.from(chinese, (word) => ({ kind: 'chinese' as const, word, weight })),
    ...(isName ? [{ kind: 'name' as const, word: text, weight }] : []),
  ];
};
