import { normaliseText, originalSpan, type Span } from '../language/text/normalise-text.js';
import { pinyinKeys, readingsOf } from '../language/text/pinyin.js';
import { splitCharacterPairs, splitWords } from '../language/text/split-words.js';
import { stemText } from '../language/text/stem-text.js';
import type { SoughtWord } from '../retrieval/index/word-index.js';

/** A word of a query with how much of the query it is, 0..1. */
export interface QueryWord extends SoughtWord {
  readonly weight: number;
}

const CHINESE_RUN = /\p{Script=Han}+/gu;
const HAN = /\p{Script=Han}/u;
/** Letters from which on words are completed: fewer are the beginning of nearly everything. */
const COMPLETED_FROM = 2;

/** What a normalised text is found by: words in Latin letters as written and their stems; pairs of Chinese characters and the last of each run, so that a character that is being typed is found as the beginning of a pair or alone. */
export const searchTerms = (text: string): readonly string[] => [
  ...otherWords(text).flatMap(formsOf),
  ...splitCharacterPairs(text),
  ...(text.match(CHINESE_RUN) ?? []).map((run) => run.slice(-1)),
];

/** What may be typed for a normalised text in pinyin: its words, and the whole where it is as short as one. */
export const pinyinTerms = (text: string): readonly string[] => [
  ...new Set([text, ...(text.match(CHINESE_RUN) ?? []).flatMap(chineseWords)].flatMap((word) => [...pinyinKeys(word)])),
];

/** The words of a normalised query. The last is still being typed, unless a blank follows it. */
export const queryWords = (text: string, isTyping: boolean): readonly QueryWord[] => {
  const telling = splitWords(text, 'en').filter((word) => !word.isPart && !word.isStopWord);
  const words = telling.length > 0 ? telling : splitWords(text, 'en').filter((word) => !word.isPart);
  return words.flatMap(({ text: word, end }): readonly QueryWord[] => {
    const isLast = isTyping && end === text.length;
    const weight = 1 / words.length;
    if (!HAN.test(word)) return [{ forms: formsOf(word), prefix: isLast && word.length >= COMPLETED_FROM ? word : null, weight }];
    if (word.length === 1) return [{ forms: [word], prefix: word, weight }];
    const pairs = splitCharacterPairs(word);
    return pairs.map((pair) => ({ forms: [pair], prefix: null, weight: weight / pairs.length }));
  });
};

/** Whether one of these terms is the word, or what has been typed of it. */
export const isHeld = ({ forms, prefix }: SoughtWord, terms: readonly string[]): boolean =>
  terms.some((term) => forms.includes(term) || (prefix !== null && term.startsWith(prefix)));

/** As written, and as all forms of the word are. */
const formsOf = (word: string): readonly string[] => {
  const bare = word.replace(/'s$/u, '').replaceAll("'", '');
  return [...new Set([bare, stemText(bare).text])];
};

const otherWords = (text: string): readonly string[] => text.match(OTHER_WORD) ?? [];
/** Numbers with their decimals, and words with apostrophes inside, as `splitWords` cuts them. */
const OTHER_WORD = /\p{N}+(?:[.,]\p{N}+)*|(?:(?!\p{Script=Han})[\p{L}\p{M}])(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]|'(?=\p{L}))*/gu;

const chineseWords = (run: string): readonly string[] =>
  splitWords(run, 'zh').flatMap(({ text, isStopWord }) => (isStopWord || text.length < 2 ? [] : [text]));

/** Characters of the longest word that is looked for by its pinyin. */
const LONGEST = 8;

/** Where a text holds the words of a query, in UTF-16 units of the text; in order, none overlaps or touches another. */
export const findHighlights = (text: string, words: readonly QueryWord[]): readonly Span[] => {
  const normalised = normaliseText(text);
  return joined(words.flatMap((word) => placesOf(word, normalised.text)).map((span) => originalSpan(normalised, span)));
};

const placesOf = ({ forms, prefix }: QueryWord, text: string): readonly Span[] => {
  const first = forms[0] ?? '';
  if (/\p{Script=Han}/u.test(first)) return occurrences(first, text);
  const words = [...text.matchAll(OTHER_WORD)].flatMap(({ 0: word, index }): readonly Span[] => {
    if (prefix !== null && word.startsWith(prefix)) return [{ start: index, end: index + prefix.length }];
    return formsOf(word).some((form) => forms.includes(form)) ? [{ start: index, end: index + word.length }] : [];
  });
  return words.length > 0 ? words : typedPlaces(first, prefix, text);
};

/** Chinese words that are typed so in pinyin: the shortest stretches. */
const typedPlaces = (letters: string, prefix: string | null, text: string): readonly Span[] =>
  [...text.matchAll(CHINESE_RUN)].flatMap(({ 0: run, index }) =>
    Array.from(run, (_, start) => start).flatMap((start): readonly Span[] => {
      for (let end = start + 2; end <= Math.min(run.length, start + LONGEST); end += 1) {
        if (readingsOf(run.slice(start, end)).some((sounds) => isTypedAs(sounds, letters, prefix)))
          return [{ start: index + start, end: index + end }];
      }
      return [];
    }),
  );

const isTypedAs = (sounds: readonly string[], letters: string, prefix: string | null): boolean => {
  const whole = sounds.join('');
  if (whole === letters || sounds.map((sound) => sound.charAt(0)).join('') === letters) return true;
  // Only what has been typed into: the last character must have begun.
  return prefix !== null && whole.startsWith(prefix) && sounds.slice(0, -1).join('').length < prefix.length;
};

const occurrences = (part: string, text: string): readonly Span[] => {
  const spans: Span[] = [];
  for (let start = text.indexOf(part); start >= 0; start = text.indexOf(part, start + part.length))
    spans.push({ start, end: start + part.length });
  return spans;
};

const joined = (spans: readonly Span[]): readonly Span[] => {
  const chosen: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    const last = chosen.at(-1);
    if (last !== undefined && span.start <= last.end) chosen[chosen.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else chosen.push(span);
  }
  return chosen;
};
