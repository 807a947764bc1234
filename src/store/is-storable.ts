import type { Json } from '../domain/json.js';
import { isJsonList } from '../domain/is-json-list.js';

/** Whether Neo4j can hold the value as a property: a text, number or boolean, a list of only one of these, or null (no property). */
export const isStorable = (value: Json): boolean => {
  if (!isJsonList(value)) return value === null || typeof value !== 'object';
  const [type, ...others] = new Set(value.map((element) => (element === null ? 'null' : typeof element)));
  return others.length === 0 && type !== 'object' && type !== 'null';
};
