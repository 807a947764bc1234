import type { FaqContent } from '../../domain/faq.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import { everyIdOf } from '../../store/repositories/id-repository.js';
import { type Attribution, type FaqDependencies, recordAudit, recordHistory } from '../curation-dependencies.js';
import { type Outcome, refuse, refuseVersion, type UserError } from '../outcome.js';
import { writingOf } from './faq-input.js';
import { checkFaq } from './read-faq.js';
import { findPublishingErrors, findReviewErrors } from './review-faq.js';
import { findSharedPhrasings, writeDraft } from './save-faq.js';
import {
  differenceOf,
  findStoredFaq,
  haveOtherLinks,
  type SavedFaq,
  supersededVersion,
  type StoredFaq,
  writeLiveChanges,
} from './stored-faq.js';

/** A version that is to be what customers get. */
interface Publication {
  readonly stored: StoredFaq;
  readonly version: number;
  /** Of that version. It is checked again: what it refers to may be gone by now. */
  readonly written: FaqContent;
  readonly by: Attribution;
}

/** Makes a version what customers get, as part of a transaction. */
const makeLive = async (
  transaction: GraphTransaction,
  { stored: { head, live, newest }, version, written, by }: Publication,
  dependencies: FaqDependencies,
): Promise<Outcome<SavedFaq>> => {
  const { id } = head;
  const { content, errors, warnings } = await checkFaq(transaction, id, writingOf(written), dependencies);
  const userErrors = errors.length > 0 ? errors : findPublishingErrors(content);
  if (userErrors.length > 0) return { kind: 'refused', userErrors };
  const told = [...warnings, ...(await findSharedPhrasings(transaction, id, content, dependencies))];
  const { phrasings: _, ...shown } = content;
  const updatedAt = dependencies.now().toISOString();
  const isNewest = version === head.version;
  const faq: PublishedFaq = {
    id,
    ...shown,
    status: 'PUBLISHED',
    version: head.version,
    publishedVersion: version,
    submittedVersion: isNewest ? null : head.submittedVersion,
    // A version that is older than the one that goes live is not to follow it.
    scheduled: (head.scheduled?.version ?? 0) > version ? head.scheduled : null,
    updatedAt,
  };
  const change = {
    faq,
    parts: differenceOf(live, content),
    linksChanged: haveOtherLinks(live, content),
    superseded: supersededVersion(head, live),
  };
  const revision = await writeLiveChanges(transaction, [change], updatedAt, dependencies);
  await recordHistory(transaction, [{ kind: 'FAQ', subjectId: id, version, change: 'PUBLISHED' }], by, updatedAt, dependencies);
  await recordAudit(transaction, { action: 'publishFaq', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: told, faq, content: isNewest ? content : newest };
};

/**
 * Makes the newest draft what customers get, see `FaqEditor.publish`, as part of a transaction.
 * @param at when it goes live; `null`: at once
 */
export const publishFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  by: Attribution,
  at: string | null,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, live, newest } = stored;
  const { version } = head;
  if (version !== expectedVersion) return refuseVersion('the FAQ', id, expectedVersion, version);
  if (version === head.publishedVersion) return { kind: 'done', changed: false, revision: null, warnings: [], faq: head, content: live };
  const forbidden = await findReviewErrors(transaction, head, by, dependencies);
  if (forbidden.length > 0) return { kind: 'refused', userErrors: forbidden };
  return at === null
    ? makeLive(transaction, { stored, version, written: newest, by }, dependencies)
    : scheduleFaq(transaction, stored, at, by, dependencies);
};

