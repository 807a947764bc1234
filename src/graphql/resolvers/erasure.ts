import type { MutationResolvers, QueryResolvers } from '../generated/types.js';
import type { Outcome } from '../../curation/outcome.js';
import type { ErasureReceipt } from '../../domain/erasure.js';
import type { ErasurePayload, ErasureReceipt as ShownReceipt } from '../generated/types.js';

const showReceipt = ({ status, ...receipt }: ErasureReceipt): ShownReceipt => ({ ...receipt, purged: status === 'DONE' });

const showErasure = (outcome: Outcome<{ readonly receipt: ErasureReceipt }>): ErasurePayload =>
  outcome.kind === 'refused'
    ? { userErrors: outcome.userErrors, warnings: [] }
    : { receipt: showReceipt(outcome.receipt), userErrors: [], warnings: outcome.warnings };

export const eraseCustomer: Required<MutationResolvers>['eraseCustomer'] = async (_root, { id }, { services, loaders, principal }) => {
  const outcome = await services.eraser.eraseCustomer(id, principal);
  loaders.clear();
  return showErasure(outcome);
};

export const eraseConversation: Required<MutationResolvers>['eraseConversation'] = async (
  _root,
  { id },
  { services, loaders, principal },
) => {
  const outcome = await services.eraser.eraseConversation(id, principal);
  loaders.clear();
  return showErasure(outcome);
};

export const verifyErasure: Required<QueryResolvers>['verifyErasure'] = async (_root, { receiptId }, { services }) => {
  const check = await services.eraser.verify(receiptId);
  return check === null ? null : { receipt: showReceipt(check.receipt), erased: check.found.length === 0, found: check.found };
};
