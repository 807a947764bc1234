import type { Language } from '../domain/language.js';
import { detectLanguage } from '../text/detect-language.js';
import { findTextFlaw } from './find-text-flaw.js';
import { findMarkupFlaw } from './read-markup.js';
import { readLanguage, SERVED_LANGUAGES } from './read-language.js';
import { tidyLine } from './tidy-text.js';
import type { UserError } from './user-error.js';
import type { WrittenText } from './written.js';

export interface ReadTexts {
  readonly texts: readonly { readonly text: string; readonly language: Language }[];
  readonly errors: readonly UserError[];
}

/** Reads one-line texts (titles, names, phrasings). `what` names one of them in messages. */
export const readTexts = (written: readonly WrittenText[], what: string, limit: number): ReadTexts => {
  const texts: { text: string; language: Language }[] = [];
  const errors: UserError[] = [];
  for (const { text: raw, language: tag, path } of written) {
    const text = tidyLine(raw);
    // Phrasings are never shown, and customers may well ask for a tag.
    const flaw = findTextFlaw(text, limit) ?? (what === 'phrasing' ? null : findMarkupFlaw(text));
    const language = tag === null ? detectLanguage(text) : readLanguage(tag);
    if (flaw !== null) errors.push({ code: 'BAD_INPUT', message: `the ${what} ${flaw}`, path });
    else if (language !== null) texts.push({ text, language });
    else
      errors.push({
        code: 'BAD_INPUT',
        message: `the language of the ${what} "${text.slice(0, 40)}" ${tag === null ? 'cannot be told from its script; give' : `is "${tag.slice(0, 20)}", not`} ${SERVED_LANGUAGES}`,
        path,
      });
  }
  return { texts, errors };
};
