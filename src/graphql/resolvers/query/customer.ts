import { Problem } from '../../../domain/problem.js';
import { maySeeCustomer } from '../../../domain/access.js';
import type { QueryResolvers } from '../../generated/types.js';
import { showCustomer } from '../show-customer.js';

export const customer: Required<QueryResolvers>['customer'] = async (_root, { id }, { services, principal }) => {
  if (!maySeeCustomer(principal, id)) throw new Problem('FORBIDDEN', 'A customer may only see their own profile.');
  const profile = await services.relations.findWithOutgoing(id);
  const { askerType } = services.ontology.current;
  if (profile?.entity.type !== askerType) return null;
  // What a customer holds is theirs to see; who else they are related to is those people's affair.
  const shown = profile.relations.filter(({ other }) => principal.role !== 'customer' || other.type !== askerType);
  return showCustomer(profile.entity, shown);
};
