import type { Condition } from '../domain/fact-proposal.js';
import type { Json } from '../domain/json.js';

/** Whether a value meets a condition; one that is not there meets none. */
export const meets = (value: Json | undefined, { comparison, value: wanted }: Pick<Condition, 'comparison' | 'value'>): boolean => {
  if (value === undefined || value === null) return false;
  if (comparison === 'equal') return value === wanted;
  if (typeof value !== 'number' || typeof wanted !== 'number') return false;
  if (comparison === 'above') return value > wanted;
  if (comparison === 'atLeast') return value >= wanted;
  return comparison === 'below' ? value < wanted : value <= wanted;
};
