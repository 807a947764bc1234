import type { Json } from '../domain/json.js';
import type { RelationWriting } from './relation-writing.js';
import type { WrittenPeriod } from './written.js';

/** A relation as an editor sends it: the whole of it as it should be. */
export interface RelationInput extends WrittenPeriod {
  readonly from: string;
  readonly type: string;
  readonly to: string;
  /** By property id. */
  readonly properties: Readonly<Record<string, Json>>;
}

/** The input with the place of each part in it. */
export const writingOfRelationInput = ({ from, type, to, properties, validFrom, validTo }: RelationInput): RelationWriting => ({
  from: { id: from, path: ['from'] },
  type: { id: type, path: ['type'] },
  to: { id: to, path: ['to'] },
  properties: Object.entries(properties).map(([id, value]) => ({ id, value, path: ['properties', id] })),
  validFrom,
  validTo,
});
