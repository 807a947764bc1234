import type { Entity } from '../../domain/entity.js';
import type { EntityAccess } from '../access/entity-access.js';
import type { Services } from '../services.js';

/** Entities that the one who asks may see, in the order of the ids. */
export const findVisibleEntities =
  ({ entities }: Pick<Services, 'entities'>, access: EntityAccess) =>
  async (ids: readonly string[]): Promise<readonly (Entity | null)[]> => {
    const found = await entities.find(ids);
    return Promise.all(
      ids.map(async (id) => {
        const entity = found.get(id);
        return entity !== undefined && (await access.maySee(entity)) ? entity : null;
      }),
    );
  };
