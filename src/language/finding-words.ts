import type { FindingCause } from '../domain/finding.js';
import { isLanguage, type Language } from '../domain/language.js';
import { EN_FINDING_WORDS } from './en/finding-words.js';
import { ZH_FINDING_WORDS } from './zh/finding-words.js';

/** Why something is a finding, in a sentence with places for its details. */
export type FindingWords = Readonly<Record<FindingCause, string>>;

const WORDS: Readonly<Record<Language, FindingWords>> = { zh: ZH_FINDING_WORDS, en: EN_FINDING_WORDS };

/** Why something is a finding. @param details what the sentence tells, by name; `language` is a language's tag */
export const sayFinding = (cause: FindingCause, details: Readonly<Record<string, string | number>>, language: Language): string =>
  WORDS[language][cause].replace(/\{(\w+)\}/gu, (place, name: string) => {
    const value = details[name];
    if (name === 'language' && isLanguage(value)) return new Intl.DisplayNames(language, { type: 'language' }).of(value) ?? value;
    return value === undefined ? place : String(value);
  });
