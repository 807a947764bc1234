import type { MutationResolvers } from '../../generated/types.js';
import { findApiKeyFlaw } from '../find-api-key-flaw.js';
import { readRole } from '../read-role.js';
import { showApiKey } from '../show-api-key.js';

export const createApiKey: Required<MutationResolvers>['createApiKey'] = async (_root, { input }, { services, principal }) => {
  const key = { name: input.name.trim(), role: readRole(input.role), customerId: input.customerId ?? null };
  const flaw = findApiKeyFlaw(key);
  if (flaw !== null) return { userErrors: [flaw] };
  const { apiKey, token } = await services.apiKeys.create(key, principal);
  return { apiKey: showApiKey(apiKey), token, userErrors: [] };
};
