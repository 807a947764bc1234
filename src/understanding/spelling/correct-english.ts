import { isEnglishWord } from '../../text/english-dictionary.js';
import type { Edit } from './edit.js';
import type { Vocabulary } from './vocabulary.js';

const WORD = /(?<![\p{L}\p{N}'@./_-])[a-z]+(?![\p{L}\p{N}'@/_]|[.-]\p{L})/gu;
/** A word that the dictionary does not know is still a word of the business when so many texts of the knowledge hold it. */
const KNOWN_FROM = 3;
/** Slips at the first letter are rare. */
const OTHER_FIRST_LETTER = 0.5;

/** Words that neither the knowledge nor the dictionary knows, as the word of the knowledge that they are a slip of. */
export const correctEnglish = (text: string, vocabulary: Vocabulary): readonly Edit[] =>
  [...text.matchAll(WORD)].flatMap(({ 0: word, index }) => {
    const meant = meantBy(word, vocabulary);
    return meant === null ? [] : [{ start: index, end: index + word.length, text: meant }];
  });

const meantBy = (word: string, { words, near }: Vocabulary): string | null => {
  const known = words.count(word);
  if (word.length < 3 || known >= KNOWN_FROM) return null;
  const candidates = near
    .near(word)
    .filter((candidate) => words.count(candidate.word) > known)
    .map(({ word: meant, slips }) => ({
      meant,
      cost: slips + (meant.startsWith(word.charAt(0)) ? 0 : OTHER_FIRST_LETTER),
      count: words.count(meant),
    }))
    .sort((a, b) => a.cost - b.cost || b.count - a.count || (a.meant < b.meant ? -1 : 1));
  if (candidates.length === 0 || isEnglishWord(word)) return null;
  // What the knowledge misspells once is no word to correct to.
  return candidates.find(({ meant, count }) => count >= KNOWN_FROM || isEnglishWord(meant))?.meant ?? null;
};
