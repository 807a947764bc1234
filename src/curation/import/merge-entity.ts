import { isJsonObject, type Json } from '../../domain/json.js';
import type { EntityContent } from '../read-entity.js';
import { presentContent } from '../write-entities.js';
import type { EntityItem } from './entity-item.js';

/** An entity with what a row says laid over what is known of it. */
export const mergeEntity = (
  known: EntityContent | null,
  said: EntityContent,
  { saysFrom, saysTo }: Pick<EntityItem, 'saysFrom' | 'saysTo'>,
): EntityContent => {
  if (known === null) return presentContent(said);
  const attributes = Object.entries(said.attributes).map(([id, value]): [string, Json] => {
    const before = known.attributes[id];
    // A localised attribute keeps the languages that the row does not speak of.
    return [id, isJsonObject(value) && isJsonObject(before) ? { ...before, ...value } : value];
  });
  return presentContent({
    id: known.id,
    type: known.type,
    names: { ...known.names, ...said.names },
    aliases: { ...known.aliases, ...said.aliases },
    attributes: { ...known.attributes, ...Object.fromEntries(attributes) },
    validFrom: saysFrom ? said.validFrom : known.validFrom,
    validTo: saysTo ? said.validTo : known.validTo,
  });
};
