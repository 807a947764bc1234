import { z } from 'zod';
import { isJsonObject } from '../../domain/json.js';
import { unreadable, type ReadRow } from './source-row.js';
import { LINE_LIMIT, splitLines } from './split-lines.js';

/** Rows of JSON Lines: one JSON object a line, blank lines between them allowed. */
export async function* readJsonLines(file: string, text: AsyncIterable<string>): AsyncIterable<ReadRow> {
  for await (const line of splitLines(text)) {
    if (line.text.trim() === '') continue;
    yield readLine(file, line.text, line.number);
  }
}

const readLine = (file: string, text: string, line: number): ReadRow => {
  if (text.length > LINE_LIMIT) return unreadable(file, line, `the line has more than ${String(LINE_LIMIT)} characters; split it`);
  try {
    const value = z.json().parse(JSON.parse(text));
    if (!isJsonObject(value)) return unreadable(file, line, 'the line is JSON, but no object; write {…}');
    return { kind: 'row', file, line, columns: Object.keys(value), value, isTable: false, lineOf: () => line };
  } catch (error) {
    return unreadable(file, line, `the line is no JSON: ${error instanceof SyntaxError ? error.message : 'it cannot be read'}`);
  }
};
