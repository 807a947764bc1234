import { SPELLING_WORDS } from '../../language/spelling-words.js';
import { isEnglishWord } from '../../text/english-dictionary.js';
import type { Edit } from './edit.js';
import { cheaperSlips, costOf } from './english-slips.js';
import type { Vocabulary } from './vocabulary.js';

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
