import { utils, write } from '@e965/xlsx';
import { stringify } from 'yaml';
import type { JsonObject } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';
import { guardCell } from '../import/files/cell-text.js';
import type { Cell, Table } from './table-rows.js';

/** JSON Lines: an object a line. */
export async function* writeJsonLines(rows: AsyncIterable<JsonObject>): AsyncIterable<string> {
  for await (const row of rows) yield `${JSON.stringify(row)}\n`;
}

/** YAML: a list of items. */
export async function* writeYamlList(rows: AsyncIterable<JsonObject>): AsyncIterable<string> {
  for await (const row of rows) yield stringify([row], YAML);
}

/** YAML: one document. */
export async function* writeYamlDocument(rows: AsyncIterable<JsonObject>): AsyncIterable<string> {
  for await (const row of rows) yield stringify(row, YAML);
}

const YAML = { lineWidth: 0, aliasDuplicateObjects: false } as const;

/** CSV as RFC 4180 has it, with the mark by which programs for tables see that it is UTF-8. */
export async function* writeCsv({ columns, rows }: Table): AsyncIterable<string> {
  yield `\uFEFF${columns.map(quote).join(',')}\r\n`;
  for await (const row of rows) yield `${row.map((cell) => quote(textOf(cell))).join(',')}\r\n`;
}

const quote = (text: string): string => (/[",;\t\r\n|]|^\s|\s$/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

const textOf = (cell: Cell): string => (cell === null ? '' : typeof cell === 'number' ? decimal(cell) : guardCell(cell));

/** A number with all of its digits, which is how numbers in cells are read. */
const decimal = (value: number): string =>
  String(value).replace(/^(-?)(\d)\.?(\d*)e([+-]\d+)$/u, (_, sign: string, first: string, rest: string, power: string) => {
    const point = Number(power) + 1;
    const digits = point > 0 ? `${first}${rest}`.padEnd(point, '0') : `${'0'.repeat(1 - point)}${first}${rest}`;
    const whole = Math.max(point, 1);
    return `${sign}${digits.slice(0, whole)}${digits.length > whole ? `.${digits.slice(whole)}` : ''}`;
  });

/** What a workbook bears. */
const WORKBOOK = { rows: 1_048_576, cell: 32_767 } as const;

/** A workbook of one sheet. It is made as a whole. @throws Problem `TOO_LARGE` where a workbook does not bear it */
export const writeWorkbook = async ({ columns, rows }: Table, name: string): Promise<Uint8Array> => {
  const lines: (string | number | null)[][] = [[...columns]];
  for await (const row of rows) {
    lines.push(row.map((cell) => (typeof cell === 'string' ? guardCell(cell) : typeof cell === 'number' ? numberCell(cell) : null)));
    const long = row.findIndex((cell) => typeof cell === 'string' && cell.length >= WORKBOOK.cell);
    if (long !== -1 || lines.length > WORKBOOK.rows)
      throw new Problem('TOO_LARGE', 'A workbook does not bear so many rows, or so long a text: export CSV, JSON Lines or YAML.');
  }
  const book = utils.book_new(utils.aoa_to_sheet(lines), name);
  return new Uint8Array(write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer);
};

const numberCell = (value: number): string | number => (String(value).includes('e') ? decimal(value) : value);
