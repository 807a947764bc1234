import type { EntityRef } from '../domain/entity.js';
import { reference } from '../ontology/describe-fact.js';
import type { CustomerProfile } from '../situation/situation.js';

/** What a customer is related to, each once. */
export const heldBy = (customer: CustomerProfile | null): readonly EntityRef[] => [
  ...new Map((customer?.relations ?? []).map(({ other }) => [other.id, reference(other)])).values(),
];
