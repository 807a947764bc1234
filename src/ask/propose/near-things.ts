import { isSmallTalk } from '../../domain/small-talk.js';
import { dotProduct } from '../../ml/dot-product.js';
import type { Situation } from '../../situation/situation.js';
import type { Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import type { Searches } from './search-message.js';

/**
 * How near a message is in meaning to what is written about each of the customer's things, by id: the cosine to the nearest question or
 * sentence of a FAQ about it, or to the nearest sentence that describes it. It may be meant, whatever it is called. No encoding.
 */
export const nearThings = async (
  { questionLanguage: language }: Understood,
  { customer }: Situation,
  { alone, sentences }: Searches,
  { faqs, passages }: Pick<AskDependencies, 'faqs' | 'passages'>,
): Promise<ReadonlyMap<string, number>> => {
  if (customer === null) return new Map();
  const near = new Map<string, number>(
    customer.relations.map(({ other }) => [
      other.id,
      Math.max(0, ...passages.of(other.id, language).map(({ vector }) => dotProduct(vector, alone.vector))),
    ]),
  );
  const similarities = [
    ...alone.found.candidates.map(({ faqId, evidence }) => [faqId, evidence.similarity] as const),
    ...sentences.alone.flatMap(({ passage: { owner }, similarity }) => (owner.kind === 'FAQ' ? [[owner.id, similarity] as const] : [])),
  ];
  const found = await faqs.find([...new Set(similarities.map(([id]) => id))]);
  for (const [id, similarity] of similarities) {
    const faq = found.get(id);
    if (faq === undefined || isSmallTalk(faq)) continue;
    for (const thing of faq.aboutIds) {
      const known = near.get(thing);
      if (known !== undefined && similarity > known) near.set(thing, similarity);
    }
  }
  return near;
};
