import { type CellObject, type Range, read, utils, type WorkSheet } from '@e965/xlsx';
import type { TableRecord } from './read-table.js';
import { unreadable, type UnreadableRow } from './source-row.js';

/** One sheet of a workbook. */
export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** Its lines, called by what the report is to call the sheet. */
  records(file: string): Iterable<TableRecord | UnreadableRow>;
}

/** Bytes that a workbook may have when it is unpacked. */
const UNPACKED_LIMIT = 500_000_000;

/** The sheets of a workbook, or why it cannot be read. */
export const readWorkbook = (
  bytes: Uint8Array,
): { readonly kind: 'read'; readonly sheets: readonly Sheet[] } | { readonly kind: 'refused'; readonly reason: string } => {
  const size = unpackedSize(bytes);
  if (size > UNPACKED_LIMIT) return { kind: 'refused', reason: `unpacked the workbook has ${String(size)} bytes; split it` };
  try {
    const book = read(bytes, {
      dense: true,
      cellDates: true,
      UTC: true,
      cellFormula: true,
      cellNF: true,
      cellHTML: false,
      cellText: false,
    });
    const hidden = book.Workbook?.Sheets?.map(({ Hidden }) => (Hidden ?? 0) > 0) ?? [];
    const sheets = book.SheetNames.flatMap((name, index): readonly Sheet[] => {
      const sheet = book.Sheets[name];
      return sheet === undefined ? [] : [{ name, isHidden: hidden[index] === true, records: (file) => recordsOf(file, sheet) }];
    });
    return { kind: 'read', sheets };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { kind: 'refused', reason: `the workbook cannot be read (${why.slice(0, 100)}); save it again, without a password` };
  }
};

function* recordsOf(file: string, sheet: WorkSheet): Iterable<TableRecord | UnreadableRow> {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? [];
  const spread = spreadDown(sheet['!merges'] ?? []);
  for (const [index, cells] of rows.entries()) {
    const above = spread.get(index) ?? new Map<number, number>();
    if (cells === undefined && above.size === 0) continue;
    const line = index + 1;
    const width = Math.max(cells?.length ?? 0, ...[...above.keys()].map((column) => column + 1));
    const read = Array.from({ length: width }, (_, column) => textOf(cellAt(rows, above.get(column) ?? index, column)));
    const fault = read.findIndex((cell) => cell === null);
    if (fault === -1) yield { kind: 'record', line, cells: read.map((cell) => cell ?? '') };
    else
      yield unreadable(
        file,
        line,
        `the cell ${utils.encode_cell({ r: index, c: fault })} holds a formula without a value or with an error; put the value in its place`,
      );
  }
}

const cellAt = (rows: readonly (readonly (CellObject | undefined)[] | undefined)[], row: number, column: number): CellObject | undefined =>
  rows[row]?.[column];

/** Of cells merged downwards what stands in the first counts for all: by row and column the row of the first. */
const spreadDown = (merges: readonly Range[]): ReadonlyMap<number, ReadonlyMap<number, number>> => {
  const spread = new Map<number, Map<number, number>>();
  for (const { s, e } of merges) {
    for (let row = s.r + 1; row <= Math.min(e.r, s.r + MOST_MERGED); row += 1) {
      const columns = spread.get(row) ?? new Map<number, number>();
      spread.set(row, columns.set(s.c, s.r));
    }
  }
  return spread;
};

const MOST_MERGED = 10_000;

/** What a cell says, numbers in full whatever its format shows of them; `null`: an error, or a formula that was never calculated. */
const textOf = (cell: CellObject | undefined): string | null => {
  if (cell === undefined) return '';
  const { t, v, f, z } = cell;
  if (t === 'e' || (f !== undefined && v === undefined)) return null;
  if (v === undefined) return '';
  if (v instanceof Date) {
    const [date = '', time = ''] = v.toISOString().split('T');
    return time.startsWith('00:00:00') ? date : `${date}T${time.slice(0, 8)}Z`;
  }
  if (typeof v === 'number' && typeof z === 'string' && z.includes('%')) return `${String(Number((v * 100).toPrecision(15)))}%`;
  return String(v);
};

/** By the directory at the end of the archive; 0 for what is none. */
const unpackedSize = (bytes: Uint8Array): number => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let size = 0;
  for (let at = 0; at + 46 <= view.byteLength; at += 1) {
    if (bytes[at] !== 0x50 || view.getUint32(at, true) !== 0x02014b50) continue;
    size += view.getUint32(at + 24, true);
  }
  return size;
};
