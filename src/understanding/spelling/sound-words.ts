import { readingsOf, soundsOf } from '../../text/sounds-of.js';

/** Chinese words by how they sound. */
export interface SoundWords {
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
