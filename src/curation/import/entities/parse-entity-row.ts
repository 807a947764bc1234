import { isJsonObject } from '../../../domain/json.js';
import type { OntologyIndex } from '../../../ontology/ontology-index.js';
import type { EntityWriting } from '../../entity/read-entity.js';
import { flawed, type ItemFlaw, type ReadItem } from '../faqs/faq-item.js';
import { findColumns } from '../files/find-columns.js';
import { NO_VALUES, parseLocalisedColumns, readValueColumns } from '../files/read-columns.js';
import type { SourceRow } from '../files/source-row.js';
import { parseNestedRelations, type RelationItem } from './relation-importer.js';

/** What a row says of an entity. What it does not speak of stays as it is; an attribute that is `null` is removed. */
export interface EntityItem {
  readonly row: SourceRow;
  readonly writing: EntityWriting;
  readonly relations: readonly RelationItem[];
  /** Whether the row speaks of since when and until when the entity holds. */
  readonly saysFrom: boolean;
  readonly saysTo: boolean;
  readonly doubts: readonly ItemFlaw[];
}

/**
 * Reads a row of entities: `{ id, type, name, aliases, attributes, relations }`, or a line of a table, where each further column is an
 * attribute. `typeOf` tells the type of an entity that exists, which such a row need not repeat.
 */
export const parseEntityRow = (
  row: SourceRow,
  explicit: Readonly<Record<string, string>>,
  ontology: OntologyIndex,
  typeOf: (id: string) => string | undefined,
): ReadItem<EntityItem> => {
  const columns = findColumns('entities', row.columns, explicit);
  const columnOf = (name: string): string => columns.get(name)?.[0] ?? name;
  const text = (name: string): string | null => {
    const value = row.value[columnOf(name)];
    return typeof value === 'string' ? value.trim() : null;
  };
  const id = text('id');
  if (id === null) return flawed([columnOf('id')], 'an entity needs an id, a text');
  const type = typeNamed(text('type') ?? typeOf(id), ontology);
  if (type === undefined) return flawed([columnOf('type')], `"${id.slice(0, 60)}" is new, so its row needs a type`);
  const names = parseLocalisedColumns(row, 'name', columns, { isList: false });
  if (names.kind === 'flawed') return names;
  const aliases = parseLocalisedColumns(row, 'aliases', columns, { isList: true });
  if (aliases.kind === 'flawed') return aliases;
  const nested = row.value[columnOf('attributes')] ?? {};
  if (!isJsonObject(nested)) return flawed([columnOf('attributes')], 'this must be an object: { attribute: value }');
  const relations = parseNestedRelations(row, id);
  if (relations.kind === 'flawed') return relations;

  const ours = new Set([...columns.values()].flat());
  const others = row.columns.filter((column) => column !== '' && !ours.has(column));
  const types = ontology.entityType(type)?.attributes ?? [];
  const read = ontology.entityType(type) === null ? NO_VALUES : readValueColumns(row, others, types, explicit, ontology);
  if (read.flaws.length > 0) return { kind: 'flawed', flaws: read.flaws };
  const writing: EntityWriting = {
    id: { id, path: [columnOf('id')] },
    type: { id: type, path: [columnOf('type')] },
    names: names.item,
    aliases: aliases.item,
    attributes: [
      ...Object.entries(nested).map(([name, value]) => ({ id: name, value, path: [columnOf('attributes'), name] })),
      ...read.values,
    ],
    validFrom: text('validFrom'),
    validTo: text('validTo'),
  };
  const says = (name: string): boolean => row.value[columnOf(name)] !== undefined;
  return {
    kind: 'item',
    item: { row, writing, relations: relations.item, saysFrom: says('validFrom'), saysTo: says('validTo'), doubts: read.doubts },
  };
};

/** The type itself, or the one whose name is written. */
const typeNamed = (written: string | undefined, index: OntologyIndex): string | undefined => {
  if (written === undefined || index.entityType(written) !== null) return written;
  const folded = written.toLowerCase();
  return (
    index.ontology.entityTypes.find(({ names }) => Object.values(names).some((list) => list.some((name) => name.toLowerCase() === folded)))
      ?.id ?? written
  );
};
