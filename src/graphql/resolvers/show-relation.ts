import type { EntityRef, Relation } from '../../domain/entity.js';
import type { Loaders } from '../loading/create-loaders.js';

export interface ShownRelation extends Omit<Relation, 'from' | 'to'> {
  readonly from: EntityRef;
  readonly to: EntityRef;
}

/** A relation with its ends by name; `null` when one of them has gone meanwhile. */
export const showRelation = async (relation: Relation, { entity }: Pick<Loaders, 'entity'>): Promise<ShownRelation | null> => {
  const [from, to] = await Promise.all([entity.load(relation.from), entity.load(relation.to)]);
  return from === null || to === null ? null : { ...relation, from, to };
};
