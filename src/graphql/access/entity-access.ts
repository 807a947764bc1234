import { hiddenTypesFor, ownIds } from '../../domain/access.js';
import type { Entity } from '../../domain/entity.js';
import type { Principal } from '../../domain/principal.js';
import type { Services } from '../services.js';

/** Which entities one request may see. */
export interface EntityAccess {
  /** Entity types that lists must not show. */
  readonly hiddenTypes: readonly string[];
  maySee(entity: Pick<Entity, 'id' | 'type'>): Promise<boolean>;
}

export interface EntityAccessDependencies {
  readonly principal: Principal;
  readonly services: Pick<Services, 'ontology' | 'relations'>;
}

/** Things of a private type are for staff, and for the customer who is or has them. */
export const createEntityAccess = ({ principal, services }: EntityAccessDependencies): EntityAccess => {
  const hiddenTypes = hiddenTypesFor(principal, services.ontology.current.privateTypes);
  let own: Promise<ReadonlySet<string>> | null = null;
  return {
    hiddenTypes,
    async maySee({ id, type }) {
      if (!hiddenTypes.includes(type)) return true;
      if (principal.customerId === null) return false;
      // Read once a request, and only when a private thing is met.
      own ??= readOwnIds(principal.customerId, services);
      return (await own).has(id);
    },
  };
};

const readOwnIds = async (
  customerId: string,
  { relations, ontology }: Pick<Services, 'relations' | 'ontology'>,
): Promise<ReadonlySet<string>> => {
  const profile = await relations.findWithOutgoing(customerId);
  return ownIds(
    customerId,
    (profile?.relations ?? []).map(({ other }) => other),
    ontology.current.askerType,
  );
};
