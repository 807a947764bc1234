import { Problem } from '../../../domain/problem.js';
import { maySeeCustomer } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';
import { showCustomer } from '../show-customer.js';

export const customer: Required<QueryResolvers>['customer'] = async (_root, { id }, { services, principal }) => {
  if (!maySeeCustomer(principal, id)) throw new Problem('FORBIDDEN', 'A customer may only see their own profile.');
  const { customerType, relations } = services;
  const profile = await relations.findWithOutgoing(id);
  if (profile?.entity.type !== customerType) return null;
  // What a customer holds is theirs to see; who else they are related to is those people's affair.
  const shown = profile.relations.filter(({ other }) => principal.role !== 'customer' || other.type !== customerType);
  return showCustomer(profile.entity, shown);
};
