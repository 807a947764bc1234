import type { Fact } from '../../domain/reply.js';
import type { EntityAccess } from '../access/entity-access.js';

/** Facts of which the one who asks may see both ends: who holds a product is nothing for other customers. */
export const visibleFacts = async (facts: readonly Fact[], access: EntityAccess): Promise<readonly Fact[]> => {
  const visible = await Promise.all(
    facts.map(async ({ subject, object }) => (await access.maySee(subject)) && (object === null || (await access.maySee(object)))),
  );
  return facts.filter((_fact, index) => visible[index]);
};
