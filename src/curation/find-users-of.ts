import type { FaqAnswer } from '../domain/faq.js';
import type { GraphReader } from '../store/graph-store.js';
import { checkCondition } from './check-condition.js';
import type { ConditionVariables } from './condition-variables.js';
import type { CurationDependencies } from './curation-dependencies.js';
import { findPlaceholders } from '../domain/find-placeholders.js';

/**
 * Ids of published FAQs whose answers need an entity: by a placeholder for one of its `attributes` (`null`: any) or, when `attributes` is
 * `null`, by looking for it in a condition. Reads every answer, which only rare changes do.
 */
export const findUsersOf = async (
  reader: GraphReader,
  entityId: string,
  attributes: readonly string[] | null,
  variables: ConditionVariables,
  { faqs }: Pick<CurationDependencies, 'faqs'>,
): Promise<readonly string[]> => {
  const candidates = await faqs.publishedAnswersWith({ text: `{${entityId}.`, inCondition: JSON.stringify(entityId) }, reader);
  const fills = ({ text, variants }: FaqAnswer): boolean =>
    [text, ...variants]
      .flatMap(findPlaceholders)
      .some((placeholder) => placeholder.entityId === entityId && (attributes === null || attributes.includes(placeholder.attribute)));
  const asksFor = ({ condition }: FaqAnswer): boolean => checkCondition(condition, variables).entities.some(({ id }) => id === entityId);
  const users = candidates.filter(({ answer }) => fills(answer) || (attributes === null && asksFor(answer)));
  return [...new Set(users.map(({ faqId }) => faqId))];
};
