import { SPELLING_WORDS } from '../../language/spelling-words.js';
import { chineseWordShare, isEnglishWord } from '../../language/text/dictionaries.js';
import type { Span } from '../../language/text/normalise-text.js';
import { createPhraseMatcher, longestMatches } from '../../language/text/phrase-matcher.js';
import type { Edit } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/** A run of Chinese characters cut into its likeliest words. */
export interface LikelyWords {
  readonly words: readonly Span[];
  /** Natural logarithm of how likely these words are together. */
  readonly logLikelihood: number;
}

/** Characters of the longest word looked for. */
const LONGEST_WORD = 8;
/** Everyday language and the knowledge count the same. */
const SHARE_OF_KNOWLEDGE = 0.5;
/** How likely a character is that neither knows: less than the rarest word of 60 million. */
const UNKNOWN = 1e-8;

/** How likely a word is in a question to this knowledge, 0..1: a mixture of everyday language and the knowledge. 0: neither knows it. */
export const likelihoodOf = (word: string, { words }: Vocabulary): number =>
  (1 - SHARE_OF_KNOWLEDGE) * chineseWordShare(word) + (words.total === 0 ? 0 : (SHARE_OF_KNOWLEDGE * words.count(word)) / words.total);

/** Unigram word model (Viterbi), so that words of the knowledge and of the language compete for the same characters. Time is linear in the text. */
const likelyWords = (run: string, vocabulary: Vocabulary): LikelyWords => {
  const best: { logLikelihood: number; from: number }[] = [{ logLikelihood: 0, from: 0 }];
  for (let end = 1; end <= run.length; end += 1) {
    let chosen = { logLikelihood: -Infinity, from: end - 1 };
    for (let from = Math.max(0, end - LONGEST_WORD); from < end; from += 1) {
      const likelihood = likelihoodOf(run.slice(from, end), vocabulary) || (end - from === 1 ? UNKNOWN : 0);
      const logLikelihood = (best[from]?.logLikelihood ?? 0) + Math.log(likelihood);
      if (logLikelihood > chosen.logLikelihood) chosen = { logLikelihood, from };
    }
    best.push(chosen);
  }
  const words: Span[] = [];
  for (let end = run.length; end > 0; end = best[end]?.from ?? 0) words.unshift({ start: best[end]?.from ?? 0, end });
  return { words, logLikelihood: best.at(-1)?.logLikelihood ?? 0 };
};

const RUN = /\p{Script=Han}{2,}/gu;
/** Characters of the longest word looked for. */
const LONGEST = 6;
/** Texts of the knowledge that hold a word which no dictionary has: what stands in one only may be a slip itself. */
const KNOWN_FROM = 2;
/** Share of everyday language (12 of 60 million) from which on people mean a word when they write it; the dictionary's rarer ones are names. */
const EVERYDAY = 2e-7;
/** The same where a name in the knowledge sounds like it (200 of 60 million): 花被 beside a 花呗. */
const EVERYDAY_BESIDE_NAME = 3.3e-6;
/** Characters on both sides of a word that are read with it: farther ones do not change how it is cut. */
const AROUND = 8;
/** How much likelier the question must be as it is meant, in natural logarithms: less is also gained by unusual things written right. */
const LEAST_GAIN = 6;
/** The same where what was written are words too. */
const LEAST_GAIN_OVER_WORDS = 8;

const { colloquial, fixed, joining } = SPELLING_WORDS.zh;
const spokenForms = createPhraseMatcher<true>();
for (const form of colloquial) spokenForms.add(form, true);

type Found = Edit & { readonly gain: number };

/** Characters that make no word, as the word of the knowledge that sounds like them and makes the sentence likely. */
export const correctChinese = (text: string, vocabulary: Vocabulary): readonly Edit[] =>
  [...text.matchAll(RUN)].flatMap(({ 0: run, index }) => {
    const words = [...likelyWords(run, vocabulary).words, ...spoken(run)];
    const found = stretches(run).flatMap((stretch) => meantBy(run, stretch, words, vocabulary));
    return mostGained(found).map((edit) => ({ text: edit.text, start: index + edit.start, end: index + edit.end }));
  });

