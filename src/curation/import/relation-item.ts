import { z } from 'zod';
import { isJsonObject } from '../../domain/json.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { RelationWriting } from '../relation-writing.js';
import type { Path } from '../user-error.js';
import { flawed, type ReadItem } from './faq-item.js';
import { findColumns } from './find-columns.js';
import { readValueColumns } from './read-value-columns.js';
import type { SourceRow } from './read/source-row.js';

/** A relation that a row states. */
export interface RelationItem {
  readonly row: SourceRow;
  readonly writing: RelationWriting;
  /** Whether the row is nothing but this relation, so that the row is counted by what becomes of it. */
  readonly isRow: boolean;
}

const when = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const nested = z.strictObject({
  type: z.string(),
  to: z.string(),
  properties: z.record(z.string(), z.json()).default({}),
  validFrom: when,
  validTo: when,
});

/** Reads relations that stand in the row of the entity they leave: `relations: [{ type, to, properties }]`. */
export const parseNestedRelations = (row: SourceRow, from: string): ReadItem<readonly RelationItem[]> => {
  const items: RelationItem[] = [];
  const list = row.value['relations'] ?? [];
  if (!Array.isArray(list)) return flawed(['relations'], 'this must be a list: [{ type, to, properties }]');
  for (const [index, value] of list.entries()) {
    const path = ['relations', String(index)];
    const parsed = nested.safeParse(value);
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return flawed([...path, ...(issue?.path ?? []).map(String)], issue?.message ?? 'this must be { type, to, properties }');
    }
    const { type, to, properties, validFrom, validTo } = parsed.data;
    const writing: RelationWriting = {
      // Where the row's own entity is of the wrong type, the type of the relation is.
      from: { id: from, path: [...path, 'type'] },
      type: { id: type, path: [...path, 'type'] },
      to: { id: to, path: [...path, 'to'] },
      properties: Object.entries(properties).map(([id, property]) => ({ id, value: property, path: [...path, 'properties', id] })),
      validFrom,
      validTo,
    };
    items.push({ row, writing, isRow: false });
  }
  return { kind: 'item', item: items };
};

/** Reads a row that is a relation: `{ from, type, to, properties }` or a line of a table, where each further column is a property. */
export const parseRelationRow = (
  row: SourceRow,
  explicit: Readonly<Record<string, string>>,
  ontology: OntologyIndex,
): ReadItem<RelationItem> => {
  const columns = findColumns('relations', row.columns, explicit);
  const field = (name: string): { readonly id: string; readonly path: Path } | null => {
    const column = columns.get(name)?.[0] ?? name;
    const value = row.value[column];
    return typeof value === 'string' ? { id: value.trim(), path: [column] } : null;
  };
  const [from, type, to] = [field('from'), field('type'), field('to')];
  if (from === null || type === null || to === null) {
    const missing = from === null ? 'from' : type === null ? 'type' : 'to';
    return flawed([columns.get(missing)?.[0] ?? missing], `"${missing}" is missing; a relation needs from, type and to`);
  }
  const properties = row.value[columns.get('properties')?.[0] ?? 'properties'] ?? {};
  if (!isJsonObject(properties)) return flawed(['properties'], 'this must be an object: { since: … }');
  const ours = new Set([...columns.values()].flat());
  const others = row.columns.filter((column) => column !== '' && !ours.has(column));
  const types = ontology.relationType(type.id)?.properties ?? [];
  const read =
    ontology.relationType(type.id) === null ? { values: [], flaws: [] } : readValueColumns(row, others, types, explicit, ontology);
  if (read.flaws.length > 0) return { kind: 'flawed', flaws: read.flaws };
  const writing: RelationWriting = {
    from,
    type,
    to,
    properties: [...Object.entries(properties).map(([id, value]) => ({ id, value, path: ['properties', id] })), ...read.values],
    validFrom: field('validFrom')?.id ?? null,
    validTo: field('validTo')?.id ?? null,
  };
  return { kind: 'item', item: { row, writing, isRow: true } };
};
