import type { FaqRepository, PublishedFaq } from '../store/faq-repository.js';
import type { NearThings } from './near-things.js';

interface Candidate {
  readonly faqId: string;
  readonly probability: number;
}

/** As many as the reply looks at. */
const WEIGHED = 5;
/** Log-odds, whatever comes together: e^0.9 is 2.5, so a FAQ that is more than that much likelier by the words stays first. */
const MOST_EVIDENCE = 0.9;

/**
 * Moves FAQs about what lies near the situation up among those that the words leave close: each share is multiplied by its evidence, all of
 * them together stay as likely as they were. One statement, that of the reply itself.
 */
export const weighNearness = async <C extends Candidate>(
  candidates: readonly C[],
  near: NearThings,
  { faqs, typeOf }: { readonly faqs: FaqRepository; readonly typeOf: (entityId: string) => string | null },
): Promise<readonly C[]> => {
  if (near.entities.size === 0 && near.place === null) return candidates;
  const close = candidates.slice(0, WEIGHED);
  const found = await faqs.find(close.map(({ faqId }) => faqId));
  const weighed = close.map(({ faqId, probability }) => probability * Math.exp(evidenceFor(found.get(faqId), near, typeOf)));
  const total = sum(close.map(({ probability }) => probability));
  const scale = total / Math.max(sum(weighed), Number.MIN_VALUE);
  return [
    ...close
      .map((candidate, at) => ({ ...candidate, probability: (weighed[at] ?? 0) * scale }))
      .sort((a, b) => b.probability - a.probability || (a.faqId < b.faqId ? -1 : 1)),
    ...candidates.slice(WEIGHED),
  ];
};

const evidenceFor = (faq: PublishedFaq | undefined, { entities, place }: NearThings, typeOf: (id: string) => string | null): number => {
  if (faq === undefined) return 0;
  const ofEntities = Math.max(0, ...faq.aboutIds.map((id) => entities.get(id) ?? 0));
  const isThere = place !== null && (faq.topicId === place.name || faq.aboutIds.some((id) => typeOf(id) === place.name));
  return Math.min(MOST_EVIDENCE, ofEntities + (isThere ? place.evidence : 0));
};

const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);
