import type { FaqContent } from '../../domain/faq.js';
import type { GraphReader, GraphTransaction } from '../../store/graph-store.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import { everyIdOf } from '../../store/repositories/id-repository.js';
import { type Attribution, type FaqDependencies, recordAudit, recordHistory } from '../curation-dependencies.js';
import { type Outcome, refuse, refuseVersion, type UserError } from '../outcome.js';
import { writingOf } from './faq-input.js';
import { checkFaq } from './read-faq.js';
import { findStoredFaq, type SavedFaq } from './stored-faq.js';

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

/** Puts the newest draft before the publishers, see `FaqEditor.submit`, as part of a transaction. It is checked as if it were published. */
export const submitFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  by: Attribution,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
  const { head, newest } = stored;
  const { version } = head;
  if (version !== expectedVersion) return refuseVersion('the FAQ', id, expectedVersion, version);
  if (version === head.publishedVersion)
    return refuse('INVALID_STATE', `version ${String(version)} is published already`, ['expectedVersion']);
  const { errors, warnings } = await checkFaq(transaction, id, writingOf(newest), dependencies);
  const userErrors = errors.length > 0 ? errors : findPublishingErrors(newest);
  if (userErrors.length > 0) return { kind: 'refused', userErrors };
  if (head.submittedVersion === version) return { kind: 'done', changed: false, revision: null, warnings, faq: head, content: newest };

  const status = head.publishedVersion === null ? 'IN_REVIEW' : head.status;
  const faq: PublishedFaq = { ...head, status, submittedVersion: version };
  await writeReview(transaction, faq, { change: 'SUBMITTED', action: 'submitFaq', by }, dependencies);
  return { kind: 'done', changed: true, revision: null, warnings, faq, content: newest };
};

/** Sends a draft back to its writers, see `FaqEditor.reject`, as part of a transaction. */
export const rejectFaqIn = async (
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
  if (head.submittedVersion !== head.version)
    return refuse('INVALID_STATE', `version ${String(head.version)} of "${id}" does not wait for a publisher`, ['id']);
  const status = head.status === 'IN_REVIEW' ? 'DRAFT' : head.status;
  const faq: PublishedFaq = { ...head, status, submittedVersion: null };
  await writeReview(transaction, faq, { change: 'REJECTED', action: 'rejectFaq', by }, dependencies);
  return { kind: 'done', changed: true, revision: null, warnings: [], faq, content: newest };
};

const writeReview = async (
  transaction: GraphTransaction,
  faq: PublishedFaq,
  { change, action, by }: { readonly change: 'SUBMITTED' | 'REJECTED'; readonly action: string; readonly by: Attribution },
  dependencies: FaqDependencies,
): Promise<void> => {
  await dependencies.faqs.saveHeads(transaction, [faq]);
  const entry = { kind: 'FAQ', subjectId: faq.id, version: faq.version, change } as const;
  await recordHistory(transaction, [entry], by, dependencies.now().toISOString(), dependencies);
  await recordAudit(transaction, { action, subjectId: faq.id, by }, dependencies);
};

/** Changes of a FAQ that are looked through for who wrote what is to be published. */
const MOST_LOOKED_AT = 1_000;

/** Why somebody may not publish a draft where two have to agree; empty: they may, or one is enough. */
export const findReviewErrors = async (
  reader: GraphReader,
  { id, version, submittedVersion }: PublishedFaq,
  { principal }: Attribution,
  { history, ids, fourEyes = false }: Pick<FaqDependencies, 'history' | 'ids' | 'fourEyes'>,
): Promise<readonly UserError[]> => {
  if (!fourEyes) return [];
  const wrong = (message: string): readonly UserError[] => [{ code: 'INVALID_STATE', message, path: ['id'] }];
  if (submittedVersion !== version) return wrong(`version ${String(version)} was not submitted; submit it first (submitFaq)`);
  const changes = ['CREATED', 'SAVED', 'RESTORED', 'IMPORTED', 'PUBLISHED'] as const;
  const records = await history.list(
    { subjectIds: everyIdOf(id, await ids.former(reader)), kinds: ['FAQ'], changes, before: null, limit: MOST_LOOKED_AT },
    reader,
  );
  const last = records.findIndex(({ change }) => change === 'PUBLISHED');
  const since = last === -1 ? records : records.slice(0, last);
  return since.some(({ author }) => author === principal.subject)
    ? wrong('you wrote some of this draft yourself; somebody else has to publish it')
    : [];
};
