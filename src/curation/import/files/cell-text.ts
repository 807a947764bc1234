/** What a program for tables would run as a formula. */
const FORMULA = /^'*[=+\-@\t\r]/u;
/** Numbers are none. */
const NUMBER = /^[+-]?\d+(?:\.\d+)?$/u;
const GUARDED = /^'+[=+\-@\t\r]/u;

/** A text as a cell in which no program takes it for a formula: with an apostrophe before it, which `openCell` takes off again. */
export const guardCell = (text: string): string => (FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text);

/** What a cell says, without the apostrophe that keeps it from being run. */
export const openCell = (cell: string): string => (GUARDED.test(cell) ? cell.slice(1) : cell);

const SEPARATOR = /\s*[|｜]\s*/u;

/** The texts of a list in one cell, parted by "|"; or as JSON, where a text holds that itself. */
export const readListCell = (cell: string): readonly string[] => {
  const text = cell.trim();
  if (text.startsWith('["')) {
    const list = readJsonCell(text);
    if (Array.isArray(list) && list.every((one) => typeof one === 'string')) return list;
  }
  return text.split(SEPARATOR).filter((part) => part !== '');
};

/** A list as a cell that `readListCell` reads. */
export const writeListCell = (texts: readonly string[]): string =>
  texts.some((text) => /[|｜]/u.test(text) || text.startsWith('["')) ? JSON.stringify(texts) : texts.join(' | ');

/** JSON in a cell; `undefined`: it is none. */
export const readJsonCell = (cell: string): unknown => {
  try {
    return JSON.parse(cell) as unknown;
  } catch {
    return undefined;
  }
};
