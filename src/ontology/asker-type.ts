import type { Ontology } from '../domain/ontology.js';

/** Taken where no type is marked and one is called so. */
const USUAL_NAME = 'Customer';

/**
 * The entity type whose things ask: the one marked `asker`. Where none is marked: the private type called Customer, else the only private type
 * to which no relation leads, for people have things and not the other way round, else the first private type. `null`: nobody has a profile.
 */
export const askerTypeOf = ({ entityTypes, relationTypes }: Ontology): string | null => {
  const marked = entityTypes.find(({ asker }) => asker === true);
  if (marked !== undefined) return marked.id;
  const ids = entityTypes.filter((type) => type.private).map(({ id }) => id);
  if (ids.includes(USUAL_NAME)) return USUAL_NAME;
  const [owner, ...others] = ids.filter((id) => !relationTypes.some(({ from, to }) => to.includes(id) && !isWithin(from, id)));
  return (others.length === 0 ? owner : undefined) ?? ids[0] ?? null;
};

/** Whether a relation leads among things of one type only, as people who know each other. */
const isWithin = (from: readonly string[], id: string): boolean => from.every((type) => type === id);
