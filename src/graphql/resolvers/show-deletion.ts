import type { Outcome } from '../../curation/outcome.js';
import type { DeletePayload } from '../generated/types.js';

/** What became of a removal, with what stands in its way. */
export const showDeletion = (outcome: Outcome<{ readonly deletedId: string }>): DeletePayload =>
  outcome.kind === 'refused'
    ? { userErrors: outcome.userErrors, dependents: outcome.dependents ?? [] }
    : { deletedId: outcome.deletedId, userErrors: [], dependents: [] };