const spoken = (run: string): readonly Span[] => longestMatches(spokenForms.findAll(run));

/** Of overlapping edits those that gain most. */
const mostGained = (edits: readonly Found[]): readonly Found[] => {
  const chosen: Found[] = [];
  for (const edit of edits.toSorted((a, b) => b.gain - a.gain || b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (chosen.every((other) => edit.end <= other.start || edit.start >= other.end)) chosen.push(edit);
  return chosen.sort((a, b) => a.start - b.start);
};

const stretches = (run: string): readonly Span[] =>
  Array.from(run.slice(1), (_, start) =>
    Array.from({ length: Math.min(LONGEST, run.length - start) - 1 }, (_other, at) => ({ start, end: start + at + 2 })),
  ).flat();

const meantBy = (run: string, stretch: Span, words: readonly Span[], vocabulary: Vocabulary): readonly Found[] => {
  const written = run.slice(stretch.start, stretch.end);
  const [best] = vocabulary.sounds
    .alike(written)
    .filter((word) => vocabulary.words.count(word) >= KNOWN_FROM && mayBeMeant(written, word))
    .flatMap((word): readonly Found[] => {
      const changed = changes(written, word).map((at) => stretch.start + at);
      const replaced = words.filter((one) => one.end - one.start > 1 && changed.some((at) => one.start <= at && at < one.end));
      const everyday = vocabulary.names.count(word) > 0 ? EVERYDAY_BESIDE_NAME : EVERYDAY;
      if (replaced.some(({ start, end }) => isMeant(run.slice(start, end), everyday))) return [];
      const gain = gainOf(run, stretch, word, vocabulary);
      return gain < (replaced.length > 0 ? LEAST_GAIN_OVER_WORDS : LEAST_GAIN) ? [] : [{ ...stretch, text: word, gain }];
    })
    .sort((a, b) => b.gain - a.gain || (a.text < b.text ? -1 : 1));
  return best === undefined ? [] : [best];
};

const isMeant = (word: string, everyday: number): boolean => colloquial.has(word) || chineseWordShare(word) >= everyday;

/** Whether a word says the same as the characters written but for their sound: nothing that turns the sense of a sentence changes. */
const mayBeMeant = (written: string, word: string): boolean => {
  const changed = changes(written, word);
  if (changed.length === 0) return false;
  if (changed.some((at) => fixed.has(written.charAt(at)) || fixed.has(word.charAt(at)))) return false;
  // What only joins with a character next to it leaves that a word of its own: 搜到 is not 收到.
  return Array.from(word).some((character, at) => !changed.includes(at) && !joining.has(character) && !fixed.has(character));
};

const changes = (written: string, word: string): readonly number[] =>
  Array.from(word, (character, at) => ({ character, at })).flatMap(({ character, at }) => (written.charAt(at) === character ? [] : [at]));

/** By how much likelier what stands around becomes when a word is put in. */
const gainOf = (run: string, { start, end }: Span, word: string, vocabulary: Vocabulary): number => {
  const [before, after] = [run.slice(Math.max(0, start - AROUND), start), run.slice(end, end + AROUND)];
  const logLikelihood = (middle: string): number => likelyWords(`${before}${middle}${after}`, vocabulary).logLikelihood;
  return logLikelihood(word) - logLikelihood(run.slice(start, end));
};

/** Words in Latin letters one after the other. */
const LATIN_RUN = /(?<![\p{Script=Latin}\p{N}])[a-z]+(?:[ '][a-z]+)*(?![\p{Script=Latin}\p{N}])/gu;

const SYLLABLE =
  '(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])?(?:i?ang|i?ong|uang|eng|ing|i?an|i?ao|uai|uan|ai|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|ve|[aeiouv])';

const PINYIN = new RegExp(`^(?:${SYLLABLE})+$`, 'u');

/** Letters of the longest word looked for. */
const LONGEST_TYPED = 30;

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
  [...text.matchAll(LATIN_RUN)].flatMap(({ 0: run, index }) =>
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
    for (let end = start + 1; end <= Math.min(letters.length, start + LONGEST_TYPED); end += 1) {
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
