import { isDeepStrictEqual } from 'node:util';
import type { FaqContent } from '../../domain/faq.js';
import type { HistoryChange } from '../../domain/history.js';
import { groupBy } from '../../domain/group-by.js';
import type { GraphReader, GraphTransaction } from '../../store/graph-store.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import {
  type Attribution,
  type CurationDependencies,
  type FaqDependencies,
  lockKnowledge,
  recordAudit,
  recordHistory,
} from '../curation-dependencies.js';
import { idOfTitle, wordingOf } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import { type FaqInput, type FaqWriting, writingOfInput } from './faq-input.js';
import { checkFaq } from './read-faq.js';
import { takeFormer } from '../rename/former-ids.js';
import { findStoredFaq, type SavedFaq } from './stored-faq.js';

/** One warning for each phrasing that another published FAQ has too: customers who say just that get only one of the two. */
export const findSharedPhrasings = async (
  reader: GraphReader,
  faqId: string,
  { phrasings }: Pick<FaqContent, 'phrasings'>,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly string[]> => {
  const texts = new Map(phrasings.map((phrasing) => [wordingOf(phrasing), phrasing.text]));
  const others = (await faqs.worded([...texts.keys()], reader)).filter((other) => other.published && other.faqId !== faqId);
  return [...groupBy(others, ({ wording }) => wording)].map(([wording, same]) => {
    const ids = [...new Set(same.map((other) => other.faqId))];
    return `the phrasing "${texts.get(wording) ?? ''}" also belongs to ${ids.map((id) => `"${id}"`).join(', ')}; keep it in one of them`;
  });
};

/** Whether two contents say the same. The order of phrasings, of entities and of fields does not count; that of answers and follow-ups does. */
export const sameContent = (a: FaqContent, b: FaqContent): boolean => isDeepStrictEqual(comparable(a), comparable(b));

const comparable = ({ titles, topicId, aboutIds, nextIds, phrasings, answers, validFrom, validTo }: FaqContent): unknown => ({
  // Plain copies: `isDeepStrictEqual` also compares prototypes, which differ between a parser's objects and ours.
  titles: { ...titles },
  topicId,
  aboutIds: aboutIds.toSorted(),
  nextIds,
  phrasings: phrasings.map(({ id }) => id).sort(),
  answers: answers.map(({ id }) => id),
  validFrom,
  validTo,
});

/** Makes a draft of the FAQ, see `FaqEditor.save`. */
export const saveFaq = (
  dependencies: FaqDependencies,
  input: FaqInput,
  expectedVersion: number | null,
  by: Attribution,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const [title] = input.titles;
    if (title === undefined) return refuse('BAD_INPUT', 'the FAQ has no title; write one in at least one language', ['titles']);
    const id = input.id ?? idOfTitle(title.text);
    return saveFaqIn(transaction, dependencies, { id, writing: writingOfInput(input), expectedVersion, by });
  });

/** A FAQ as it is to be saved. */
interface FaqSave {
  readonly id: string;
  readonly writing: FaqWriting;
  /** `null`: it is new. */
  readonly expectedVersion: number | null;
  readonly by: Attribution;
  /** What becomes of it. Default: it is created or saved */
  readonly change?: HistoryChange;
  /** Default: `saveFaq` */
  readonly action?: string;
}

/** The same as part of a transaction. */
export const saveFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  { id, writing, expectedVersion, by, change, action = 'saveFaq' }: FaqSave,
): Promise<Outcome<SavedFaq>> => {
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null && expectedVersion !== null) {
    return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"; leave expectedVersion out to create it`, ['id']);
  }
  if (stored !== null && stored.head.version !== expectedVersion) return refuseVersion('the FAQ', id, expectedVersion, stored.head.version);

  const { content, errors, warnings } = await checkFaq(transaction, id, writing, dependencies);
  if (errors.length > 0) return { kind: 'refused', userErrors: errors };
  const told = [...warnings, ...(await findSharedPhrasings(transaction, id, content, dependencies))];
  if (stored !== null && sameContent(stored.newest, content)) {
    return { kind: 'done', changed: false, revision: null, warnings: told, faq: stored.head, content: stored.newest };
  }
  if (stored === null) {
    const former = await takeFormer(transaction, id, change, dependencies);
    if (former !== null) return former;
  }
  const at = dependencies.now().toISOString();
  const before = stored === null ? await lastVersion(transaction, id, dependencies) : 0;
  const faq = draftHead(id, stored?.head ?? null, content, at, before);
  await writeDraft(transaction, faq, content, by.principal.subject, dependencies);
  const became = change ?? (stored === null ? 'CREATED' : 'SAVED');
  await recordHistory(transaction, [{ kind: 'FAQ', subjectId: id, version: faq.version, change: became }], by, at, dependencies);
  await recordAudit(transaction, { action, subjectId: id, by }, dependencies);
  return { kind: 'done', changed: true, revision: null, warnings: told, faq, content };
};

const lastVersion = async (reader: GraphReader, id: string, { history }: Pick<CurationDependencies, 'history'>): Promise<number> =>
  (await history.lastVersions(reader, [id])).get(id) ?? 0;

/**
 * The FAQ with one version more. What customers do not get yet shows the draft's title, so that lists are readable.
 * @param last the version at which one with the id of a new FAQ was deleted; 0: there was none
 */
export const draftHead = (id: string, head: PublishedFaq | null, content: FaqContent, updatedAt: string, last: number): PublishedFaq => {
  if (head === null) {
    const nothing = { topicId: null, aboutIds: [], nextIds: [], answers: [], validFrom: null, validTo: null };
    return {
      id,
      status: 'DRAFT',
      version: last + 1,
      publishedVersion: null,
      submittedVersion: null,
      scheduled: null,
      titles: content.titles,
      ...nothing,
      updatedAt,
    };
  }
  const version = head.version + 1;
  return head.publishedVersion === null
    ? { ...head, status: 'DRAFT', version, submittedVersion: null, titles: content.titles, updatedAt }
    : { ...head, version, submittedVersion: null, updatedAt };
};

/** Keeps a draft. The content that customers get stays as it is. */
export const writeDraft = async (
  transaction: GraphTransaction,
  faq: PublishedFaq,
  content: FaqContent,
  author: string,
  { faqs }: Pick<FaqDependencies, 'faqs'>,
): Promise<void> => {
  await faqs.saveHeads(transaction, [faq]);
  await faqs.keepVersion(transaction, faq.id, { number: faq.version, content, author, at: faq.updatedAt });
};
