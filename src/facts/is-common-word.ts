import type { Language } from '../domain/language.js';
import { isQuestionWord } from './question-words.js';
import { SHARING_WORDS } from './structure-words.js';

/** Whether a word only asks or says how the question is built. */
export const isCommonWord = ({ term, text }: { readonly term: string; readonly text: string }, language: Language): boolean =>
  isQuestionWord(term, text, language) || SHARING_WORDS.has(term) || SHARING_WORDS.has(text);
