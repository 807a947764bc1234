import type { Relation } from '../domain/entity.js';
import type { RelationType } from '../domain/ontology.js';
import type { Path, UserError } from './user-error.js';

/** Whether two relations hold at the same time at some moment. */
export const overlap = (a: Relation, b: Relation): boolean =>
  (a.validTo === null || b.validFrom === null || b.validFrom < a.validTo) &&
  (b.validTo === null || a.validFrom === null || a.validFrom < b.validTo);

/**
 * Why a relation cannot stand beside others of its type at the same end: its cardinality allows one at a time.
 * `others` may hold the relation itself as it was before.
 */
export const findCardinalityError = (
  relation: Relation,
  { id, cardinality }: RelationType,
  others: readonly Relation[],
  path: Path,
): UserError | null => {
  const rival = others.find((other) => {
    const isSame = other.from === relation.from && other.to === relation.to;
    const sharesSource = other.from === relation.from && (cardinality === 'many-to-one' || cardinality === 'one-to-one');
    const sharesTarget = other.to === relation.to && (cardinality === 'one-to-many' || cardinality === 'one-to-one');
    return !isSame && (sharesSource || sharesTarget) && overlap(relation, other);
  });
  if (rival === undefined) return null;
  const message = `${id} is ${cardinality}, and "${rival.from}" ${id} "${rival.to}" holds at the same time; delete that one or give both their dates`;
  return { code: 'INVALID_STATE', message, path };
};
