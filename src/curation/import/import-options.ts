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
