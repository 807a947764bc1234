import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { unreadable, type ReadRow, type UnreadableRow } from './source-row.js';
import { splitLines } from './split-lines.js';
import { splitRecords } from './split-records.js';

const records = z.array(z.array(z.string())).length(1);

/** Rows of a table: a header line, then a record a line; fields parted by comma, semicolon or tab, whichever the header has most of. */
export async function* readCsv(file: string, text: AsyncIterable<string>): AsyncIterable<ReadRow> {
  let columns: readonly string[] | null = null;
  let delimiter = ',';
  const delimiterOf = (header: string): string => (delimiter = findDelimiter(header));
  for await (const record of splitRecords(file, splitLines(text), delimiterOf)) {
    if (record.kind === 'unreadable') {
      yield record;
      continue;
    }
    // A quote within a field is taken as it is where the rules would have it written twice.
    const [fields = []] = records.parse(parse(record.text, { delimiter, relax_quotes: true }));
    if (columns === null) {
      columns = fields.map((name) => name.trim());
      yield* repeatedColumns(file, record.line, columns);
    } else {
      yield readRecord(file, record.line, columns, fields);
    }
  }
}

const readRecord = (file: string, line: number, columns: readonly string[], record: readonly string[]): ReadRow => {
  if (record.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const counts = `${String(record.length)} fields, but the header names ${String(columns.length)}`;
    return unreadable(file, line, `the row has ${counts}; put quotes around fields that contain the delimiter`);
  }
  const cells = columns.map((column, index): [string, string] => [column, record[index] ?? '']);
  // Of columns with the same name the first counts.
  const value = Object.fromEntries(cells.filter(([column, cell]) => column !== '' && cell.trim() !== '').toReversed());
  return { kind: 'row', file, line, columns, value, isTable: true, lineOf: () => line };
};

const repeatedColumns = (file: string, line: number, columns: readonly string[]): readonly UnreadableRow[] =>
  [...new Set(columns.filter((column, index) => column !== '' && columns.indexOf(column) !== index))].map((column) => ({
    kind: 'unreadable',
    problem: { file, line, column, reason: `two columns are named "${column}"; only the first is read, so rename the other` },
  }));

const findDelimiter = (header: string): string => {
  const bare = header.replace(/"[^"]*"/gu, '');
  const [best] = [',', ';', '\t']
    .map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
    .sort((a, b) => b.count - a.count);
  return best?.delimiter ?? ',';
};
