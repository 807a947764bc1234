import { EN_COMMON_WORDS } from './en/common-words.js';
import { ZH_COMMON_WORDS } from './zh/common-words.js';

/** Whether a normalised name is a word of which every sentence is full ("now", 现在). */
export const isCommonWord = (name: string): boolean => EN_COMMON_WORDS.has(name) || ZH_COMMON_WORDS.has(name);
