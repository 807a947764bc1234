import { listNames } from '../../fields/read-texts.js';
import { openCell } from './cell-text.js';
import { isKnownColumn } from './find-columns.js';
import { READ_LIMITS, type ReadRow, unreadable, unreadableFile, type UnreadableRow } from './source-row.js';

/** A line of a table, not yet told from its header. */
export interface TableRecord {
  readonly kind: 'record';
  /** Where it begins, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** Lines in which a header is looked for below a title. */
const HEAD = 10;

/**
 * Rows of a table. Its header is its first line; where that names no column known here, the first below it that names two, as under a title.
 * @param explicit names of columns that the sender explains
 * @param hasNumbers as of `SourceRow`
 */
export function* readTable(
  file: string,
  records: Iterable<TableRecord | UnreadableRow>,
  explicit: Readonly<Record<string, string>>,
  hasNumbers = false,
): Iterable<ReadRow> {
  const held: TableRecord[] = [];
  const table: { columns: readonly string[] | null; isRead: boolean } = { columns: null, isRead: true };
  const knownIn = ({ cells }: TableRecord): number =>
    cells.slice(0, READ_LIMITS.columns).filter((cell) => isKnownColumn(cell.trim(), explicit)).length;

  const begin = (): readonly ReadRow[] => {
    const [first] = held;
    if (first === undefined) return [];
    const header = knownIn(first) > 0 ? first : (held.find((line) => knownIn(line) > 1) ?? first);
    const columns = header.cells.map((name) => name.trim());
    if (columns.length > READ_LIMITS.columns) {
      Object.assign(table, { columns, isRead: false });
      const counts = `${String(columns.length)} columns, and at most ${String(READ_LIMITS.columns)} are read`;
      return [unreadableFile(file, header.line, `the header names ${counts}`)];
    }
    table.columns = columns;
    const above = held.slice(0, held.indexOf(header));
    return [
      { kind: 'heading', columns },
      ...(above.length === 0
        ? []
        : [{ kind: 'remark', text: `what stands above the header in line ${String(header.line)} is not read` } as const]),
      ...repeatedColumns(file, header.line, columns),
      ...held.slice(above.length + 1).flatMap((one) => rowOf(file, one, columns, hasNumbers)),
    ];
  };

  for (const record of records) {
    if (table.columns === null) {
      if (record.kind === 'unreadable') {
        yield record;
        continue;
      }
      held.push(record);
      if ((held.length === 1 && knownIn(record) > 0) || held.length === HEAD) yield* begin();
    } else if (table.isRead) yield* rowOf(file, record, table.columns, hasNumbers);
    else return;
  }
  if (table.columns === null) yield* begin();
}

const rowOf = (file: string, one: TableRecord | UnreadableRow, columns: readonly string[], hasNumbers: boolean): readonly ReadRow[] => {
  if (one.kind === 'unreadable') return [one];
  return one.cells.some((cell) => cell.trim() !== '') ? [readRecord(file, one, columns, hasNumbers)] : [];
};

const readRecord = (file: string, { line, cells }: TableRecord, columns: readonly string[], hasNumbers: boolean): ReadRow => {
  if (cells.slice(columns.length).some((cell) => cell.trim() !== '')) {
    const counts = `${String(cells.length)} fields, but the header names ${String(columns.length)}`;
    return unreadable(file, line, `the row has ${counts}; put quotes around fields that contain the delimiter`);
  }
  const damaged = cells.findIndex((cell) => cell.includes('\0'));
  if (damaged !== -1) {
    const column = columns[damaged] ?? null;
    const flaw = unreadable(file, line, 'this cell holds a NUL character (U+0000), as broken exports do; take it out');
    return { ...flaw, problem: { ...flaw.problem, column } };
  }
  const named = columns.map((column, index): [string, string] => [column, openCell(cells[index] ?? '')]);
  // Of columns with the same name the first counts.
  const value = Object.fromEntries(named.filter(([column, cell]) => column !== '' && cell.trim() !== '').toReversed());
  return { kind: 'row', file, line, columns, value, isTable: true, hasNumbers, lines: NO_LINES };
};

const NO_LINES: ReadonlyMap<string, number> = new Map();

const repeatedColumns = (file: string, line: number, columns: readonly string[]): readonly UnreadableRow[] => {
  const seen = new Set<string>();
  const repeated = new Set(columns.filter((column) => column !== '' && (seen.has(column) || !seen.add(column))));
  if (repeated.size === 0) return [];
  const [name = ''] = repeated;
  const reason =
    repeated.size === 1
      ? `two columns are named "${name}"; only the first is read, so rename the other`
      : `columns have the same name: ${listNames([...repeated])}; of each only the first is read, so rename the others`;
  return [{ ...unreadableFile(file, line, reason), problem: { file, line, column: name, reason } }];
};
