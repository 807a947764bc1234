import { normaliseText } from '../text/normalise-text.js';
import { originalSpan, type Span } from '../text/original-span.js';
import { readingsOf } from '../text/sounds-of.js';
import { formsOf, OTHER_WORD, type QueryWord } from './search-terms.js';

const CHINESE_RUN = /\p{Script=Han}+/gu;
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
