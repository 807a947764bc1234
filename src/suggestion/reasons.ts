import type { Language } from '../domain/language.js';

/** Why something is suggested; `{…}` are names. */
export const REASONS: Readonly<Record<Language, Readonly<Record<'next' | 'about' | 'held' | 'similar' | 'join', string>>>> = {
  zh: {
    next: '问过「{from}」之后常问',
    about: '与「{middle}」有关',
    held: '与您持有的「{middle}」有关',
    similar: '与您的问题相近',
    join: '；',
  },
  en: {
    next: 'Often asked after “{from}”',
    about: 'About {middle}',
    held: 'About {middle}, which you have',
    similar: 'Close to your question',
    join: '; ',
  },
};
