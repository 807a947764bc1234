import type { JsonObject } from '../../domain/json.js';
import { ENCODINGS, readEncoding } from './read/decode-text.js';
import { refuse, type Refused } from '../outcome.js';
import type { ImportFormat, ImportKind, ImportOptions } from './import-options.js';
import { textSource, type ImportSource } from './import-source.js';

/** An import as a client asks for it: a file or a text. */
export interface ImportRequest {
  readonly file: File | null;
  readonly text: string | null;
  readonly name: string | null;
  readonly format: Uppercase<ImportFormat> | null;
  readonly kind: Uppercase<ImportKind> | null;
  readonly columns: JsonObject;
  readonly atomic: boolean;
  readonly dryRun: boolean;
  readonly publish: boolean;
  readonly encoding: string | null;
  readonly replace: boolean;
  readonly prune: boolean;
}

/** Longest text sent within a request; a file may be longer. */
const TEXT_LIMIT = 5_000_000;

const KINDS = { ONTOLOGY: 'ontology', TOPICS: 'topics', ENTITIES: 'entities', RELATIONS: 'relations', FAQS: 'faqs' } as const;
const FORMATS = { CSV: 'csv', XLSX: 'xlsx', JSONL: 'jsonl', YAML: 'yaml' } as const;

/** The source and options a request stands for, or why it cannot be served. */
export const readImportRequest = (
  request: ImportRequest,
): Refused | { readonly kind: 'read'; readonly source: ImportSource; readonly options: ImportOptions } => {
  const { file, text, name, format, kind, columns, atomic, dryRun, publish, encoding: written, replace, prune } = request;
  if ((file === null) === (text === null)) return refuse('BAD_INPUT', 'give either a file or a text', ['file']);
  if (text !== null && text.length > TEXT_LIMIT)
    return refuse('TOO_LARGE', 'a text may have at most 5,000,000 characters; send it as a file', ['text']);
  const encoding = written === null ? null : readEncoding(written);
  if (written !== null && encoding === null)
    return refuse('BAD_INPUT', `"${written.slice(0, 30)}" is no encoding known here; give one such as ${ENCODINGS.join(', ')}`, [
      'encoding',
    ]);
  const mapped: [string, string][] = [];
  for (const [column, meaning] of Object.entries(columns)) {
    if (typeof meaning !== 'string')
      return refuse('BAD_INPUT', `say what the column "${column.slice(0, 60)}" is with a text, such as "phrasing"`, ['columns', column]);
    mapped.push([column, meaning]);
  }
  const source = file === null ? textSource(name ?? 'text', text ?? '') : { name: name ?? file.name, open: () => bytesOf(file) };
  const options: ImportOptions = {
    kind: kind === null ? null : KINDS[kind],
    format: format === null ? null : FORMATS[format],
    columns: Object.fromEntries(mapped),
    atomic,
    dryRun,
    publish,
    encoding,
    replace,
    prune,
  };
  return { kind: 'read', source, options };
};

async function* bytesOf(file: File): AsyncIterable<Uint8Array> {
  const reader = file.stream().getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}
