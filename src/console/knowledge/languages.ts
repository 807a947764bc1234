import { UI_LANGUAGES } from '../texts/ui-languages.js';

/** The languages in which knowledge is written. */
export type KnowledgeLanguage = 'en' | 'zh';

export const KNOWLEDGE_LANGUAGES: readonly { readonly id: KnowledgeLanguage; readonly name: string }[] = UI_LANGUAGES;

/** Texts by language; empty: none. */
export type ByLanguage = Readonly<Record<KnowledgeLanguage, string>>;

interface LocalisedText {
  readonly language: string;
  readonly text: string;
}

export const toByLanguage = (texts: readonly LocalisedText[]): ByLanguage => ({ en: textOf(texts, 'en'), zh: textOf(texts, 'zh') });

const textOf = (texts: readonly LocalisedText[], language: KnowledgeLanguage): string =>
  texts.find((text) => text.language === language)?.text ?? '';

/** Without those that are empty. */
export const fromByLanguage = (texts: ByLanguage): readonly { readonly language: KnowledgeLanguage; readonly text: string }[] =>
  KNOWLEDGE_LANGUAGES.flatMap(({ id }) => (texts[id].trim() === '' ? [] : [{ language: id, text: texts[id].trim() }]));
