import { parse } from 'csv-parse/sync';
import type { TableRecord } from './read-table.js';
import { type Line, linesOf, READ_LIMITS, unreadable, unreadableFile, type UnreadableRow } from './source-row.js';

type State = 'start' | 'plain' | 'quoted';

/** Excel's own word for what parts the fields of a file. */
const SEPARATOR_LINE = /^sep=(.)$/iu;

/** Records of a table in text: a record a line, going on while a quoted field is open; fields parted by what the first has most of. */
export function* readCsv(file: string, text: string): Iterable<TableRecord | UnreadableRow> {
  let delimiter: string | null = null;
  let width: number | null = null;
  const state: { isTable: boolean } = { isTable: true };
  let open: Line[] = [];
  let length = 0;

  function* take(line: Line): Iterable<TableRecord | UnreadableRow> {
    if (open.length === 0 && line.text.trim() === '') return;
    if (delimiter === null) {
      delimiter = SEPARATOR_LINE.exec(line.text)?.[1] ?? null;
      if (delimiter !== null) return;
      delimiter = findDelimiter(line.text);
    }
    const isOpen = stateAfter(line.text, delimiter, open.length === 0 ? 'start' : 'quoted') === 'quoted';
    open.push(line);
    length += line.text.length + 1;
    if (isOpen && length <= READ_LIMITS.cell) return;
    const all = close();
    if (isOpen) yield* giveUp(all);
    else yield* parseRecord(all.map((one) => one.text).join('\n'), all[0]?.number ?? line.number, delimiter);
  }
  const close = (): readonly Line[] => {
    const all = open;
    [open, length] = [[], 0];
    return all;
  };
  /** The record is lost, but what follows its first line may be rows of their own. */
  function* giveUp([first, ...rest]: readonly Line[]): Iterable<TableRecord | UnreadableRow> {
    yield unreadable(
      file,
      first?.number ?? 1,
      'a quote opens a field here and is never closed; close it, and write a quote within a field twice',
    );
    for (const line of rest) yield* take(line);
  }
  function* parseRecord(record: string, line: number, parted: string): Iterable<TableRecord | UnreadableRow> {
    if (record.length > READ_LIMITS.cell * 10) {
      const size = `has ${String(record.length)} characters`;
      state.isTable = width !== null;
      yield state.isTable
        ? unreadable(file, line, `the row ${size}; split it`)
        : unreadableFile(file, line, `the header ${size}, and at most ${String(READ_LIMITS.columns)} columns are read`);
      return;
    }
    for (const cells of splitAtReturns(record, parted, width)) {
      if (cells === null) yield unreadable(file, line, 'the row cannot be read: its quotes are not closed, or stand within a field');
      else {
        width ??= cells.length;
        yield { kind: 'record', line, cells };
      }
    }
  }

  for (const line of linesOf(text)) {
    yield* take(line);
    if (!state.isTable) return;
  }
  while (open.length > 0) yield* giveUp(close());
}

/**
 * The fields of a record. A carriage return alone within it ends a record where what it parts are records of full width, as in a file put
 * together from two systems; else it belongs to its field.
 */
const splitAtReturns = (record: string, delimiter: string, width: number | null): readonly (readonly string[] | null)[] => {
  if (record.includes('\r') && width !== null && width > 1) {
    const parts = record.split('\r').map((part) => fieldsOf(part, delimiter));
    if (parts.every((fields) => fields?.length === width)) return parts;
  }
  return [fieldsOf(record.replaceAll('\r', '\n'), delimiter)];
};

/** `null`: it is none. */
const fieldsOf = (record: string, delimiter: string): readonly string[] | null => {
  try {
    // A quote within a field is taken as it is where the rules would have it written twice.
    const [fields, ...more] = parse(record.replaceAll('\n', '\u2028'), { delimiter, relax_quotes: true, record_delimiter: '\n' });
    return fields === undefined || more.length > 0 ? null : fields.map((field) => field.replaceAll('\u2028', '\n'));
  } catch {
    return null;
  }
};

/** Where in a field a text ends that began in `state`. A quote opens a field only where the field begins. */
const stateAfter = (text: string, delimiter: string, state: State): State => {
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (state === 'quoted') {
      if (character !== '"') continue;
      if (text.charAt(at + 1) === '"') at += 1;
      else state = 'plain';
    } else if (character === delimiter) state = 'start';
    else state = state === 'start' && character === '"' ? 'quoted' : 'plain';
  }
  return state;
};

const findDelimiter = (header: string): string => {
  const bare = header.replace(/"[^"]*"/gu, '');
  const [best] = [',', ';', '\t', '|']
    .map((delimiter) => ({ delimiter, count: bare.split(delimiter).length }))
    .sort((a, b) => b.count - a.count);
  return best?.delimiter ?? ',';
};
