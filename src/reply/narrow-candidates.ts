import type { Entity } from '../domain/entity.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EligibleFaq } from './answer-from-faq.js';
import { LEAST_LIKELY } from './ask-which-faq.js';
import { valuesOf } from './facets.js';
import type { ReplyContext } from './reply-context.js';

/**
 * What is left of the candidates once the customer chose a thing or a value: those about it, of which one is meant with what probability
 * all likely ones together had. All of them when nothing was chosen or none is about it.
 */
export const narrowCandidates = (
  eligible: readonly EligibleFaq[],
  choice: ReplyContext['choice'],
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
): readonly EligibleFaq[] => {
  if (choice?.kind !== 'entity' && choice?.kind !== 'attribute') return eligible;
  const optionId = `${choice.kind}:${choice.id}`;
  const likely = eligible.filter(({ probability }) => probability >= LEAST_LIKELY);
  const left = likely.filter(({ faq }) =>
    faq.aboutIds.some((id) => {
      const entity = entities.get(id);
      return entity !== undefined && valuesOf(entity, ontology, 'en').some((value) => value.optionId === optionId);
    }),
  );
  if (left.length === 0) return eligible;
  const sumOf = (faqs: readonly EligibleFaq[]): number => faqs.reduce((sum, { probability }) => sum + probability, 0);
  const share = Math.min(1, sumOf(likely)) / sumOf(left);
  return left.map((one) => ({ ...one, probability: one.probability * share }));
};
