import type { Json } from '../../domain/json.js';
import type { AttributeType, Unit } from '../../domain/ontology.js';
import { detectLanguage } from '../../text/detect-language.js';

const TRUE = ['true', 'yes', 'y', '1', '是', '有'];
const FALSE = ['false', 'no', 'n', '0', '否', '无'];

/**
 * A cell of a table as a value of an attribute: "7.2%" and "50,000元" are numbers where the unit is written so, a value's name stands for
 * the value. What cannot be read stays a text, which the check then objects to.
 */
export const parseCell = (cell: string, { type, unit, localised, values }: AttributeType, units: readonly Unit[]): Json => {
  const text = cell.trim();
  switch (type) {
    case 'number':
    case 'integer':
      return parseNumber(text, units.find(({ id }) => id === unit) ?? null);
    case 'boolean':
      return TRUE.includes(text.toLowerCase()) ? true : FALSE.includes(text.toLowerCase()) ? false : text;
    case 'date':
      return text.replace(/^(\d{4})[/.](\d{2})[/.](\d{2})$/, '$1-$2-$3');
    case 'text': {
      if (localised) return { [detectLanguage(text) ?? 'en']: text };
      const named = Object.entries(values ?? {}).find(([, names]) =>
        Object.values(names).some((list) => list.some((name) => name.toLowerCase() === text.toLowerCase())),
      );
      return values !== null && !Object.hasOwn(values, text) && named !== undefined ? named[0] : text;
    }
  }
};

const NUMBER = /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/;

const parseNumber = (text: string, unit: Unit | null): Json => {
  const formats = [unit?.format, unit?.singular]
    .flatMap((written) => Object.values(written ?? {}))
    .map((format) => format.split('{value}').map((part) => part.trim()));
  const bare = [['', ''], ...formats].flatMap(([before = '', after = '']) =>
    text.startsWith(before) && text.endsWith(after) ? [text.slice(before.length, text.length - after.length).trim()] : [],
  );
  const number = bare.find((candidate) => NUMBER.test(candidate));
  return number === undefined ? text : Number(number.replaceAll(',', ''));
};
