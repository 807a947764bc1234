import { pinyin } from 'pinyin-pro';

const HAN = /\p{Script=Han}/u;
/** Enough for every character in use; hostile input cannot grow it further. */
const MAX_CACHED = 30_000;
const cache = new Map<string, readonly string[]>();

/** How a Chinese character may be read: pinyin in plain letters without tones (`v` for ü), the usual reading first; none for anything else. */
export const soundsOf = (character: string): readonly string[] => {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const sounds = HAN.test(character)
    ? [
        ...new Set(
          pinyin(character, { toneType: 'none', type: 'array', multiple: true, v: true }).filter((sound) => /^[a-z]+$/u.test(sound)),
        ),
      ]
    : [];
  if (cache.size < MAX_CACHED) cache.set(character, sounds);
  return sounds;
};

/** Longer ones are phrases. */
const LONGEST_WORD = 8;
/** Ways to read a word that are kept: characters with several readings multiply. */
const MOST_READINGS = 8;

/** How a Chinese word may be read, a sound a character, the usual reading first; none for a phrase or where a character is not Chinese. */
export const readingsOf = (word: string): readonly (readonly string[])[] => {
  const characters = [...word];
  if (characters.length > LONGEST_WORD) return [];
  return characters.reduce<readonly (readonly string[])[]>(
    (readings, character) => readings.flatMap((reading) => soundsOf(character).map((sound) => [...reading, sound])).slice(0, MOST_READINGS),
    [[]],
  );
};

/** What may be typed for a Chinese word in pinyin: all letters (`nianfei`) or the first of each character (`nf`). None for a single character, which either would make too many of. */
export const pinyinKeys = (word: string): ReadonlySet<string> =>
  new Set(
    [...word].length < 2 ? [] : readingsOf(word).flatMap((reading) => [reading.join(''), reading.map((sound) => sound.charAt(0)).join('')]),
  );
