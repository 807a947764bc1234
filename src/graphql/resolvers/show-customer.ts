import type { Entity, EntityRef } from '../../domain/entity.js';
import type { JsonObject } from '../../domain/json.js';
import type { RelatedEntity } from '../../store/relation-repository.js';
import { textIn } from './text-in.js';

export interface ShownCustomer {
  readonly id: string;
  readonly name: string;
  readonly attributes: JsonObject;
  readonly relations: readonly { readonly type: string; readonly object: EntityRef; readonly properties: JsonObject }[];
}

/** A profile as GraphQL shows it. */
export const showCustomer = ({ id, names, attributes }: Entity, relations: readonly RelatedEntity[]): ShownCustomer => ({
  id,
  name: textIn(names, null, id),
  attributes,
  relations: relations.map(({ relation: { type, properties }, other }) => ({ type, object: other, properties })),
});
