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
