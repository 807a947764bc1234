import { stat } from 'node:fs/promises';
import { fileSource } from '../curation/import/files/import-source.js';
import { readRows } from '../curation/import/files/read-source.js';
import type { SourceRow } from '../curation/import/files/source-row.js';
import { Problem } from '../domain/problem.js';

/** A row of a table with something in every column asked for. */
export interface TableRow<Column extends string> {
  /** `file:line`, to be named in messages. */
  readonly place: string;
  readonly cells: Readonly<Record<Column, string>>;
}

/** Rows told of one by one; of more only their number. */
const TOLD = 20;

/**
 * The rows of CSV files, by the reader that imports use. A row that lacks one of the columns, or which `findFlaw` objects to, is left out and
 * told of.
 * @param findFlaw what is wrong with a row, to be read after its place; `null`: nothing. Default: nothing ever is
 * @throws Problem BAD_INPUT when a file or a column is missing, or no row of a file can be used
 */
export const readTable = async <Column extends string>(
  paths: readonly string[],
  columns: readonly Column[],
  tell: (line: string) => void,
  findFlaw: (cells: Readonly<Record<Column, string>>) => string | null = () => null,
): Promise<readonly TableRow<Column>[]> => {
  const tables: (readonly TableRow<Column>[])[] = [];
  for (const path of paths) tables.push(await readFile(path, columns, tell, findFlaw));
  return tables.flat();
};

const readFile = async <Column extends string>(
  path: string,
  columns: readonly Column[],
  tell: (line: string) => void,
  findFlaw: (cells: Readonly<Record<Column, string>>) => string | null,
): Promise<readonly TableRow<Column>[]> => {
  await checkFile(path);
  const rows: TableRow<Column>[] = [];
  const flaws: string[] = [];
  for await (const row of readRows(fileSource(path, path), 'csv')) {
    if (row.kind === 'unreadable') {
      flaws.push(`${path}:${row.problem.line}: ${row.problem.reason}`);
      continue;
    }
    checkColumns(row, columns);
    const place = `${path}:${row.line}`;
    const cells = Object.fromEntries(columns.map((column) => [column, textOf(row, column)])) as Record<Column, string>;
    const empty = columns.find((column) => cells[column] === '');
    const flaw = empty === undefined ? findFlaw(cells) : `"${empty}" is empty`;
    if (flaw === null) rows.push({ place, cells });
    else flaws.push(`${place}: ${flaw}; the row is left out`);
  }
  flaws.slice(0, TOLD).forEach(tell);
  if (flaws.length > TOLD) tell(`${path}: ${flaws.length - TOLD} more rows are left out`);
  const [first] = flaws;
  if (rows.length === 0)
    throw new Problem('BAD_INPUT', `${path} has no row that can be used${first === undefined ? '; give one with rows' : ` (${first})`}`);
  return rows;
};

const checkFile = async (path: string): Promise<void> => {
  const found = await stat(path).catch(() => null);
  if (found === null) throw new Problem('BAD_INPUT', `there is no file ${path}; check the path`);
  if (!found.isFile()) throw new Problem('BAD_INPUT', `${path} is no file; name a CSV file`);
};

const checkColumns = ({ file, columns }: SourceRow, wanted: readonly string[]): void => {
  const missing = wanted.find((column) => !columns.includes(column));
  if (missing !== undefined)
    throw new Problem(
      'BAD_INPUT',
      `${file} has no column "${missing}"; its first line must name ${wanted.join(',')}, not ${columns.join(',')}`,
    );
};

/** A cell that is empty is no part of the row. */
const textOf = ({ value }: SourceRow, column: string): string => {
  const cell = value[column];
  return typeof cell === 'string' ? cell : '';
};

/** A text and what it is an example of. */
export interface LabelledText {
  readonly text: string;
  readonly label: string;
}

/** Texts with their labels, from files with the columns `text` and `label`. See `readTable` for what is refused. */
export const readLabelledTexts = async (paths: readonly string[], tell: (line: string) => void): Promise<readonly LabelledText[]> =>
  (await readTable(paths, ['text', 'label'], tell)).map(({ cells: { text, label } }) => ({ text, label: label.trim() }));

/** Names labels that are asked for but never taught: whatever is said of their rows is wrong. */
export const tellUnknownLabels = (taught: readonly LabelledText[], asked: readonly LabelledText[], tell: (line: string) => void): void => {
  const known = new Set(taught.map(({ label }) => label));
  const unknown = asked.map(({ label }) => label).filter((label) => !known.has(label));
  for (const label of new Set(unknown)) {
    const rows = unknown.filter((other) => other === label).length;
    tell(`the label "${label}" is in no row of --train; ${rows === 1 ? 'its row counts' : `its ${rows} rows count`} as wrong`);
  }
};
