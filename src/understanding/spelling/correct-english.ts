import { SPELLING_WORDS } from '../../language/spelling-words.js';
import { isEnglishWord } from '../../language/text/dictionaries.js';
import { isSwap } from './near-words.js';
import type { Edit } from './spelling.js';
import type { Vocabulary } from './vocabulary.js';

/**
 * What a slip costs: fingers that change places or miss a doubled letter are the commonest, then a letter left out or put in; another letter
 * is as often another word.
 */
const COST = { swap: 0.8, doubled: 0.8, leftOut: 1, other: 1.2 };
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** What it costs that a word was meant, `slips` away; two slips cost twice a common one, whatever they are. */
const costOf = (written: string, word: string, slips: number): number => {
  if (slips > 1) return slips * COST.leftOut;
  if (isSwap(word, written)) return COST.swap;
  if (word.length === written.length) return COST.other;
  const [shorter, longer] = word.length < written.length ? [word, written] : [written, word];
  return isDoubled(shorter, longer) ? COST.doubled : COST.leftOut;
};

/** Words one slip away that cost less than `cost`, each by what it takes; the first letter stays. */
const cheaperSlips = (written: string, cost: number): readonly string[] => {
  const places = Array.from({ length: written.length - 1 }, (_, at) => at + 1);
  const doubled = places.map((at) => `${written.slice(0, at)}${written.charAt(at - 1)}${written.slice(at)}`);
  const undoubled = places.flatMap((at) =>
    written.charAt(at) === written.charAt(at - 1) ? [`${written.slice(0, at)}${written.slice(at + 1)}`] : [],
  );
  const swapped = places
    .slice(0, -1)
    .map((at) => `${written.slice(0, at)}${written.charAt(at + 1)}${written.charAt(at)}${written.slice(at + 2)}`);
  const leftOut = [...places, written.length].flatMap((at) =>
    Array.from(LETTERS, (letter) => `${written.slice(0, at)}${letter}${written.slice(at)}`),
  );
  const putIn = places.map((at) => `${written.slice(0, at)}${written.slice(at + 1)}`);
  return [
    ...(COST.doubled < cost ? [...doubled, ...undoubled, ...swapped] : []),
    ...(COST.leftOut < cost ? [...leftOut, ...putIn] : []),
  ].filter((word) => word !== written);
};

const isDoubled = (shorter: string, longer: string): boolean =>
  Array.from(longer).some(
    (letter, at) => at > 0 && letter === longer.charAt(at - 1) && `${longer.slice(0, at)}${longer.slice(at + 1)}` === shorter,
  );

const WORD = /(?<![\p{L}\p{N}'@./_-])[a-z]+(?![\p{L}\p{N}'@/_]|[.-]\p{L})/gu;
/** A word that the dictionary does not know is still a word of the business when so many texts of the knowledge hold it. */
const KNOWN_FROM = 3;
/** Shorter words are abbreviations and names unless two letters changed places. */
const ANY_SLIP_FROM = 4;

/** Names and what the knowledge itself misspells are likelier meant only where a dictionary word is a slip farther. */
const NO_DICTIONARY_WORD = 0.5;

const { colloquial, fixed, negating, endings, variants } = SPELLING_WORDS.en;

/** Words that neither the knowledge nor the language knows, as the word of the knowledge that they are a slip of. */
export const correctEnglish = (text: string, vocabulary: Vocabulary): readonly Edit[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const meant = meantBy(word, vocabulary);
    return meant === null ? [] : [{ start: index, end: index + word.length, text: meant }];
  });

const meantBy = (word: string, vocabulary: Vocabulary): string | null => {
  const { words, near } = vocabulary;
  const known = words.count(word);
  if (word.length < 3 || known >= KNOWN_FROM) return null;
  const candidates = near
    .near(word)
    .filter(({ word: meant, slips }) => words.count(meant) > known && mayBeMeant(word, meant, slips))
    .map(({ word: meant, slips }) => ({
      meant,
      cost: costOf(word, meant, slips) + (isEnglishWord(meant) ? 0 : NO_DICTIONARY_WORD),
      count: words.count(meant),
    }))
    .sort((a, b) => a.cost - b.cost || b.count - a.count || (a.meant < b.meant ? -1 : 1));
  if (candidates.length === 0 || isWordAsItIs(word, vocabulary)) return null;
  // What the knowledge misspells once is no word to correct to.
  const best = candidates.find(({ meant, count }) => count >= KNOWN_FROM || isEnglishWord(meant));
  if (best === undefined || candidates.some(({ meant, cost }) => cost === best.cost && isNegative(meant) !== isNegative(best.meant)))
    return null;
  // Another word of the language that a commoner slip leads to is likelier meant, although the knowledge does not hold it.
  return cheaperSlips(word, best.cost).some(isEnglishWord) ? null : best.meant;
};

const mayBeMeant = (written: string, meant: string, slips: number): boolean => {
  // The first letter is seldom wrong; where it seems to be, another word was meant.
  if (!meant.startsWith(written.charAt(0))) return false;
  if (written.length < ANY_SLIP_FROM && (slips !== 1 || written.length !== meant.length)) return false;
  return !fixed.has(meant) && isNegative(written) === isNegative(meant);
};

const isNegative = (word: string): boolean => negating.test(word);

/** Words of the language, short forms, and either with an ending whose apostrophe was left out ("todays"). */
const isWordAsItIs = (word: string, { words }: Vocabulary): boolean => {
  const base = word.replace(endings, '');
  const elsewhere = variants.map(([pattern, spelling]) => word.replace(pattern, spelling));
  return [word, base, ...elsewhere].some(
    (form) => colloquial.has(form) || fixed.has(form) || (form.length > 1 && isEnglishWord(form)) || words.count(form) >= KNOWN_FROM,
  );
};
