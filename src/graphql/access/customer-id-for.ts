import type { Principal } from '../../domain/principal.js';
import { Problem } from '../../domain/problem.js';

/** Whose profile counts: a customer's token fixes it, others name anybody or nobody. */
export const customerIdFor = ({ role, customerId }: Principal, requested: string | null | undefined): string | null => {
  if (role !== 'customer') return requested ?? null;
  if (requested !== null && requested !== undefined && requested !== customerId) {
    throw new Problem('FORBIDDEN', 'A customer may only ask with their own customerId; leave it out.');
  }
  return customerId;
};
