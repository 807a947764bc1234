import type { Json } from '../../src/domain/json.js';

/** A value as text that is equal for equal values, whatever the order of their fields. */
export const canonical = (value: Json): string => {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  const fields = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${fields.map(([name, field]) => `${JSON.stringify(name)}:${canonical(field)}`).join(',')}}`;
};

/** The same list in an order of its own, for lists whose order means nothing. */
export const sorted = (list: readonly Json[]): readonly Json[] => [...list].sort((a, b) => (canonical(a) < canonical(b) ? -1 : 1));
