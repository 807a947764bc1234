import { isJsonObject } from '../../../domain/json.js';
import { linesOf } from './lines.js';
import { readPlain } from './read-plain.js';
import { unreadable, type ReadRow } from './source-row.js';

/** Longest line, in UTF-16 units. */
const LINE_LIMIT = 1_000_000;

/** Rows of JSON Lines: one JSON object a line, blank lines between them allowed. */
export function* readJsonLines(file: string, text: string): Iterable<ReadRow> {
  for (const line of linesOf(text)) if (line.text.trim() !== '') yield readLine(file, line.text, line.number);
}

const readLine = (file: string, text: string, line: number): ReadRow => {
  if (text.length > LINE_LIMIT) return unreadable(file, line, `the line has more than ${String(LINE_LIMIT)} characters; split it`);
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message : 'it is nested too deeply';
    return unreadable(file, line, `the line is no JSON: ${why}`);
  }
  const read = readPlain(content);
  if (read.kind === 'flawed') return unreadable(file, line, read.reason);
  if (!isJsonObject(read.value)) return unreadable(file, line, 'the line is JSON, but no object; write {…}');
  return { kind: 'row', file, line, columns: Object.keys(read.value), value: read.value, isTable: false, lines: new Map() };
};
