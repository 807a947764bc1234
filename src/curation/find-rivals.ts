import type { Relation } from '../domain/entity.js';
import type { RelationType } from '../domain/ontology.js';
import type { GraphReader } from '../store/graph-store.js';
import type { CurationDependencies } from './curation-dependencies.js';

/** The relations that stand at the same ends as some of one type, where its cardinality limits their number. */
export const findRivals = async (
  reader: GraphReader,
  { id, cardinality }: RelationType,
  ends: readonly Pick<Relation, 'from' | 'to'>[],
  { relations }: Pick<CurationDependencies, 'relations'>,
): Promise<readonly Relation[]> => {
  const limitsSource = cardinality === 'many-to-one' || cardinality === 'one-to-one';
  const limitsTarget = cardinality === 'one-to-many' || cardinality === 'one-to-one';
  const atSources = limitsSource
    ? await relations.findAt(
        reader,
        id,
        'from',
        ends.map(({ from }) => from),
      )
    : [];
  const atTargets = limitsTarget
    ? await relations.findAt(
        reader,
        id,
        'to',
        ends.map(({ to }) => to),
      )
    : [];
  return [...atSources, ...atTargets];
};
