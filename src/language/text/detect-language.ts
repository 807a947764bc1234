import { eld } from 'eld/small';
import type { Language } from '../../domain/language.js';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /[\p{Script=Latin}\p{M}]+/gu;
/** Kana, Hangul and Thai: scripts that need about as many letters as Chinese to say the same. */
const OTHER_DENSE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/gu;
const OTHER_WORD = /(?:(?![\p{Script=Latin}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}])\p{L})+/gu;

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/**
 * The served language a text is mostly written in, from its scripts alone; a Chinese character weighs as much as a Latin word,
 * so product names inside Chinese do not turn it into English. `null`: mostly or wholly in letters we do not serve, or no letters at all.
 */
export const detectLanguage = (text: string): Language | null => {
  const chinese = count(text, HAN);
  const english = count(text, LATIN_WORD);
  const other = count(text, OTHER_DENSE) + count(text, OTHER_WORD);
  if (chinese + english === 0 || other > chinese + english) return null;
  return chinese >= english ? 'zh' : 'en';
};

/**
 * Languages in Latin letters that many people write. Others are told of Chinese in pinyin and of misspelt English, which look like none of
 * these.
 */
const WRITTEN_BY_MANY: ReadonlySet<string> = new Set(['cs', 'da', 'de', 'es', 'fi', 'fr', 'hu', 'it', 'ms', 'nl', 'no', 'pl', 'pt', 'ro', 'sv', 'tr', 'vi']); // prettier-ignore
/** Of the 588 English questions of test/accuracy/demo (those about other things included) none passes both; of 31 short ones in other languages 29 do. */
const LEAST_SCORE = 0.75;
const LEAST_LEAD = 0.2;

/** Whether a text in Latin letters is in another language than English, as far as letters tell. Short ones are given the benefit of the doubt. */
export const looksForeign = (text: string): boolean => {
  const found = eld.detect(text);
  if (!WRITTEN_BY_MANY.has(found.language) || !found.isReliable()) return false;
  const { [found.language]: score = 0, en: english = 0 } = found.getScores();
  return score >= LEAST_SCORE && score - english >= LEAST_LEAD;
};
