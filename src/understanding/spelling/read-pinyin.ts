import { isEnglishWord } from '../../language/text/dictionaries.js';
import type { Edit } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** Words in Latin letters one after the other. */
const RUN = /(?<![\p{Script=Latin}\p{N}])[a-z]+(?:[ '][a-z]+)*(?![\p{Script=Latin}\p{N}])/gu;
const SYLLABLE =
  '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|eng|ing|i?an|i?ao|uai|uan|ai|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|[aeiouv])';
const PINYIN = new RegExp(`^(?:${SYLLABLE})+$`, 'u');
/** Letters of the longest word looked for. */
const LONGEST = 30;
/** What another word costs: few long words are likelier than many short ones. */
const WORD_COST = 6;
/** Share of the letters that must be in words that are no English: some syllables are ("ban", "men"). */
const LEAST_STRANGE = 0.4;
/** Characters a word on average; in phrasings it is 1.6. */
const LEAST_CHARACTERS_A_WORD = 1.2;
/** Shorter runs are abbreviations or names. */
const LEAST_LETTERS = 4;

/** Chinese typed in pinyin, as the words of the knowledge that are typed so. Where nearly all of the words are English they are left alone. */
export const readPinyin = (text: string, vocabulary: Vocabulary): readonly Edit[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) =>
    pinyinIn(run, vocabulary).flatMap(({ start, end, letters }) => {
      const read = decode(letters, vocabulary);
      return read === null ? [] : [{ start: index + start, end: index + end, text: read }];
    }),
  );

/** Stretches of a run that may be pinyin: neighbouring words that are, enough of which are no English. */
const pinyinIn = (
  run: string,
  vocabulary: Vocabulary,
): readonly { readonly start: number; readonly end: number; readonly letters: string }[] => {
  const tokens = [...run.matchAll(/[a-z]+/gu)].map(({ 0: word, index }) => ({
    word,
    start: index,
    end: index + word.length,
    isPinyin: PINYIN.test(word),
  }));
  const stretches: (typeof tokens)[] = [[]];
  for (const token of tokens) {
    if (token.isPinyin) stretches.at(-1)?.push(token);
    else stretches.push([]);
  }
  return stretches.flatMap((stretch) => {
    const [first, last] = [stretch[0], stretch.at(-1)];
    const letters = stretch.map(({ word }) => word).join('');
    if (first === undefined || last === undefined || letters.length < LEAST_LETTERS) return [];
    const strange = stretch.filter(({ word }) => vocabulary.words.count(word) === 0 && !isEnglishWord(word));
    const strangeLetters = strange.reduce((sum, { word }) => sum + word.length, 0);
    return strangeLetters >= letters.length * LEAST_STRANGE ? [{ start: first.start, end: last.end, letters }] : [];
  });
};

interface Path {
  readonly cost: number;
  readonly text: string;
  readonly words: number;
}

/** The likeliest words of the knowledge that are typed with these letters, none left over; `null`: there are none. */
const decode = (letters: string, { words, sounds }: Vocabulary): string | null => {
  const best: (Path | null)[] = [{ cost: 0, text: '', words: 0 }, ...Array.from(letters, () => null)];
  for (let start = 0; start < letters.length; start += 1) {
    const before = best[start];
    if (before === null || before === undefined) continue;
    for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST); end += 1) {
      for (const word of sounds.typed(letters.slice(start, end))) {
        if (words.count(word) === 0) continue;
        const cost = before.cost + WORD_COST - Math.log(1 + words.count(word));
        const now = best[end];
        if (now === null || now === undefined || cost < now.cost || (cost === now.cost && before.text + word < now.text))
          best[end] = { cost, text: before.text + word, words: before.words + 1 };
      }
    }
  }
  const path = best[letters.length];
  // Any letters can be read as single characters.
  return path === null || path === undefined || path.text.length < path.words * LEAST_CHARACTERS_A_WORD ? null : path.text;
};
