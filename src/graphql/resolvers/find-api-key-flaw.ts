import type { UserError } from '../../curation/user-error.js';
import type { ApiKey } from '../../store/access-repository.js';

/** What is wrong with a key to be made; `null`: nothing. */
export const findApiKeyFlaw = ({ name, role, customerId }: Pick<ApiKey, 'name' | 'role' | 'customerId'>): UserError | null => {
  const flaw = (field: string, message: string): UserError => ({ code: 'BAD_INPUT', message, path: [field] });
  if (name === '' || name.length > 200) return flaw('name', 'Give the key a name of 1 to 200 characters, so that you know it again.');
  if (role === 'customer' && (customerId ?? '').trim() === '')
    return flaw('customerId', 'A key for the role CUSTOMER needs the customerId whose it is.');
  if (role !== 'customer' && customerId !== null) return flaw('customerId', 'Only keys for the role CUSTOMER have a customerId.');
  return null;
};
