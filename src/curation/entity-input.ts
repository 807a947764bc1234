import type { Json } from '../domain/json.js';
import type { EntityWriting } from './entity-writing.js';
import type { WrittenPeriod } from './written.js';

/** An entity as an editor sends it: the whole of it as it should be. Languages are BCP 47 tags. */
export interface EntityInput extends WrittenPeriod {
  readonly id: string;
  readonly type: string;
  readonly names: readonly { readonly language: string; readonly text: string }[];
  readonly aliases: readonly { readonly language: string; readonly text: string }[];
  /** By attribute id; a localised attribute is an object by language. */
  readonly attributes: Readonly<Record<string, Json>>;
}

/** The input with the place of each part in it. */
export const writingOfEntityInput = ({ id, type, names, aliases, attributes, validFrom, validTo }: EntityInput): EntityWriting => ({
  id: { id, path: ['id'] },
  type: { id: type, path: ['type'] },
  names: names.map((name, index) => ({ ...name, path: ['names', String(index)] })),
  aliases: aliases.map((alias, index) => ({ ...alias, path: ['aliases', String(index)] })),
  attributes: Object.entries(attributes).map(([attribute, value]) => ({ id: attribute, value, path: ['attributes', attribute] })),
  validFrom,
  validTo,
});
