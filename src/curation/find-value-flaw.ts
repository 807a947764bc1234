import { isJsonObject, type Json } from '../domain/json.js';
import { isLanguage, LANGUAGES } from '../domain/language.js';
import type { AttributeType } from '../domain/ontology.js';
import { findTextFlaw, TEXT_LIMITS } from './find-text-flaw.js';
import { findMarkupFlaw } from './read-markup.js';
import { DATE_FORMS, readDate } from './read-date.js';

/** Whether a number may have been rounded when it was read: beyond 2^53 not every whole number can be held. */
export const isRounded = (value: number): boolean => Number.isInteger(value) && !Number.isSafeInteger(value);

/** What is wrong with a value of an attribute, to be read on its own; `null`: nothing. A value of `null` (none) is always right. */
export const findValueFlaw = (attribute: AttributeType, value: Json): string | null => {
  if (value === null) return null;
  if (!attribute.localised) return findPlainFlaw(attribute, value);
  const form = `${attribute.id} is a text by language, such as {"en": "…"}`;
  if (!isJsonObject(value)) return form;
  for (const [language, text] of Object.entries(value)) {
    if (!isLanguage(language)) return `${attribute.id}: "${language.slice(0, 20)}" is not served; use ${LANGUAGES.join(' or ')}`;
    if (typeof text !== 'string') return form;
    const flaw = findTextFlaw(text, TEXT_LIMITS.answer) ?? findMarkupFlaw(text);
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
      const flaw = findTextFlaw(value, TEXT_LIMITS.answer) ?? findMarkupFlaw(value);
      return flaw === null ? null : `${id} ${flaw}`;
    }
  }
};

const roundedFlaw = (id: string): string =>
  `${id}: whole numbers beyond ${String(Number.MAX_SAFE_INTEGER)} are not kept exactly; use a larger unit, or make the attribute a text where it is a number of an account or the like`;
