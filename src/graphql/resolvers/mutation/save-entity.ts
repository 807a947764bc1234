import type { MutationResolvers } from '../../generated/types.js';
import { readJsonObject } from '../read-json-object.js';

export const saveEntity: Required<MutationResolvers>['saveEntity'] = async (
  _root,
  { input, expectedVersion },
  { services, loaders, principal },
) => {
  const attributes = readJsonObject(input.attributes, 'input.attributes');
  const { id, type, names, aliases, validFrom, validTo } = input;
  const written = { id, type, names, aliases: aliases ?? [], attributes, validFrom: validFrom ?? null, validTo: validTo ?? null };
  const outcome = await services.entityEditor.save(written, expectedVersion ?? null, principal);
  loaders.clear();
  return outcome.kind === 'refused' ? { userErrors: outcome.userErrors } : { entity: outcome.entity, userErrors: [] };
};
