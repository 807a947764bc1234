/** The languages served, as BCP 47 primary subtags; each has its own encoder and word analysis. */
export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in one or more of the served languages. */
export type LocalisedText = Readonly<Partial<Record<Language, string>>>;

/** Several texts (names, aliases) by language. */
export type LocalisedTexts = Readonly<Partial<Record<Language, readonly string[]>>>;

/** The served language that a BCP 47 tag belongs to: `zh-Hans-CN` and `zh_CN` are Chinese. `null`: none, or no tag. */
export const servedLanguageOf = (tag: string): Language | null => {
  try {
    const { language } = new Intl.Locale(tag.trim().replaceAll('_', '-'));
    return isLanguage(language) ? language : null;
  } catch {
    return null;
  }
};

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);

/** The text in a language, or in another when it has none; `fallback` when it is empty. */
export const inLanguage = (text: LocalisedText, language: Language, fallback = ''): string =>
  text[language] ?? LANGUAGES.map((other) => text[other]).find((other) => other !== undefined) ?? fallback;
