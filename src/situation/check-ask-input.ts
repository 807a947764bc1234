import { type Language, LANGUAGES, servedLanguageOf } from '../domain/language.js';
import { dropTags } from '../domain/markup/read-html.js';
import { Problem } from '../domain/problem.js';
import type { AskInput } from '../domain/turn.js';

/** An input whose values are known to be well-formed; the question without HTML tags. */
export interface CheckedInput extends Omit<AskInput, 'language' | 'asOf'> {
  readonly language: Language | null;
  /** ISO-8601 UTC; `null`: now. */
  readonly asOf: string | null;
}

const LONGEST_QUESTION = 4_000;
const LONGEST_ID = 200;
const LONGEST_NAME = 100;
const MOST_ENTITIES = 20;
const MOST_SUGGESTIONS = 20;
// Line breaks and tabs are what people type; the other control characters are not.

const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/u;

/** Refuses what is malformed with `Problem` `BAD_INPUT` or `TOO_LARGE`, each saying which value and what to do. */
export const checkAskInput = (input: AskInput): CheckedInput => {
  const { optionId } = input;
  if (input.question.length > LONGEST_QUESTION) {
    throw new Problem('TOO_LARGE', `question has ${String(input.question.length)} characters; send at most ${String(LONGEST_QUESTION)}`);
  }
  const question = dropTags(input.question);
  if (!question.isWellFormed()) throw new Problem('BAD_INPUT', 'question holds half a character (a lone surrogate); send valid Unicode');
  if (question.replace(/[\p{C}\p{Z}]/gu, '') === '' && optionId === null) {
    throw new Problem('BAD_INPUT', 'question is empty; send the customer’s words or the optionId of a choice');
  }
  for (const field of ['conversationId', 'messageId', 'customerId', 'optionId'] as const) checkId(field, input[field]);
  input.entityIds.forEach((id) => {
    checkId('entityIds', id);
  });
  if (input.entityIds.length > MOST_ENTITIES) throw new Problem('BAD_INPUT', `entityIds has more than ${String(MOST_ENTITIES)} ids`);
  for (const field of ['channel', 'scenario'] as const) checkName(field, input[field]);
  const { maxSuggestions } = input;
  if (!Number.isInteger(maxSuggestions) || maxSuggestions < 0 || maxSuggestions > MOST_SUGGESTIONS) {
    throw new Problem('BAD_INPUT', `maxSuggestions is ${String(maxSuggestions)}; give 0 to ${String(MOST_SUGGESTIONS)}`);
  }
  return { ...input, question, language: checkLanguage(input.language), asOf: checkMoment(input.asOf) };
};

const checkId = (field: string, id: string | null): void => {
  if (id === null) return;
  if (id.trim() === '' || id.length > LONGEST_ID || CONTROL.test(id) || !id.isWellFormed()) {
    throw new Problem('BAD_INPUT', `${field} must have 1 to ${String(LONGEST_ID)} characters, none of them a control character`);
  }
};

const checkName = (field: string, name: string | null): void => {
  if (name === null) return;
  if (name.trim() === '' || name.length > LONGEST_NAME || CONTROL.test(name) || !name.isWellFormed()) {
    throw new Problem('BAD_INPUT', `${field} must have 1 to ${String(LONGEST_NAME)} characters, none of them a control character`);
  }
};

const checkLanguage = (tag: string | null): Language | null => {
  if (tag === null) return null;
  const language = servedLanguageOf(tag);
  if (language !== null) return language;
  const what = isTag(tag) ? `is not served; served are ${LANGUAGES.join(', ')}` : 'is no BCP 47 tag; give one such as zh-CN or en';
  throw new Problem('BAD_INPUT', `language "${tag.slice(0, 40)}" ${what}; leave it out to have it detected`);
};

const isTag = (tag: string): boolean => {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    return false;
  }
};

/** Days are compared as texts of four digits for the year, in every time zone. */
const FIRST_YEAR = 1_000;
const LAST_YEAR = 9_998;

const checkMoment = (moment: string | null): string | null => {
  if (moment === null) return null;
  const time = Date.parse(moment);
  if (Number.isNaN(time)) throw new Problem('BAD_INPUT', 'asOf is no moment; give ISO-8601 such as 2026-11-23T08:00:00Z');
  const year = new Date(time).getUTCFullYear();
  if (year < FIRST_YEAR || year > LAST_YEAR)
    throw new Problem('BAD_INPUT', `asOf must lie in the years ${String(FIRST_YEAR)} to ${String(LAST_YEAR)}.`);
  return new Date(time).toISOString();
};
