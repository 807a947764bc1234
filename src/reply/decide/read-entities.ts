import type { Entity } from '../../domain/entity.js';
import { findPlaceholders } from '../../domain/find-placeholders.js';
import type { EntityRepository } from '../../store/entity-repository.js';
import { LEAST_LIKELY } from '../ask-which-faq.js';
import type { RatedCandidate } from './candidate.js';

/** FAQs whose answers may be given; those further down are hardly ever right. */
const CONSIDERED = 8;

/** What the likely FAQs are about, and what fills their answers. One statement, however many there are. */
export const readEntities = async (
  rated: readonly RatedCandidate[],
  chosenFaqId: string | null,
  entities: Pick<EntityRepository, 'find'>,
  most = CONSIDERED,
): Promise<ReadonlyMap<string, Entity>> => {
  const faqs = rated.flatMap(({ candidate, probability }) => (candidate.kind === 'faq' ? [{ faq: candidate.faq, probability }] : []));
  const likely = faqs.filter(({ faq, probability }) => faq.id === chosenFaqId || probability >= LEAST_LIKELY / 2).slice(0, most);
  const ids = likely.flatMap(({ faq: { aboutIds, answers } }) => [
    ...aboutIds,
    ...answers.flatMap(({ text, variants }) => [text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId)),
  ]);
  return entities.find([...new Set(ids)].sort());
};
