import { isDeepStrictEqual } from 'node:util';
import type { Entity } from '../domain/entity.js';
import { isJsonObject, type Json } from '../domain/json.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';
import type { EntityContent } from './read-entity.js';

/** An entity as it was (`null`: new) and as it is to be. */
export interface EntityChange {
  readonly before: Entity | null;
  readonly after: EntityContent;
}

/** Writes entities that differ from what they were, keeps what is superseded, advances the revision; `null` when there is no change. */
export const writeEntities = async (
  transaction: GraphTransaction,
  entityChanges: readonly EntityChange[],
  at: string,
  { entities, changes }: Pick<CurationDependencies, 'entities' | 'changes'>,
): Promise<number | null> => {
  if (entityChanges.length === 0) return null;
  await entities.keepVersions(
    transaction,
    entityChanges.flatMap(({ before }) => before ?? []),
    at,
  );
  await entities.save(
    transaction,
    entityChanges.map((change) => ({ ...withRemovals(change), version: versionOf(change), updatedAt: at })),
  );
  return changes.record(transaction, { kind: 'ENTITY', ids: entityChanges.map(({ after }) => after.id), at });
};

export const versionOf = ({ before }: Pick<EntityChange, 'before'>): number => (before === null ? 1 : before.version + 1);

/** The content without attributes that have no value, as it will be read back. */
export const presentContent = (content: EntityContent): EntityContent => ({
  ...content,
  attributes: Object.fromEntries(Object.entries(content.attributes).filter(([, value]) => value !== null && !isEmptyObject(value))),
});

/** Whether two entities say the same, whatever their versions. */
export const sameEntity = (a: EntityContent, b: EntityContent): boolean => isDeepStrictEqual(comparable(a), comparable(b));

/** The attributes that `after` no longer has are named with the value that takes them off the node. */
const withRemovals = ({ before, after }: EntityChange): EntityContent => {
  const gone = Object.entries(before?.attributes ?? {}).filter(([id]) => (after.attributes[id] ?? null) === null);
  const removals = gone.map(([id, value]): [string, Json] => [id, isJsonObject(value) ? {} : null]);
  return { ...after, attributes: { ...presentContent(after).attributes, ...Object.fromEntries(removals) } };
};

const isEmptyObject = (value: Json): boolean => isJsonObject(value) && Object.keys(value).length === 0;

const comparable = (content: EntityContent): unknown => {
  const { id, type, names, aliases, attributes, validFrom, validTo } = presentContent(content);
  // A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms.
  return JSON.parse(JSON.stringify({ id, type, names, aliases, attributes, validFrom, validTo }));
};
