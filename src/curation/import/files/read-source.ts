import { extname } from 'node:path';
import { isJsonObject } from '../../../domain/json.js';
import type { ImportFormat } from '../import-request.js';
import { decodeText } from './decode-text.js';
import type { ImportSource } from './import-source.js';
import { readCsv } from './read-csv.js';
import { readForeign } from './read-foreign.js';
import { readTable } from './read-table.js';
import { readWorkbook } from './read-workbook.js';
import { readYaml } from './read-yaml.js';
import { linesOf, readPlain, type ReadRow, type SourceRow, unreadable, unreadableFile, type UnreadableRow } from './source-row.js';

/** Longest line, in UTF-16 units: a FAQ with some hundred thousand phrasings. */
const LINE_LIMIT = 20_000_000;

/** Rows of JSON Lines: one JSON object a line, blank lines between them allowed. */
function* readJsonLines(file: string, text: string): Iterable<ReadRow> {
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

/** Formats by the ending of a name. JSON is read as YAML, which it is. */
const ENDINGS: Readonly<Record<string, ImportFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.xls': 'xlsx',
  '.ods': 'xlsx',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'yaml',
};

/** Endings of names that can be imported. */
export const IMPORTABLE_ENDINGS: readonly string[] = Object.keys(ENDINGS);

/** What is read, in words. */
export const READ_FORMATS = `CSV and TSV, workbooks (.xlsx, .xls, .ods), JSON Lines (.jsonl), YAML (.yaml, .yml; also Rasa's and ChatterBot's) and JSON`;

/** How a source is to be read. */
export interface ReadOptions {
  /** `null`: told by the name, or else by the beginning. */
  readonly format: ImportFormat | null;
  /** `null`: told by all of its bytes. */
  readonly encoding: string | null;
  /** What columns are, by their names in the file. */
  readonly columns: Readonly<Record<string, string>>;
}

/** What can be read of a source on its own: all of it, or a sheet of a workbook. */
export interface SourcePart {
  /** As the report calls it. */
  readonly name: string;
  readonly rows: Iterable<ReadRow>;
}

/** Reads a source; its rows are read as they are asked for, and once. */
export const readSource = (name: string, bytes: Uint8Array, { format, encoding, columns }: ReadOptions): readonly SourcePart[] => {
  const part = (rows: Iterable<ReadRow>): readonly SourcePart[] => [{ name, rows }];
  const ending = extname(name).toLowerCase();
  const known = format ?? (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined);
  const refused = (line: number, reason: string): readonly SourcePart[] => part([unreadableFile(name, line, reason)]);
  const signed = signatureOf(bytes);
  // What only is called a workbook is a table in text, as some programs write it.
  if (signed !== null && (known === 'xlsx' || (known === undefined && ending === ''))) return readSheets(name, bytes, columns);
  if (signed !== null) return refused(1, `this is ${KINDS[signed]}, which is not read; read are ${READ_FORMATS}`);

  const decoded = decodeText(bytes, encoding);
  if (decoded.kind === 'refused') {
    return refused(
      decoded.line,
      decoded.reason.startsWith('this is no text') ? `${decoded.reason}; read are ${READ_FORMATS}` : decoded.reason,
    );
  }
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text;
  const remarks = decoded.notes.map((note): ReadRow => ({ kind: 'remark', text: note }));
  const rows = rowsOf(name, text, known === undefined || known === 'xlsx' ? formatOf(text) : known, columns);
  return part(remarks.length === 0 ? rows : inOrder(remarks, rows));
};

/** The rows of a source, read here and now: for files that come with the service. Others are read in a worker, see `createSourceReader`. */
export async function* readRows(source: ImportSource, format: ImportFormat | null): AsyncIterable<SourceRow | UnreadableRow> {
  for (const { rows } of readSource(source.name, await bytesOf(source), { format, encoding: null, columns: {} }))
    for (const row of rows) if (row.kind === 'row' || row.kind === 'unreadable') yield row;
}

/** All bytes of a source. */
export const bytesOf = async (source: ImportSource): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = [];
  for await (const chunk of source.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
};

function* inOrder(...lists: readonly Iterable<ReadRow>[]): Iterable<ReadRow> {
  for (const list of lists) yield* list;
}

const rowsOf = (name: string, text: string, format: Exclude<ImportFormat, 'xlsx'>, columns: ReadOptions['columns']): Iterable<ReadRow> => {
  switch (format) {
    case 'csv':
      return readTable(name, readCsv(name, text), columns);
    case 'jsonl':
      return readForeign(readJsonLines(name, text));
    case 'yaml':
      return readForeign(readYaml(name, text));
  }
};

const readSheets = (name: string, bytes: Uint8Array, columns: ReadOptions['columns']): readonly SourcePart[] => {
  const book = readWorkbook(bytes);
  if (book.kind === 'refused') return [{ name, rows: [unreadableFile(name, 1, book.reason)] }];
  const shown = book.sheets.filter(({ isHidden }) => !isHidden);
  const hidden = book.sheets.filter(({ isHidden }) => isHidden);
  const calls = (sheet: string): string => (shown.length > 1 ? `${name} [${sheet}]` : name);
  const text = `hidden sheets are not read: ${hidden.map((sheet) => `"${sheet.name}"`).join(', ')}`;
  const remarks: readonly ReadRow[] = hidden.length === 0 ? [] : [{ kind: 'remark', text }];
  const parts = shown.map((sheet, index) => ({
    name: calls(sheet.name),
    rows: inOrder(index === 0 ? remarks : [], readTable(calls(sheet.name), sheet.records(calls(sheet.name)), columns, true)),
  }));
  return parts.length > 0 ? parts : [{ name, rows: remarks }];
};

type Signature = 'archive' | 'office' | 'pdf' | 'picture';

const KINDS: Readonly<Record<Signature, string>> = {
  archive: 'an archive or a document of an office program',
  office: 'a document of an old office program',
  pdf: 'a PDF',
  picture: 'a picture',
};

/** What bytes say they are; `null`: perhaps a text. */
const signatureOf = (bytes: Uint8Array): Signature | null => {
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return 'archive';
  if (head.startsWith('\u00D0\u00CF\u0011\u00E0')) return 'office';
  if (head.startsWith('%PDF-')) return 'pdf';
  return head.startsWith('\u0089PNG') || head.startsWith('GIF8') || head.startsWith('\u00FF\u00D8\u00FF') ? 'picture' : null;
};

/** The format of a text without a telling name. */
const formatOf = (text: string): Exclude<ImportFormat, 'xlsx'> => {
  const start = text.slice(0, 10_000).trimStart();
  if (start.startsWith('{')) return 'jsonl';
  return /^(?:-\s|---|\[|#|[\w-]+:(?:\s|$))/.test(start) ? 'yaml' : 'csv';
};
