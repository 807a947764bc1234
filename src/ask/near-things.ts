import type { Situation } from '../situation/situation.js';
import type { Understood } from '../understanding/understand.js';

/** What lies near the situation, each with the log-odds by which it speaks for a FAQ about it. */
export interface NearThings {
  /** By entity id. */
  readonly entities: ReadonlyMap<string, number>;
  /** The place the customer is at may be a topic or an entity type instead of an entity. */
  readonly place: { readonly name: string; readonly evidence: number } | null;
}

/**
 * Log-odds: 0.7 doubles the odds, 0.5 makes them 1.6 times as high. A customer holds several things and asks about any of them, so that says least.
 * Small on purpose: among FAQs that the words leave close they decide, against a clear winner they do not.
 */
const EVIDENCE = { spokenOf: 0.7, place: 0.7, given: 0.7, held: 0.5 } as const;

const NOTHING: NearThings = { entities: new Map(), place: null };

/** What the situation makes more likely to be meant. A question that names what it is about needs no such help. */
export const nearThings = ({ customer, place, given, scenario }: Situation, { mentions, implied }: Understood): NearThings => {
  if (mentions.length > 0) return NOTHING;
  const entities = new Map<string, number>();
  const add = (id: string, evidence: number): void => {
    entities.set(id, (entities.get(id) ?? 0) + evidence);
  };
  for (const id of new Set(customer?.relations.map(({ other }) => other.id))) add(id, EVIDENCE.held);
  for (const id of new Set(implied.filter(({ by }) => by === 'DIALOGUE').map(({ entity }) => entity.id))) add(id, EVIDENCE.spokenOf);
  for (const { id } of given) add(id, EVIDENCE.given);
  if (place !== null) add(place.id, EVIDENCE.place);
  return { entities, place: scenario === null || place !== null ? null : { name: scenario, evidence: EVIDENCE.place } };
};
