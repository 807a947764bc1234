import type { GraphTransaction } from '../store/graph-store.js';

/**
 * To be called first in a transaction that changes knowledge by what it reads. Neo4j would else let two of them read the same version
 * and the second undo the first; the embedded engine runs them one after the other anyway.
 */
export const lockKnowledge = async (transaction: GraphTransaction): Promise<void> => {
  await transaction.write('change/lock-knowledge');
};
