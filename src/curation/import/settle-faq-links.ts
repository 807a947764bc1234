import type { GraphTransaction } from '../../store/graph-store.js';
import type { FaqDependencies } from '../curation-dependencies.js';
import type { BatchResult } from './batch-result.js';
import type { FaqImportMemory } from './faq-import-memory.js';
import { createRowCounter } from './row-counter.js';

/** FAQs settled in one transaction. */
const AT_ONCE = 500;

/** Links FAQs to follow-ups that came later in the import, and tells of those that did not come at all. */
export const settleFaqLinks = async (
  transaction: GraphTransaction,
  memory: FaqImportMemory,
  publish: boolean,
  { faqs, changes, now }: Pick<FaqDependencies, 'faqs' | 'changes' | 'now'>,
): Promise<BatchResult> => {
  const counter = createRowCounter();
  const waiting = [...memory.pending].slice(0, AT_ONCE);
  const existing = await faqs.existing(
    waiting.flatMap(([, { next }]) => next.map(({ id }) => id)),
    transaction,
  );
  for (const [, { row, next }] of waiting) {
    for (const { id, path } of next.filter((one) => !existing.has(one.id))) {
      counter.complain(row, {
        path,
        reason: `no FAQ has the id "${id}", so it is left out; correct the id, or import that FAQ and repeat`,
      });
    }
  }
  if (publish) {
    const heads = await faqs.find(
      waiting.map(([id]) => id),
      transaction,
    );
    const relinked = waiting.flatMap(([id, { next }]) => {
      const head = heads.get(id);
      const nextIds = next.map((one) => one.id).filter((one) => existing.has(one));
      return head === undefined || head.nextIds.join('\0') === nextIds.join('\0') ? [] : [{ ...head, nextIds }];
    });
    await faqs.saveLinks(transaction, relinked);
    if (relinked.length > 0) await changes.record(transaction, { kind: 'FAQ', ids: relinked.map(({ id }) => id), at: now().toISOString() });
  }
  return counter.result(() => {
    for (const [id] of waiting) memory.pending.delete(id);
  });
};
