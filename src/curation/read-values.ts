import type { Json } from '../domain/json.js';
import type { AttributeType } from '../domain/ontology.js';
import { findValueFlaw } from './find-value-flaw.js';
import { readDate } from './read-date.js';
import type { UserError } from './user-error.js';
import type { WrittenValue } from './written.js';

export interface ReadValues {
  /** By attribute id; `null`: to be removed. */
  readonly values: Readonly<Record<string, Json>>;
  readonly errors: readonly UserError[];
}

/** Reads the attributes of an entity or properties of a relation and checks each against its type. `owner` names the type in messages. */
export const readValues = (written: readonly WrittenValue[], types: readonly AttributeType[], owner: string): ReadValues => {
  const values = new Map<string, Json>();
  const errors: UserError[] = [];
  for (const { id, value, path } of written) {
    const type = types.find((candidate) => candidate.id === id);
    const flaw = type === undefined ? unknownFlaw(id, types, owner) : findValueFlaw(type, value);
    if (flaw !== null) errors.push({ code: 'BAD_INPUT', message: flaw, path });
    // Moments are kept in UTC, so that they compare as texts.
    else values.set(id, type?.type === 'date' && typeof value === 'string' ? readDate(value) : value);
  }
  return { values: Object.fromEntries(values), errors };
};

const unknownFlaw = (id: string, types: readonly AttributeType[], owner: string): string => {
  const known = types.map((type) => type.id).join(', ');
  return `${owner} has no "${id.slice(0, 60)}" in the ontology; ${known === '' ? 'it has no attributes' : `it has ${known}`}`;
};
