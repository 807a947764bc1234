import type { Entity } from '../domain/entity.js';
import type { Json } from '../domain/json.js';

/** Those with the lowest or highest value of an attribute; those without a value are none. */
export const bestOf = (entities: readonly Entity[], attribute: string, isLowest: boolean): readonly Entity[] => {
  const valued = entities.flatMap((entity) => {
    const value: Json | undefined = entity.attributes[attribute];
    return typeof value === 'number' || typeof value === 'string' ? [{ entity, value }] : [];
  });
  const [first] = valued.toSorted((a, b) => (a.value === b.value ? 0 : a.value < b.value === isLowest ? -1 : 1));
  return valued.filter(({ value }) => value === first?.value).map(({ entity }) => entity);
};
