import type { Entity } from '../domain/entity.js';
import type { Principal } from '../domain/principal.js';
import type { EntityDependencies } from './curation-dependencies.js';
import { deleteEntity } from './delete-entity.js';
import type { EntityInput } from './entity-input.js';
import type { Outcome } from './outcome.js';
import { saveEntity } from './save-entity.js';

/** What editors do with entities. Each takes effect at once, as one transaction with its audit record. */
export interface EntityEditor {
  /** Creates an entity (`expectedVersion` is `null`) or replaces all of it. */
  save(input: EntityInput, expectedVersion: number | null, principal: Principal): Promise<Outcome<{ readonly entity: Entity }>>;
  /** Removes an entity with its relations, unless published FAQs need it. */
  delete(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createEntityEditor = (dependencies: EntityDependencies): EntityEditor => ({
  save: (input, expectedVersion, principal) => saveEntity(dependencies, input, expectedVersion, principal),
  delete: (id, expectedVersion, principal) => deleteEntity(dependencies, id, expectedVersion, principal),
});
