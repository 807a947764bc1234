import type { Entity } from '../domain/entity.js';
import { findPlaceholders } from '../domain/find-placeholders.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import { LEAST_LIKELY } from './ask-which-faq.js';
import type { Findings, ReplyDependencies } from './compose-outcome.js';
import type { ReplyContext } from './reply-context.js';

/** What of the graph a reply may be made from, whatever the context. */
export interface Knowledge {
  /** Candidates with their probabilities, the best first. */
  readonly considered: readonly { readonly faqId: string; readonly probability: number }[];
  readonly faqs: ReadonlyMap<string, PublishedFaq>;
  /** What the likely ones are about, and what fills their answers. */
  readonly entities: ReadonlyMap<string, Entity>;
}

/** Candidates whose answers are looked at; those further down are hardly ever right. */
const CONSIDERED = 5;

/** Two statements at most, however many candidates, answers and placeholders there are. */
export const readKnowledge = async (
  { candidates }: Findings,
  { chosenFaqId }: ReplyContext,
  { faqs, entities }: ReplyDependencies,
): Promise<Knowledge> => {
  const considered = chosenFaqId === null ? candidates.slice(0, CONSIDERED) : [{ faqId: chosenFaqId, probability: 1 }];
  const found = await faqs.find(considered.map(({ faqId }) => faqId));
  const likely = considered.flatMap(({ faqId, probability }) => (probability < LEAST_LIKELY ? [] : (found.get(faqId) ?? [])));
  const ids = likely.flatMap(({ aboutIds, answers }) => [
    ...aboutIds,
    ...answers.flatMap(({ text, variants }) => [text, ...variants].flatMap(findPlaceholders).map(({ entityId }) => entityId)),
  ]);
  return { considered, faqs: found, entities: await entities.find([...new Set(ids)].sort()) };
};
