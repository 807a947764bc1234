/** The languages served, as BCP 47 primary subtags; each has its own encoder and word analysis. */
export const LANGUAGES = ['zh', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in one or more of the served languages. */
export type LocalisedText = Readonly<Partial<Record<Language, string>>>;

/** Several texts (names, aliases) by language. */
export type LocalisedTexts = Readonly<Partial<Record<Language, readonly string[]>>>;

export const isLanguage = (value: unknown): value is Language => LANGUAGES.some((language) => language === value);
