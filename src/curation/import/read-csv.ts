import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parse, type CsvError } from 'csv-parse';
import { z } from 'zod';
import { unreadable, type ReadRow, type UnreadableRow } from './source-row.js';

/** Longest record, in UTF-16 units: what stands after a quote that is never closed is one record. */
const RECORD_LIMIT = 1_000_000;
/** How much of the head is looked at to tell the delimiter. */
const HEAD_LIMIT = 65_536;

const parsed = z.object({ record: z.array(z.string()), raw: z.string(), info: z.object({ lines: z.number() }) });

/** Rows of a table: a header line, then a record a line; fields parted by comma, semicolon or tab, whichever the header has most of. */
export async function* readCsv(file: string, text: AsyncIterable<string>): AsyncIterable<ReadRow> {
  const { head, whole } = await withHead(text);
  const failed: UnreadableRow[] = [];
  const parser = parse({
    bom: true,
    delimiter: delimiterOf(head),
    info: true,
    raw: true,
    relax_column_count: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    max_record_size: RECORD_LIMIT,
    on_skip: (error) => {
      failed.push(unreadable(file, lineOfError(error), error?.message ?? 'the record cannot be read'));
      return undefined;
    },
  });
  const finished = pipeline(Readable.from(whole), parser);
  // The loop below meets the same failure; without this it would also count as unhandled.
  finished.catch(() => undefined);
  let columns: readonly string[] | null = null;
  for await (const item of parser) {
    yield* failed.splice(0);
    const { record, raw, info } = parsed.parse(item);
    const line = info.lines - breaksWithin(raw);
    if (columns === null) {
      columns = record.map((name) => name.trim());
      yield* repeatedColumns(file, line, columns);
    } else {
      yield readRecord(file, line, columns, record);
    }
  }
  yield* failed.splice(0);
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

/** The first text that holds the whole header, and all text from the beginning. */
const withHead = async (text: AsyncIterable<string>): Promise<{ readonly head: string; readonly whole: AsyncIterable<string> }> => {
  const chunks = text[Symbol.asyncIterator]();
  let head = '';
  let isDone = false;
  while (!isDone && !/\S[^\n]*\n/u.test(head) && head.length < HEAD_LIMIT) {
    const next = await chunks.next();
    isDone = next.done === true;
    if (next.done !== true) head += next.value;
  }
  async function* whole(): AsyncIterable<string> {
    yield head;
    if (!isDone) yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { head, whole: whole() };
};

const delimiterOf = (head: string): string => {
  const header = (head.trimStart().split(/\r?\n/u)[0] ?? '').replace(/"[^"]*"/gu, '');
  const [best] = [',', ';', '\t'].map((delimiter) => ({ delimiter, count: header.split(delimiter).length })).sort((a, b) => b.count - a.count);
  return best?.delimiter ?? ',';
};

/** Line ends inside a record, not those of empty lines before it or of its own end. */
const breaksWithin = (raw: string): number => (raw.replace(/^[\r\n]+|[\r\n]+$/gu, '').match(/\r\n?|\n/gu) ?? []).length;

const lineOfError = (error: CsvError | undefined): number => z.object({ lines: z.number() }).safeParse(error).data?.lines ?? 1;
