import type { GraphReader } from '../store/graph-store.js';
import type { FaqDependencies } from './curation-dependencies.js';
import { loadFaqReferences } from './faq-references.js';
import type { FaqWriting } from './faq-writing.js';
import { findIdFlaw } from './find-id-flaw.js';
import { loadKnowledgeRules } from './load-knowledge-rules.js';
import { readFaq, type ReadFaq } from './read-faq.js';
import type { UserError } from './user-error.js';

/** Reads what was written of one FAQ against the graph as it stands in the transaction. Follow-ups that do not exist are errors here. */
export const checkFaq = async (
  reader: GraphReader,
  faqId: string,
  writing: FaqWriting,
  dependencies: FaqDependencies,
): Promise<Omit<ReadFaq, 'missingNext'>> => {
  const rules = await loadKnowledgeRules(reader, dependencies);
  const references = await loadFaqReferences(reader, [writing], rules, dependencies, [faqId]);
  const { content, errors, missingNext, warnings } = readFaq(faqId, writing, references);
  const idFlaw = findIdFlaw(faqId);
  const wrongId: UserError = { code: 'BAD_INPUT', message: idFlaw ?? '', path: ['id'] };
  const noFaq = missingNext.map(({ id, path }): UserError => ({
    code: 'NOT_FOUND',
    message: `no FAQ has the id "${id}"; save it first or take it out`,
    path,
  }));
  return { content, errors: [...(idFlaw === null ? [] : [wrongId]), ...errors, ...noFaq], warnings };
};
