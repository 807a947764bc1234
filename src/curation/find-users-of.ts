import type { FaqAnswer } from '../domain/faq.js';
import { findPlaceholders } from '../domain/find-placeholders.js';
import type { GraphReader } from '../store/graph-store.js';
import { checkCondition } from './check-condition.js';
import type { ConditionVariables } from './condition-variables.js';
import type { CurationDependencies } from './curation-dependencies.js';
import type { LostValue } from './find-lost-values.js';

/**
 * Ids of published FAQs whose answers would miss what an entity loses: they state one of the values in a placeholder. When the entity itself
 * goes (`lost` is `null`), also those with any placeholder for it, and those whose condition looks for it.
 * Reads every answer, which only rare changes do.
 */
export const findUsersOf = async (
  reader: GraphReader,
  entityId: string,
  lost: readonly LostValue[] | null,
  variables: ConditionVariables,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly string[]> => {
  if (lost?.length === 0) return [];
  const candidates = await faqs.publishedAnswersWith({ text: `{${entityId}.`, inCondition: JSON.stringify(entityId) }, reader);
  const misses = (attribute: string, { language }: FaqAnswer): boolean =>
    lost === null || lost.some((value) => value.attribute === attribute && (value.language === null || value.language === language));
  const states = (answer: FaqAnswer): boolean =>
    [answer.text, ...answer.variants]
      .flatMap(findPlaceholders)
      .some((placeholder) => placeholder.entityId === entityId && misses(placeholder.attribute, answer));
  const asksFor = ({ condition }: FaqAnswer): boolean => checkCondition(condition, variables).entities.some(({ id }) => id === entityId);
  const users = candidates.filter(({ answer }) => states(answer) || (lost === null && asksFor(answer)));
  return [...new Set(users.map(({ faqId }) => faqId))];
};
