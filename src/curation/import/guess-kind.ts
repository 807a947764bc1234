import { findColumns } from './find-columns.js';
import type { ImportKind, ImportOptions } from './import-options.js';
import type { ImportSource } from './import-source.js';
import { readRows } from './read-rows.js';
import type { SourceRow } from './source-row.js';

/** Names of files and folders that tell what is in them. */
const TELLING: readonly (readonly [RegExp, ImportKind])[] = [
  [/ontology/i, 'ontology'],
  [/topics?/i, 'topics'],
  [/relations?|edges/i, 'relations'],
  [/faqs?|questions|intents/i, 'faqs'],
  [/entit(?:y|ies)|customers/i, 'entities'],
];

/** What the rows of a source are: told by its first row, else by its name; `null` when neither tells. */
export const guessKind = async (
  source: ImportSource,
  options: Pick<ImportOptions, 'kind' | 'format' | 'columns'>,
): Promise<ImportKind | null> => {
  if (options.kind !== null) return options.kind;
  for await (const row of readRows(source, options.format)) {
    if (row.kind !== 'row') continue;
    const kind = kindOfRow(row, options.columns);
    if (kind !== null) return kind;
    break;
  }
  return TELLING.find(([pattern]) => pattern.test(source.name))?.[1] ?? null;
};

const kindOfRow = ({ columns }: SourceRow, explicit: ImportOptions['columns']): ImportKind | null => {
  const has = (...names: readonly string[]): boolean => names.some((name) => columns.includes(name));
  if (has('entityTypes', 'relationTypes', 'units')) return 'ontology';
  const relation = findColumns('relations', columns, explicit);
  if (relation.has('from') && relation.has('to')) return 'relations';
  if (has('phrasings', 'answers')) return 'faqs';
  const entity = findColumns('entities', columns, explicit);
  if (entity.has('id') && entity.has('type')) return 'entities';
  const faq = findColumns('faqs', columns, explicit);
  if (faq.has('phrasing') || faq.has('answer')) return 'faqs';
  return entity.has('id') && columns.every((column) => /^(?:id|names?|name_\w+|名称|编号)$/i.test(column)) ? 'topics' : null;
};
