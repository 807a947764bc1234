import { readingsOf, soundsOf } from '../../language/text/pinyin.js';
import { splitChinese } from '../../language/text/split-words.js';
import { createNearWords, type NearWords } from './near-words.js';

/** Words with how often they were added. */
interface CountedWords {
  /** 0: not known. */
  count(word: string): number;
  /** All counts together. */
  readonly total: number;
  /** Whether it is new. */
  add(word: string, times: number): boolean;
  /** Takes away what `add` added; whether it is now unknown. */
  remove(word: string, times: number): boolean;
}

const createCountedWords = (): CountedWords => {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    count: (word) => counts.get(word) ?? 0,
    get total() {
      return total;
    },
    add(word, times) {
      const before = counts.get(word) ?? 0;
      counts.set(word, before + times);
      total += times;
      return before === 0;
    },
    remove(word, times) {
      const before = counts.get(word) ?? 0;
      total -= Math.min(before, times);
      if (before > times) counts.set(word, before - times);
      else counts.delete(word);
      return before > 0 && before <= times;
    },
  };
};

/** Chinese words by how they sound. */
interface SoundWords {
  add(word: string): void;
  remove(word: string): void;
  /**
   * Words of as many characters that sound as these do, or nearly: tones and what many dialects do not tell apart (zh and z, ang and an) are
   * one. A character that the word does not have is read as it usually is.
   */
  alike(characters: string): readonly string[];
  /** Words that are typed so in pinyin. */
  typed(letters: string): readonly string[];
}

const createSoundWords = (): SoundWords => {
  const byFolded = new Map<string, Set<string>>();
  const byLetters = new Map<string, Set<string>>();

  const each = (word: string, visit: (map: Map<string, Set<string>>, key: string) => void): void => {
    readingsOf(word).forEach((reading, at) => {
      visit(byFolded, reading.map(fold).join(' '));
      // A character alone is hardly ever meant by its rarer readings.
      if (at === 0 || word.length > 1) visit(byLetters, reading.join(''));
    });
  };

  return {
    add: (word) => {
      each(word, (map, key) => map.set(key, (map.get(key) ?? new Set()).add(word)));
    },
    remove: (word) => {
      each(word, (map, key) => {
        map.get(key)?.delete(word);
        if (map.get(key)?.size === 0) map.delete(key);
      });
    },
    alike: (characters) => {
      const words = new Set(readingsOf(characters).flatMap((reading) => [...(byFolded.get(reading.map(fold).join(' ')) ?? [])]));
      return [...words].filter((word) => word.length === characters.length && isHeardAs(characters, word));
    },
    typed: (letters) => [...(byLetters.get(letters) ?? [])],
  };
};

/** Whether every character that differs may be heard as the one in the word. */
const isHeardAs = (written: string, word: string): boolean =>
  Array.from(written).every((character, at) => {
    const meant = word.charAt(at);
    return character === meant || soundsOf(meant).some((sound) => fold(sound) === fold(soundsOf(character)[0] ?? ''));
  });

const fold = (sound: string): string => sound.replace(/^([zcs])h/u, '$1').replace(/([aei])ng$/u, '$1n');

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
  const owned = new Map<string, Entry[]>();

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
      const own = owned.get(owner);
      if (own === undefined) owned.set(owner, entries);
      else own.push(...entries);
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
