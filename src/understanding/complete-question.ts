import type { Language } from '../domain/language.js';
import { normaliseText } from '../text/normalise-text.js';
import type { EntityLexicon } from './entity-lexicon.js';
import { linkEntities } from './link-entities.js';

interface Span {
  readonly start: number;
  readonly end: number;
}

/** A text with a stretch of it replaced, spaced as its language is. */
export const replaceSpan = (text: string, { start, end }: Span, by: string): string => {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  const gap = (left: string, right: string): string => (/[a-z0-9]$/iu.test(left) && /^[a-z0-9]/iu.test(right) ? ' ' : '');
  return `${before}${gap(before, by)}${by}${gap(by, after)}${after}`;
};

/** A question that names nothing, about something. */
export const askAbout = (question: string, name: string, language: Language): string => {
  if (language === 'zh') return replaceSpan(question, { start: 0, end: 0 }, name);
  const [, body = question, mark = ''] = /^(.*?)([?.!\s]*)$/su.exec(question) ?? [];
  return `${body} for ${name}${mark}`;
};

/**
 * A question asked before, now about something else: in place of what it named of the same type, or added where it named nothing.
 * `null`: it was about something of another kind.
 */
export const askAgainAbout = (question: string, name: string, language: Language, lexicon: EntityLexicon): string | null => {
  const named = linkEntities(question, normaliseText(question), lexicon);
  const [other] = linkEntities(name, normaliseText(name), lexicon);
  const alike = other === undefined ? named : named.filter(({ entity }) => entity.type === other.entity.type);
  const [first] = alike;
  if (first === undefined) return named.length === 0 ? askAbout(question, name, language) : null;
  return replaceSpan(question, { start: first.start, end: Math.max(...alike.map(({ end }) => end)) }, name);
};
