import type { Principal } from '../domain/principal.js';
import type { FaqDependencies } from './curation-dependencies.js';
import { listNames } from './list-names.js';
import { lockKnowledge } from './lock-knowledge.js';
import { refuse, refuseVersion, type Outcome } from './outcome.js';
import { recordAudit } from './record-audit.js';

/** Removes a FAQ, see `FaqEditor.delete`. */
export const deleteFaq = (
  dependencies: FaqDependencies,
  id: string,
  expectedVersion: number,
  principal: Principal,
): Promise<Outcome<{ readonly deletedId: string }>> =>
  dependencies.store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const { faqs, changes, now } = dependencies;
    const faq = (await faqs.find([id], transaction)).get(id);
    if (faq === undefined) return refuse('NOT_FOUND', `no FAQ has the id "${id.slice(0, 60)}"`, ['id']);
    if (faq.version !== expectedVersion) return refuseVersion(`the FAQ "${id}"`, expectedVersion, faq.version);
    const previous = (await faqs.previous(id, transaction)).filter((other) => other !== id);
    if (previous.length > 0) {
      const told = `"${id}" is a follow-up of the FAQs ${listNames(previous)}; take it out of their nextIds first`;
      return { ...refuse('INVALID_STATE', told, ['id']), dependents: previous };
    }
    await faqs.delete(transaction, faq);
    const at = now().toISOString();
    const revision = faq.publishedVersion === null ? null : await changes.record(transaction, { kind: 'FAQ', ids: [id], at });
    await recordAudit(transaction, { action: 'deleteFaq', subjectId: id, principal }, dependencies);
    return { kind: 'done', changed: true, revision, warnings: [], deletedId: id };
  });
