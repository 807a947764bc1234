import type { UserError } from '../../curation/outcome.js';
import { type Role, ROLES } from '../../domain/access.js';
import type { ApiKey } from '../../store/repositories/access-repository.js';
import type { Services } from '../context.js';
import type { ApiKey as ShownApiKey, MutationResolvers, QueryResolvers, Role as SentRole, Role as ShownRole } from '../generated/types.js';

const SHOWN_ROLES: Readonly<Record<Role, ShownRole>> = {
  customer: 'CUSTOMER',
  bot: 'BOT',
  agent: 'AGENT',
  editor: 'EDITOR',
  publisher: 'PUBLISHER',
  admin: 'ADMIN',
};

/** A key as GraphQL names its parts. */
const showApiKey = ({ role, ...apiKey }: ApiKey): ShownApiKey => ({ ...apiKey, role: SHOWN_ROLES[role] });

/** A role as GraphQL names it, in our words. */
const readRole = (role: SentRole): Role => {
  const found = ROLES.find((candidate) => candidate.toUpperCase() === role);
  if (found === undefined) throw new Error(`The schema has the role ${role}, which the domain does not have`);
  return found;
};

/** What is wrong with a key to be made; `null`: nothing. */
const findApiKeyFlaw = ({ name, role, customerId }: Pick<ApiKey, 'name' | 'role' | 'customerId'>): UserError | null => {
  const flaw = (field: string, message: string): UserError => ({ code: 'BAD_INPUT', message, path: [field] });
  if (name === '' || name.length > 200) return flaw('name', 'Give the key a name of 1 to 200 characters, so that you know it again.');
  if (role === 'customer' && (customerId ?? '').trim() === '')
    return flaw('customerId', 'A key for the role CUSTOMER needs the customerId whose it is.');
  if (role !== 'customer' && customerId !== null) return flaw('customerId', 'Only keys for the role CUSTOMER have a customerId.');
  return null;
};

export const viewer: Required<QueryResolvers>['viewer'] = (_root, _args, { principal: { role, customerId }, services: { fourEyes } }) => ({
  role: SHOWN_ROLES[role],
  customerId,
  fourEyes,
});

/** Why a key cannot be that of a customer: a token for nobody would be that of whoever gets the id later. */
const findCustomerFlaw = async (
  { customerId }: Pick<ApiKey, 'customerId'>,
  { entities, ontology }: Pick<Services, 'entities' | 'ontology'>,
): Promise<UserError | null> => {
  const { askerType } = ontology.current;
  if (customerId === null || askerType === null) return null;
  const type = (await entities.find([customerId])).get(customerId)?.type;
  if (type === askerType) return null;
  const message = `${type === undefined ? 'nobody has this id' : `this is a ${type}`}; give that of a ${askerType}, who must be there before there is a key`;
  return { code: 'NOT_FOUND', message, path: ['customerId'] };
};

export const apiKeys: Required<QueryResolvers>['apiKeys'] = async (_root, _args, { services }) =>
  (await services.apiKeys.list()).map(showApiKey);

export const createApiKey: Required<MutationResolvers>['createApiKey'] = async (_root, { input }, { services, principal }) => {
  const key = { name: input.name.trim(), role: readRole(input.role), customerId: input.customerId ?? null };
  const flaw = findApiKeyFlaw(key) ?? (await findCustomerFlaw(key, services));
  if (flaw !== null) return { userErrors: [flaw] };
  const { apiKey, token } = await services.apiKeys.create(key, principal);
  return { apiKey: showApiKey(apiKey), token, userErrors: [] };
};

export const deleteApiKey: Required<MutationResolvers>['deleteApiKey'] = async (_root, { id }, { services, principal }) => {
  const isGone = await services.apiKeys.withdraw(id, principal);
  if (isGone) return { deletedId: id, userErrors: [], dependents: [] };
  return { userErrors: [{ code: 'NOT_FOUND', message: 'No key has this id.', path: ['id'] }], dependents: [] };
};