/** Has the newest draft go live by itself. */
const scheduleFaq = async (
  transaction: GraphTransaction,
  { head, newest }: StoredFaq,
  at: string,
  by: Attribution,
  dependencies: FaqDependencies,
): Promise<Outcome<SavedFaq>> => {
  const { id, version } = head;
  const now = dependencies.now().toISOString();
  if (at <= now) return refuse('BAD_INPUT', `${at} is past; leave "at" out to publish now`, ['at']);
  const { errors, warnings } = await checkFaq(transaction, id, writingOf(newest), dependencies);
  const userErrors: readonly UserError[] = errors.length > 0 ? errors : findPublishingErrors(newest);
  if (userErrors.length > 0) return { kind: 'refused', userErrors };
  const status = head.status === 'IN_REVIEW' ? 'DRAFT' : head.status;
  const faq: PublishedFaq = { ...head, status, submittedVersion: null, scheduled: { version, at }, updatedAt: now };
  await dependencies.faqs.saveHeads(transaction, [faq]);
  await recordHistory(transaction, [{ kind: 'FAQ', subjectId: id, version, change: 'SCHEDULED' }], by, now, dependencies);
  await recordAudit(transaction, { action: 'publishFaq', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision: null, warnings, faq, content: newest };
};

/** Calls off that a version goes live by itself, see `FaqEditor.unschedule`. */
export const unscheduleFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  by: Attribution,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, newest } = stored;
  if (head.version !== expectedVersion) return refuseVersion('the FAQ', id, expectedVersion, head.version);
  if (head.scheduled === null) return refuse('INVALID_STATE', `no version of "${id}" is scheduled`, ['id']);
  const faq = { ...head, scheduled: null };
  const at = dependencies.now().toISOString();
  await dependencies.faqs.saveHeads(transaction, [faq]);
  const entry = { kind: 'FAQ', subjectId: id, version: head.scheduled.version, change: 'UNSCHEDULED' } as const;
  await recordHistory(transaction, [entry], by, at, dependencies);
  await recordAudit(transaction, { action: 'unscheduleFaq', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision: null, warnings: [], faq, content: newest };
};

/**
 * Makes what is due of a FAQ what customers get, as part of a transaction. What cannot be published any more is taken off the schedule, and its
 * history says why. Who scheduled it publishes it.
 */
export const publishDueIn = async (transaction: GraphTransaction, dependencies: FaqDependencies, id: string): Promise<void> => {
  const { faqs, history, ids, now } = dependencies;
  const at = now().toISOString();
  const stored = await findStoredFaq(transaction, id, dependencies);
  const due = stored?.head.scheduled ?? null;
  // Another replica may have been faster.
  if (stored === null || due === null || due.at > at) return;
  const listing = {
    subjectIds: everyIdOf(id, await ids.former(transaction)),
    kinds: ['FAQ'],
    changes: ['SCHEDULED'],
    before: null,
    limit: 1,
  } as const;
  const [plan] = await history.list(listing, transaction);
  const by: Attribution = { principal: { subject: plan?.author ?? '', role: 'publisher', customerId: null }, note: plan?.note ?? null };
  const written = due.version === stored.head.version ? stored.newest : (await faqs.version(id, due.version, transaction))?.content;
  const outcome =
    written === undefined
      ? refuse('NOT_FOUND', `version ${String(due.version)} is not kept`)
      : await makeLive(transaction, { stored, version: due.version, written, by }, dependencies);
  if (outcome.kind === 'done') return;
  await faqs.saveHeads(transaction, [{ ...stored.head, scheduled: null }]);
  const note = `it could not be published: ${outcome.userErrors.map(({ message }) => message).join('; ')}`;
  const entry = { kind: 'FAQ', subjectId: id, version: due.version, change: 'UNSCHEDULED' } as const;
  await recordHistory(transaction, [entry], { ...by, note }, at, dependencies);
  await recordAudit(transaction, { action: 'unscheduleFaq', subjectId: id, by: { ...by, note } }, dependencies);
};

/**
 * Takes a FAQ out of service, see `FaqEditor.archive`, as part of a transaction. Its newest content becomes one version more, so that publishing
 * that version brings it back; phrasings and answers stay in the graph, where nothing finds them while the FAQ is not published.
 * @param expectedVersion `null` takes whatever is there
 */
export const archiveFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number | null,
  by: Attribution,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, live, newest } = stored;
  if (expectedVersion !== null && head.version !== expectedVersion) return refuseVersion('the FAQ', id, expectedVersion, head.version);
  if (head.status === 'ARCHIVED') return { kind: 'done', changed: false, revision: null, warnings: [], faq: head, content: newest };

  const { faqs, changes, now } = dependencies;
  const at = now().toISOString();
  const faq: PublishedFaq = {
    ...head,
    status: 'ARCHIVED',
    version: head.version + 1,
    publishedVersion: null,
    submittedVersion: null,
    scheduled: null,
    updatedAt: at,
  };
  const superseded = supersededVersion(head, live);
  if (superseded !== null) await faqs.keepVersions(transaction, new Map([[id, superseded]]));
  await writeDraft(transaction, faq, newest, by.principal.subject, dependencies);
  const revision = head.publishedVersion === null ? null : await changes.record(transaction, { kind: 'FAQ', ids: [id], at });
  await recordHistory(transaction, [{ kind: 'FAQ', subjectId: id, version: faq.version, change: 'ARCHIVED' }], by, at, dependencies);
  await recordAudit(transaction, { action: 'archiveFaq', subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision, warnings: [], faq, content: newest };
};
