import type { JsonObject } from '../../domain/json.js';
import { refuse, type Refused } from '../outcome.js';
import { ENCODINGS, readEncoding } from './files/decode-text.js';
import { type ImportSource, textSource } from './files/import-source.js';

/** What rows are, in the order in which they must be imported so that what they refer to is there. */
export const IMPORT_KINDS = ['ontology', 'topics', 'entities', 'relations', 'faqs'] as const;
export type ImportKind = (typeof IMPORT_KINDS)[number];

export const IMPORT_FORMATS = ['csv', 'xlsx', 'jsonl', 'yaml'] as const;
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** How to import. */
export interface ImportOptions {
  /** `null`: told by each source's name or first row. */
  readonly kind: ImportKind | null;
  /** `null`: told by each source's name or first character. */
  readonly format: ImportFormat | null;
  /** What a column of the file is, where its name does not say: `{ text: 'phrasing' }`. */
  readonly columns: Readonly<Record<string, string>>;
  /** All in one transaction: one bad row and nothing is written. Other writes to an embedded graph wait meanwhile. */
  readonly atomic: boolean;
  /** Only checks, with a full report; nothing is written. */
  readonly dryRun: boolean;
  /** Whether FAQs go live at once; otherwise they become drafts. */
  readonly publish: boolean;
  /** A label of the WHATWG Encoding Standard; `null`: told by all bytes of a file. */
  readonly encoding: string | null;
  /** Whether an ontology's definitions stand in the place of those known, whatever is lost with them; else they add and change. */
  readonly replace: boolean;
  /** Whether what an earlier import of the same file brought, and the file holds no longer, is taken out. */
  readonly prune: boolean;
}

export const DEFAULT_IMPORT_OPTIONS: ImportOptions = {
  kind: null,
  format: null,
  columns: {},
  atomic: false,
  dryRun: false,
  publish: true,
  encoding: null,
  replace: false,
  prune: false,
};

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
