import { DATE_FORMS, readDate } from './read-date.js';
import type { Path, UserError } from './user-error.js';
import type { WrittenPeriod } from './written.js';

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
