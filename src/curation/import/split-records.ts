import { unreadable, type UnreadableRow } from './source-row.js';
import type { Line } from './split-lines.js';

/** One record of a table, as text. */
export interface TextRecord {
  readonly kind: 'record';
  readonly text: string;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** Longest record, in UTF-16 units. Beyond it a quote counts as never closed, so that the rows after it are not lost. */
const RECORD_LIMIT = 100_000;

type State = 'start' | 'plain' | 'quoted';

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

/** Puts lines together into records: a record goes on while a quoted field is open. Blank lines between records are left out. */
export async function* splitRecords(
  file: string,
  lines: AsyncIterable<Line>,
  delimiterOf: (header: string) => string,
): AsyncIterable<TextRecord | UnreadableRow> {
  let delimiter: string | null = null;
  let open: Line[] = [];
  let length = 0;

  function* take(line: Line): Iterable<TextRecord | UnreadableRow> {
    if (open.length === 0 && line.text.trim() === '') return;
    delimiter ??= delimiterOf(line.text);
    const isOpen = stateAfter(line.text, delimiter, open.length === 0 ? 'start' : 'quoted') === 'quoted';
    open.push(line);
    length += line.text.length + 1;
    if (isOpen && length <= RECORD_LIMIT) return;
    const all = close();
    if (isOpen) yield* giveUp(all);
    else yield { kind: 'record', text: all.map(({ text }) => text).join('\n'), line: all[0]?.number ?? line.number };
  }
  const close = (): readonly Line[] => {
    const all = open;
    [open, length] = [[], 0];
    return all;
  };
  /** The record is lost, but what follows its first line may be rows of their own. */
  function* giveUp([first, ...rest]: readonly Line[]): Iterable<TextRecord | UnreadableRow> {
    yield unreadable(
      file,
      first?.number ?? 1,
      'a quote opens a field here and is never closed; close it, and write a quote within a field twice',
    );
    for (const line of rest) yield* take(line);
  }

  for await (const line of lines) yield* take(line);
  while (open.length > 0) yield* giveUp(close());
}
