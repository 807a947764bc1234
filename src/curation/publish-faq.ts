import type { Principal } from '../domain/principal.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import { checkFaq } from './check-faq.js';
import type { FaqDependencies } from './curation-dependencies.js';
import type { SavedFaq } from './saved-faq.js';
import { writingOf } from './faq-writing.js';
import { findPublishingErrors } from './find-publishing-errors.js';
import { findSharedPhrasings } from './find-shared-phrasings.js';
import { lockKnowledge } from './lock-knowledge.js';
import { refuse, refuseVersion, type Outcome } from './outcome.js';
import { recordAudit } from './record-audit.js';
import { findStoredFaq, supersededVersion } from './stored-faq.js';
import { differenceOf, haveOtherLinks, writeLiveChanges } from './write-live-changes.js';

/** Makes the newest draft what customers get, see `FaqEditor.publish`. The draft is checked again: what it refers to may be gone by now. */
export const publishFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<SavedFaq>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
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
  });
