import type { MutationResolvers } from '../../generated/types.js';
import { readJsonObject } from '../read-json-object.js';
import { showRelation } from '../show-relation.js';

export const saveRelation: Required<MutationResolvers>['saveRelation'] = async (_root, { input }, { services, loaders, principal }) => {
  const { from, type, to, validFrom, validTo } = input;
  const properties = readJsonObject(input.properties, 'input.properties');
  const outcome = await services.relationEditor.save(
    { from, type, to, properties, validFrom: validFrom ?? null, validTo: validTo ?? null },
    principal,
  );
  loaders.clear();
  if (outcome.kind === 'refused') return { userErrors: outcome.userErrors };
  return { relation: await showRelation(outcome.relation, loaders), userErrors: [] };
};
