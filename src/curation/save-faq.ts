import type { FaqContent } from '../domain/faq.js';
import type { Principal } from '../domain/principal.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import type { GraphTransaction } from '../store/graph-store.js';
import { checkFaq } from './check-faq.js';
import type { FaqDependencies } from './curation-dependencies.js';
import type { SavedFaq } from './saved-faq.js';
import { writingOfInput, type FaqInput } from './faq-input.js';
import { findSharedPhrasings } from './find-shared-phrasings.js';
import { idOfTitle } from './id-of-title.js';
import { lockKnowledge } from './lock-knowledge.js';
import { refuse, refuseVersion, type Outcome } from './outcome.js';
import { recordAudit } from './record-audit.js';
import { sameContent } from './same-content.js';
import { findStoredFaq } from './stored-faq.js';

/** Makes a draft of the FAQ, see `FaqEditor.save`. */
export const saveFaq = (
  dependencies: FaqDependencies,
  input: FaqInput,
  expectedVersion: number | null,
  principal: Principal,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
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
  });

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
