import { Problem } from '../../domain/problem.js';
import { fromCursor, toCursor } from './cursor.js';

/** Cursors of ranked lists, whose order is no property of their elements: they count. */
export const toOffsetCursor = (index: number): string => toCursor(`#${String(index)}`);

/** Where the page after a cursor starts, from 0. */
export const fromOffsetCursor = (cursor: string | null | undefined): number => {
  const place = fromCursor(cursor);
  if (place === '') return 0;
  const [, index] = /^#(\d{1,4})$/.exec(place) ?? [];
  if (index === undefined) throw new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');
  return Number(index) + 1;
};
