import type { Principal } from '../../domain/access.js';
import type { FaqContent } from '../../domain/faq.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import { type FaqDependencies, lockKnowledge, recordAudit } from '../curation-dependencies.js';
import { type Outcome, refuse, refuseVersion, type UserError } from '../outcome.js';
import { writingOf } from './faq-input.js';
import { checkFaq } from './read-faq.js';
import { findSharedPhrasings, writeDraft } from './save-faq.js';
import { differenceOf, findStoredFaq, haveOtherLinks, type SavedFaq, supersededVersion, writeLiveChanges } from './stored-faq.js';

/** What a content lacks before customers can get it. */
export const findPublishingErrors = ({
  titles,
  phrasings,
  answers,
}: Pick<FaqContent, 'titles' | 'answers'> & { readonly phrasings: { readonly length: number } }): readonly UserError[] => {
  const lacking = (path: string, message: string): UserError => ({ code: 'INVALID_STATE', message, path: [path] });
  return [
    ...(Object.keys(titles).length > 0 ? [] : [lacking('titles', 'to be published it needs a title')]),
    ...(phrasings.length > 0 ? [] : [lacking('phrasings', 'to be published it needs at least one phrasing')]),
    ...(answers.some(({ condition }) => condition === null)
      ? []
      : [lacking('answers', 'to be published it needs at least one answer without a condition, for everybody whom no other answer fits')]),
  ];
};

/** Makes the newest draft what customers get, see `FaqEditor.publish`. The draft is checked again: what it refers to may be gone by now. */
export const publishFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return publishFaqIn(transaction, dependencies, id, expectedVersion, principal);
  });

/** The same as part of a transaction. */
export const publishFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, live, newest } = stored;
  if (head.version !== expectedVersion) return refuseVersion(`the FAQ "${id}"`, expectedVersion, head.version);
  if (head.version === head.publishedVersion)
    return { kind: 'done', changed: false, revision: null, warnings: [], faq: head, content: live };

  const { content, errors, warnings } = await checkFaq(transaction, id, writingOf(newest), dependencies);
  const userErrors = errors.length > 0 ? errors : findPublishingErrors(content);
  if (userErrors.length > 0) return { kind: 'refused', userErrors };
  const told = [...warnings, ...(await findSharedPhrasings(transaction, id, content, dependencies))];
  const { phrasings: _, ...shown } = content;
  const updatedAt = dependencies.now().toISOString();
  const faq: PublishedFaq = { id, ...shown, status: 'PUBLISHED', version: head.version, publishedVersion: head.version, updatedAt };
  const change = {
    faq,
    parts: differenceOf(live, content),
    linksChanged: haveOtherLinks(live, content),
    superseded: supersededVersion(head, live),
  };
  const revision = await writeLiveChanges(transaction, [change], updatedAt, dependencies);
  await recordAudit(transaction, { action: 'publishFaq', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: told, faq, content };
};

/**
 * Takes a FAQ out of service, see `FaqEditor.archive`. Its newest content becomes one version more, so that publishing that version brings
 * it back; phrasings and answers stay in the graph, where nothing finds them while the FAQ is not published.
 */
export const archiveFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return archiveFaqIn(transaction, dependencies, id, expectedVersion, principal);
  });

/** The same as part of a transaction. `expectedVersion`: `null` takes whatever is there. */
export const archiveFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, live, newest } = stored;
  if (expectedVersion !== null && head.version !== expectedVersion) return refuseVersion(`the FAQ "${id}"`, expectedVersion, head.version);
  if (head.status === 'ARCHIVED') return { kind: 'done', changed: false, revision: null, warnings: [], faq: head, content: newest };

  const { faqs, changes, now } = dependencies;
  const at = now().toISOString();
  const faq: PublishedFaq = { ...head, status: 'ARCHIVED', version: head.version + 1, publishedVersion: null, updatedAt: at };
  const superseded = supersededVersion(head, live);
  if (superseded !== null) await faqs.keepVersions(transaction, new Map([[id, superseded]]));
  await writeDraft(transaction, faq, newest, principal.subject, dependencies);
  const revision = head.publishedVersion === null ? null : await changes.record(transaction, { kind: 'FAQ', ids: [id], at });
  await recordAudit(transaction, { action: 'archiveFaq', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], faq, content: newest };
};
