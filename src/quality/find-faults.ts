import type { FindingDraft } from '../domain/finding.js';
import { findDuplicates, findStolenQuestions } from './checks/alike-faqs.js';
import { findOtherAnswers, findOtherInLanguage, findOtherValues } from './checks/contradicting-values.js';
import { findGaps, findStaleSources, spokenLanguages } from './checks/coverage.js';
import { findDeadPlaceholders } from './checks/dead-placeholders.js';
import { type EncodeTexts, findDenials } from './checks/denials.js';
import { findUnreachableAnswers } from './checks/unreachable-answers.js';
import { createAttributeNames, findOtherThanGraph } from './checks/values-against-graph.js';
import type { ReviewedKnowledge } from './reviewed-knowledge.js';
import type { Statement } from './statements/statement.js';

/** All that is wrong with the knowledge as far as the checks can tell. Of two FAQs that contradict each other no more is said than that. */
export const findFaults = async (
  knowledge: ReviewedKnowledge,
  { encode, pause }: { readonly encode: EncodeTexts; readonly pause: () => Promise<void> },
): Promise<readonly FindingDraft[]> => {
  const drafts: FindingDraft[] = [];
  const names = createAttributeNames(knowledge.ontology);
  const spoken = spokenLanguages(knowledge.faqs);
  const pairs = new Set<string>();
  const pairOf = (one: string, other: string): string => [one, other].sort().join('\n');
  const add = (found: readonly FindingDraft[]): void => {
    for (const draft of found) {
      const [one = '', other = ''] = draft.subjectIds;
      if (other !== '') pairs.add(pairOf(one, other));
      drafts.push(draft);
    }
  };
  const isKnown =
    (faqId: string) =>
    (otherId: string): boolean =>
      pairs.has(pairOf(faqId, otherId));
  const wrong = [...knowledge.faqs.keys()].flatMap((id) => findOtherThanGraph(id, knowledge, names));
  add(wrong);
  const isWrong = ({ owner, sentence, values }: Statement): boolean =>
    wrong.some(({ evidence }) =>
      evidence.some(
        ({ subjectId, text, value }) => subjectId === owner.id && text === sentence && values.some(({ written }) => written === value),
      ),
    );
  for (const [id, faq] of knowledge.faqs) {
    add(findDeadPlaceholders(faq, knowledge));
    add(findUnreachableAnswers(faq, knowledge));
    add(findOtherValues(id, knowledge, isWrong));
    add(findOtherAnswers(id, knowledge));
    add(findOtherInLanguage(id, knowledge));
    add((await findDenials(id, knowledge, encode)).filter((draft) => !isKnown(draft.subjectIds[0] ?? '')(draft.subjectIds[1] ?? '')));
    add(findStaleSources(faq, knowledge));
    add(findGaps(faq, spoken, knowledge));
    await pause();
  }
  for (const id of knowledge.faqs.keys()) {
    add(findDuplicates(id, knowledge, isKnown(id)));
    await pause();
  }
  for (const id of knowledge.faqs.keys()) add(findStolenQuestions(id, knowledge, isKnown(id)));
  return drafts;
};
