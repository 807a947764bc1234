import { isDeepStrictEqual } from 'node:util';
import type { Principal } from '../../domain/access.js';
import type { FaqContent } from '../../domain/faq.js';
import { groupBy } from '../../domain/group-by.js';
import type { GraphReader, GraphTransaction } from '../../store/graph-store.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import { type CurationDependencies, type FaqDependencies, lockKnowledge, recordAudit } from '../curation-dependencies.js';
import { idOfTitle, wordingOf } from '../fields/read-texts.js';
import { type Outcome, refuse, refuseVersion } from '../outcome.js';
import { type FaqInput, writingOfInput } from './faq-input.js';
import { checkFaq } from './read-faq.js';
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
  principal: Principal,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    return saveFaqIn(transaction, dependencies, input, expectedVersion, principal);
  });

/** The same as part of a transaction. */
export const saveFaqIn = async (
  transaction: GraphTransaction,
  dependencies: FaqDependencies,
  input: FaqInput,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<SavedFaq>> => {
  const [title] = input.titles;
  if (title === undefined) return refuse('BAD_INPUT', 'the FAQ has no title; write one in at least one language', ['titles']);
  const id = input.id ?? idOfTitle(title.text);
  const stored = await findStoredFaq(transaction, id, dependencies);
  if (stored === null && expectedVersion !== null) {
    return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"; leave expectedVersion out to create it`, ['id']);
  }
  if (stored !== null && stored.head.version !== expectedVersion)
    return refuseVersion(`the FAQ "${id}"`, expectedVersion, stored.head.version);

  const { content, errors, warnings } = await checkFaq(transaction, id, writingOfInput(input), dependencies);
  if (errors.length > 0) return { kind: 'refused', userErrors: errors };
  const told = [...warnings, ...(await findSharedPhrasings(transaction, id, content, dependencies))];
  if (stored !== null && sameContent(stored.newest, content)) {
    return { kind: 'done', changed: false, revision: null, warnings: told, faq: stored.head, content: stored.newest };
  }
  const faq = draftHead(id, stored?.head ?? null, content, dependencies.now().toISOString());
  await writeDraft(transaction, faq, content, principal.subject, dependencies);
  await recordAudit(transaction, { action: 'saveFaq', subjectId: id, principal }, dependencies);
  return { kind: 'done', changed: true, revision: null, warnings: told, faq, content };
};

/** The FAQ with one version more. What customers do not get yet shows the draft's title, so that lists are readable. */
export const draftHead = (id: string, head: PublishedFaq | null, content: FaqContent, updatedAt: string): PublishedFaq => {
  if (head === null) {
    const nothing = { topicId: null, aboutIds: [], nextIds: [], answers: [], validFrom: null, validTo: null };
    return { id, status: 'DRAFT', version: 1, publishedVersion: null, titles: content.titles, ...nothing, updatedAt };
  }
  const version = head.version + 1;
  return head.publishedVersion === null
    ? { ...head, status: 'DRAFT', version, titles: content.titles, updatedAt }
    : { ...head, version, updatedAt };
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
