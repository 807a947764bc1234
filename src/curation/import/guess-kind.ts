import { findColumns } from './find-columns.js';
import type { ImportKind, ImportOptions } from './import-options.js';
import type { LookedPart } from './read/part-reader.js';

/** Names of files and folders that tell what is in them. */
const TELLING: readonly (readonly [RegExp, ImportKind])[] = [
  [/ontology/i, 'ontology'],
  [/topics?/i, 'topics'],
  [/relations?|edges/i, 'relations'],
  [/faqs?|questions|intents/i, 'faqs'],
  [/entit(?:y|ies)|customers/i, 'entities'],
];

/** What the rows of a part are: told by its first row or header, else by its name; `null` when neither tells. */
export const guessKind = (
  { name, columns }: Pick<LookedPart, 'name' | 'columns'>,
  options: Pick<ImportOptions, 'kind' | 'columns'>,
): ImportKind | null => {
  if (options.kind !== null) return options.kind;
  const told = columns === null ? null : kindOfColumns(columns, options.columns);
  return told ?? TELLING.find(([pattern]) => pattern.test(name))?.[1] ?? null;
};

const kindOfColumns = (columns: readonly string[], explicit: ImportOptions['columns']): ImportKind | null => {
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
