import { findPlaceholders } from '../../domain/faq.js';
import { isJsonObject, type Json } from '../../domain/json.js';
import { isLanguage, LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Path, UserError } from '../outcome.js';
import { findMarkupFlaw, findTextFlaw, TEXT_LIMITS, type WrittenPeriod, type WrittenValue } from './read-texts.js';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

const isDay = (text: string): boolean => {
  const time = Date.parse(`${text}T00:00:00Z`);
  // `Date.parse` takes 30 February for 2 March.
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/**
 * Reads an ISO-8601 day (kept as it is) or moment with its time zone (turned to UTC); `null` for anything else.
 *
 * @example readDate('2026-11-23T08:00:00+08:00') // '2026-11-23T00:00:00.000Z'
 */
export const readDate = (text: string): string | null => {
  if (DAY.test(text)) return isDay(text) ? text : null;
  if (!MOMENT.test(text) || !isDay(text.slice(0, 10))) return null;
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
};

/** What to say of a text that is no date. */
const DATE_FORMS = 'a date such as 2026-11-23 or 2026-11-23T08:00:00Z';

export interface ReadPeriod {
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly errors: readonly UserError[];
}

/** Reads since when and until when something holds; an end that is not after the beginning is an error. */
export const readPeriod = ({ validFrom, validTo }: WrittenPeriod, path: Path): ReadPeriod => {
  const errors: UserError[] = [];
  const wrong = (field: string, message: string): null => {
    errors.push({ code: 'BAD_INPUT', message, path: [...path, field] });
    return null;
  };
  const read = (field: string, text: string | null): string | null =>
    text === null ? null : (readDate(text) ?? wrong(field, `${field} "${text.slice(0, 40)}" is not ${DATE_FORMS}`));
  const [from, to] = [read('validFrom', validFrom), read('validTo', validTo)];
  if (from !== null && to !== null && to <= from)
    wrong('validTo', `validTo ${to} is not after validFrom ${from}; put it later or leave it out`);
  return { validFrom: from, validTo: to, errors };
};

/** Whether a number may have been rounded when it was read: beyond 2^53 not every whole number can be held. */
export const isRounded = (value: number): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);

/** What is wrong with a value of an attribute, to be read on its own; `null`: nothing. A value of `null` (none) is always right. */
const findValueFlaw = (attribute: AttributeType, value: Json): string | null => {
  if (value === null) return null;
  if (!attribute.localised) return findPlainFlaw(attribute, value);
  const form = `${attribute.id} is a text by language, such as {"en": "…"}`;
  if (!isJsonObject(value)) return form;
  for (const [language, text] of Object.entries(value)) {
    if (!isLanguage(language)) return `${attribute.id}: "${language.slice(0, 20)}" is not served; use ${LANGUAGES.join(' or ')}`;
    if (typeof text !== 'string') return form;
    const flaw = findFreeTextFlaw(text);
    if (flaw !== null) return `${attribute.id} (${language}) ${flaw}`;
  }
  return null;
};

const findPlainFlaw = ({ id, type, unit, values }: AttributeType, value: Json): string | null => {
  const given = `not ${JSON.stringify(value).slice(0, 60)}`;
  const measure = unit === null ? '' : ` in ${unit}`;
  switch (type) {
    case 'number':
      if (typeof value === 'number' && isRounded(value)) return roundedFlaw(id);
      return typeof value === 'number' && Number.isFinite(value) ? null : `${id} must be a number${measure}, ${given}`;
    case 'integer':
      if (typeof value === 'number' && isRounded(value)) return roundedFlaw(id);
      return Number.isSafeInteger(value) ? null : `${id} must be a whole number${measure}, ${given}`;
    case 'boolean':
      return typeof value === 'boolean' ? null : `${id} must be true or false, ${given}`;
    case 'date':
      return typeof value === 'string' && readDate(value) !== null ? null : `${id} must be ${DATE_FORMS}, ${given}`;
    case 'text': {
      if (typeof value !== 'string') return `${id} must be a text, ${given}`;
      if (values !== null) return Object.hasOwn(values, value) ? null : `${id} must be one of ${Object.keys(values).join(', ')}, ${given}`;
      const flaw = findFreeTextFlaw(value);
      return flaw === null ? null : `${id} ${flaw}`;
    }
  }
};

const findFreeTextFlaw = (text: string): string | null => {
  const [placeholder] = findPlaceholders(text);
  const filled = placeholder === undefined ? null : `holds ${placeholder.text}, which is filled in answers only; write the value itself`;
  return findTextFlaw(text, TEXT_LIMITS.answer) ?? findMarkupFlaw(text) ?? filled;
};

const roundedFlaw = (id: string): string =>
  `${id}: whole numbers beyond ${String(Number.MAX_SAFE_INTEGER)} are not kept exactly; use a larger unit, or make the attribute a text where it is a number of an account or the like`;

export interface ReadValues {
  /** By attribute id; `null`: to be removed. */
  readonly values: Readonly<Record<string, Json>>;
  readonly errors: readonly UserError[];
}

/** Reads the attributes of an entity or properties of a relation and checks each against its type. `owner` names the type in messages. */
export const readValues = (written: readonly WrittenValue[], types: readonly AttributeType[], owner: string): ReadValues => {
  const values = new Map<string, Json>();
  const errors: UserError[] = [];
  for (const { id, value, path } of written) {
    const type = types.find((candidate) => candidate.id === id);
    const flaw = type === undefined ? unknownFlaw(id, types, owner) : findValueFlaw(type, value);
    if (flaw !== null) errors.push({ code: 'BAD_INPUT', message: flaw, path });
    // Moments are kept in UTC, so that they compare as texts.
    else values.set(id, type?.type === 'date' && typeof value === 'string' ? readDate(value) : value);
  }
  return { values: Object.fromEntries(values), errors };
};

const unknownFlaw = (id: string, types: readonly AttributeType[], owner: string): string => {
  const known = types.map((type) => type.id).join(', ');
  return `${owner} has no "${id.slice(0, 60)}" in the ontology; ${known === '' ? 'it has no attributes' : `it has ${known}`}`;
};
