import type { EntityRepository } from './entity-repository.js';

/** The entities as they were at a past moment: of one that was changed since, the version that held then. One statement more than without. */
export const entitiesAsOf = (entities: EntityRepository, asOf: string): EntityRepository => ({
  ...entities,
  async find(ids, reader) {
    const [now, then] = await Promise.all([entities.find(ids, reader), entities.findSuperseded(ids, asOf)]);
    return new Map([...now].map(([id, entity]) => [id, then.get(id) ?? entity]));
  },
});
