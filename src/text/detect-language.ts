import type { Language } from '../domain/language.js';

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
