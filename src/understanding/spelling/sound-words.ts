import { soundsOf } from '../../text/sounds-of.js';

/** Chinese words by how they sound. */
export interface SoundWords {
  add(word: string): void;
  remove(word: string): void;
  /** Words that sound as the characters do, or nearly: tones and what many dialects do not tell apart (zh and z, ang and an) are one. */
  alike(characters: string): readonly string[];
  /** Words that are typed so in pinyin. */
  typed(letters: string): readonly string[];
}

/** Longer ones are phrases. */
const LONGEST = 8;
/** Ways to read one word that are kept: characters with several readings multiply. */
const MOST_READINGS = 8;

export const createSoundWords = (): SoundWords => {
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
      const key = Array.from(characters, (character) => fold(soundsOf(character)[0] ?? character)).join(' ');
      return [...(byFolded.get(key) ?? [])];
    },
    typed: (letters) => [...(byLetters.get(letters) ?? [])],
  };
};

const readingsOf = (word: string): readonly (readonly string[])[] => {
  const characters = [...word];
  if (characters.length > LONGEST) return [];
  return characters.reduce<readonly (readonly string[])[]>(
    (readings, character) => readings.flatMap((reading) => soundsOf(character).map((sound) => [...reading, sound])).slice(0, MOST_READINGS),
    [[]],
  );
};

const fold = (sound: string): string => sound.replace(/^([zcs])h/u, '$1').replace(/([aei])ng$/u, '$1n');
