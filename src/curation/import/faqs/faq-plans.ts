import type { Principal } from '../../../domain/access.js';
import type { FaqContent } from '../../../domain/faq.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import type { PublishedFaq } from '../../../store/repositories/faq-repository.js';
import type { Attribution, FaqDependencies } from '../../curation-dependencies.js';
import { archiveFaqIn, publishFaqIn } from '../../faq/publish-faq.js';
import { checkFaq } from '../../faq/read-faq.js';
import { submitFaqIn } from '../../faq/review-faq.js';
import { sameContent, saveFaqIn } from '../../faq/save-faq.js';
import { findStoredFaq, type SavedFaq, type StoredFaq } from '../../faq/stored-faq.js';
import type { Outcome, Path } from '../../outcome.js';
import { type BatchResult, createRowCounter } from '../row-importer.js';
import type { FaqImportMemory } from './faq-import-memory.js';
import type { FaqItem, FaqPlan } from './faq-item.js';
import type { FaqState } from './faq-states.js';
import { isOfDraft } from './parse-faq-row.js';

/** FAQs of which it is done in one transaction. */
const AT_ONCE = 50;

/** Has what rows describe become what they say: drafts beside what customers get, what waits for a publisher, what goes live by itself, what is archived. */
export const settleFaqPlans = async (
  transaction: GraphTransaction,
  memory: FaqImportMemory,
  principal: Principal,
  given: FaqDependencies,
): Promise<BatchResult> => {
  const counter = createRowCounter();
  // Admins may import what goes live, so that a first start needs no two people; others import drafts where two have to agree.
  const dependencies: FaqDependencies = { ...given, fourEyes: given.fourEyes === true && principal.role !== 'admin' };
  const some = [...memory.plans].slice(0, AT_ONCE);
  for (const [id, { row, plan }] of some) {
    const stored = await findStoredFaq(transaction, id, dependencies);
    if (stored === null || (await isDone(transaction, stored, plan, dependencies))) continue;
    const told = (path: Path, outcome: Outcome<unknown>): void => {
      if (outcome.kind === 'refused')
        for (const error of outcome.userErrors)
          counter.complain(row, { path: error.path.length > 1 ? error.path : path, reason: error.message });
    };
    await carryOut(transaction, stored.head, plan, { principal, note: null }, told, dependencies);
  }
  return counter.result(() => {
    for (const [id] of some) memory.plans.delete(id);
  });
};

/** Whether a FAQ is as planned already, so that repeating an import changes nothing. */
const isDone = async (
  transaction: GraphTransaction,
  { head, newest }: StoredFaq,
  { status, publishAt, drafts }: FaqPlan,
  dependencies: FaqDependencies,
): Promise<boolean> => {
  const last = drafts.at(-1);
  const scheduledAt = [publishAt, ...drafts.map((draft) => draft.publishAt)].find((at) => at !== null) ?? null;
  const isSubmitted = last?.isSubmitted ?? status === 'IN_REVIEW';
  if (head.status !== status || (head.scheduled?.at ?? null) !== scheduledAt) return false;
  if ((head.submittedVersion !== null) !== isSubmitted) return false;
  if (last === undefined) return true;
  return sameContent(newest, (await checkFaq(transaction, head.id, last.writing, dependencies)).content);
};

const carryOut = async (
  transaction: GraphTransaction,
  { id, version, scheduled }: PublishedFaq,
  { status, publishAt, drafts }: FaqPlan,
  by: Attribution,
  tell: (path: Path, outcome: Outcome<unknown>) => void,
  dependencies: FaqDependencies,
): Promise<void> => {
  let newest = version;
  const go = async (path: Path, at: string | null, isSubmitted: boolean): Promise<void> => {
    // What came due meanwhile is due now.
    const moment = at !== null && at > dependencies.now().toISOString() ? at : null;
    if (at !== null) tell([...path, 'publishAt'], await publishFaqIn(transaction, dependencies, id, newest, by, moment));
    if (isSubmitted) tell(path, await submitFaqIn(transaction, dependencies, id, newest, by));
  };
  // What is scheduled so already has newer drafts behind it.
  await go([], scheduled?.at === publishAt ? null : publishAt, status === 'IN_REVIEW' && drafts.length === 0);
  for (const [index, { writing, publishAt: at, isSubmitted }] of drafts.entries()) {
    const path = ['drafts', String(index)];
    const save = { id, writing, expectedVersion: newest, by, change: 'IMPORTED', action: 'importKnowledge' } as const;
    const saved: Outcome<SavedFaq> = await saveFaqIn(transaction, dependencies, save);
    tell(path, saved);
    if (saved.kind === 'refused') return;
    newest = saved.faq.version;
    await go(path, at, isSubmitted);
  }
  if (status === 'ARCHIVED') tell([], await archiveFaqIn(transaction, dependencies, id, newest, by));
};

/** Whether a row describes the version of a draft that goes live by itself, behind which there is a newer one. */
export const isScheduled = async (
  transaction: GraphTransaction,
  { id, head }: FaqState,
  { row, plan }: FaqItem,
  content: FaqContent,
  { faqs }: Pick<FaqDependencies, 'faqs'>,
): Promise<boolean> => {
  if (!isOfDraft(row) || (plan?.drafts.length ?? 0) === 0 || head?.scheduled == null) return false;
  const scheduled = await faqs.version(id, head.scheduled.version, transaction);
  return scheduled !== null && sameContent(scheduled.content, content);
};
