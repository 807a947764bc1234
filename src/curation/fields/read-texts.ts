import { createHash } from 'node:crypto';
import type { FaqAnswer, Phrasing } from '../../domain/faq.js';
import type { Json } from '../../domain/json.js';
import { type Language, LANGUAGES, servedLanguageOf } from '../../domain/language.js';
import { findUnsafeLinks, saysSomething, TURNING } from '../../domain/markup/markdown.js';
import { readHtml } from '../../domain/markup/read-html.js';
import { detectLanguage } from '../../language/text/detect-language.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import type { Path, UserError } from '../outcome.js';

/** A text as someone wrote it, with where it stands. */
export interface WrittenText {
  readonly text: string;
  /** BCP 47; `null`: told from the text. */
  readonly language: string | null;
  readonly path: Path;
}

/** An id as someone wrote it, with where it stands. */
export interface WrittenId {
  readonly id: string;
  readonly path: Path;
}

/** A value as someone wrote it: of which attribute, and where it stands. */
export interface WrittenValue {
  readonly id: string;
  readonly value: Json;
  readonly path: Path;
}

/** When something holds, as someone wrote it. */
export interface WrittenPeriod {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** A text that is one line (a phrasing, a title, a name): line ends and tabs become a space, the ends are trimmed. */
export const tidyLine = (text: string): string => text.replace(/\s*[\r\n\t\u2028\u2029]+\s*/gu, ' ').trim();

/** A text that may have several lines (an answer): line ends become line feeds, the ends are trimmed. */
export const tidyParagraphs = (text: string): string => text.replace(/\r\n?|[\u2028\u2029]/gu, '\n').trim();

/** What to say of a tag that is no served language. */
export const SERVED_LANGUAGES = `one of the served languages: ${LANGUAGES.join(', ')}`;

/** Characters a text may have at most, by what it is. */
export const TEXT_LIMITS = { name: 200, text: 2000, answer: 10_000 } as const;

/** Control characters but for tab and line feed, and halves of surrogate pairs. */
const UNWANTED = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\p{Cs}]/u;

const INVISIBLE = /[\s\p{Z}\p{Cf}\u3164\u115F\u1160\uFFA0\u2800]/gu;

const isEmpty = (text: string): boolean => text.replace(INVISIBLE, '') === '';

/** What is wrong with a text, to be read after its name ("… is empty"); `null`: nothing. */
export const findTextFlaw = (text: string, limit: number): string | null => {
  // Blanks and what cannot be seen, such as zero-width spaces.
  if (isEmpty(text)) return 'is empty; write a text or leave it out';
  if (text.length > limit) return `has ${String(text.length)} characters; at most ${String(limit)} are kept, so shorten it`;
  const [unwanted] = UNWANTED.exec(text) ?? [];
  if (unwanted !== undefined) return `contains the control character ${codeOf(unwanted)}; remove it`;
  if (text.includes('\uFFFD'))
    return 'contains U+FFFD, which stands for a lost character: the file was read or saved in a wrong encoding; save it as UTF-8';
  return null;
};

const codeOf = (character: string): string => `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Names as many as a message can bear, and how many more there are. */
export const listNames = (names: readonly string[], most = 5): string => {
  const shown = names
    .slice(0, most)
    .map((name) => `"${name}"`)
    .join(', ');
  return names.length > most ? `${shown} and ${String(names.length - most)} more` : shown;
};

/** What of a text may not be, to be read after its name; `null`: nothing. Texts may hold Markdown, and HTML that says the same. */
export const findMarkupFlaw = (text: string): string | null => {
  const { text: markdown, unsafe } = readHtml(text);
  const all = [...new Set([...unsafe, ...findUnsafeLinks(markdown)])];
  const [turning] = text.match(TURNING) ?? [];
  if (turning !== undefined && !isEmpty(text))
    return `contains ${codeOf(turning)}, which turns the direction of what follows, so that people read something else; remove it`;
  if (all.length === 0) return isEmpty(text) || saysSomething(markdown, true) ? null : SAYS_NOTHING;
  return `holds ${listNames(all)}; take that out: Markdown and links to http, https, mailto and tel may stand there, nothing that runs, loads or asks`;
};

const SAYS_NOTHING = 'says nothing in a text message or over the phone, where only its words are given; write some';

/** The text with its HTML as Markdown, which each channel shows or speaks in its own way. */
export const toMarkdown = (text: string): string => readHtml(text).text;

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
    const language = tag === null ? detectLanguage(text) : servedLanguageOf(tag);
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

/** Equal for phrasings of a language that differ only in case, width, invisible characters and the like: 20 hexadecimal digits. */
export const wordingOf = ({ language, text }: Pick<Phrasing, 'language' | 'text'>): string =>
  createHash('sha256')
    .update(`${language}\0${normaliseText(text).text}`)
    .digest('hex')
    .slice(0, 20);

/** Longest readable part of a made id. */
const READABLE = 60;

/**
 * An id for something that has only a title: readable, and with a few digits of the title's hash, so that titles that differ only
 * in signs have different ids. The same title always gives the same id.
 *
 * @example idOfTitle('How do I repay early?') // 'how-do-i-repay-early-4c1f0e'
 */
export const idOfTitle = (title: string): string => {
  const readable = title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_]+/gu, '-')
    .slice(0, READABLE)
    .replace(/^[-_]+|[-_]+$/gu, '');
  const digits = createHash('sha256').update(title).digest('hex').slice(0, 6);
  return readable === '' ? digits : `${readable}-${digits}`;
};

/** Letters and digits of any script, `_`, `.` and `-`, a letter or digit first. Never blanks, control characters or `#`. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}_.-]{0,119}$/u;

/** What is wrong with an id, to be read after its name; `null`: nothing. */
export const findIdFlaw = (id: string): string | null =>
  ID.test(id)
    ? null
    : `"${id.slice(0, 60)}" cannot be an id: up to 120 letters, digits, "_", "." and "-" are allowed, a letter or digit first`;

/** Twenty hexadecimal digits over the parts; NUL parts them, which no checked text contains. */
const hash = (...parts: readonly string[]): string => createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 20);

/** Id of a phrasing. The same words of the same FAQ always have the same id, so an unchanged id means unchanged content. */
export const phrasingId = (faqId: string, { language, text }: Omit<Phrasing, 'id'>): string => hash(faqId, language, text);

/** Id of an answer; any change of it gives another one. */
export const answerId = (faqId: string, { language, text, variants, condition, validFrom, validTo }: Omit<FaqAnswer, 'id'>): string =>
  hash(faqId, language, text, JSON.stringify([variants, condition, validFrom, validTo]));
