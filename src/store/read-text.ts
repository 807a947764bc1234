import type { Row } from './graph-store.js';

/** A column that always holds a text; anything else means the statement and its reader do not agree. */
export const readText = (row: Row, column: string): string => {
  const value = row[column];
  if (typeof value !== 'string') throw new TypeError(`column "${column}" holds no text`);
  return value;
};
