import type { HistoryChange } from '../../domain/history.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { refuse, type Refused } from '../outcome.js';

/** Why nothing else may have an id that something had. */
export const formerlyOf = (id: string, currentId: string): string =>
  `"${id}" was an id of what is called "${currentId}" now, and conversations and links still mean that; give another`;

/**
 * Why something new cannot have an id; `null`: it can. Only what comes back from its history gets an id that is known to mean something else: from
 * then on it means that again.
 */
export const takeFormer = async (
  transaction: GraphTransaction,
  id: string,
  change: HistoryChange | undefined,
  { ids }: Pick<CurationDependencies, 'ids'>,
): Promise<Refused | null> => {
  const former = (await ids.former(transaction)).get(id);
  if (former === undefined) return null;
  if (change !== 'RESTORED' || former.historyId !== id) return refuse('CONFLICT', formerlyOf(id, former.currentId), ['id']);
  await ids.restore(transaction, id);
  return null;
};
