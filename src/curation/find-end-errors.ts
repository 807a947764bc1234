import type { RelationType } from '../domain/ontology.js';
import type { RelationWriting } from './relation-writing.js';
import type { UserError } from './user-error.js';
import type { WrittenId } from './written.js';

/** What is wrong with the ends of a relation; `types` tells the entity types of those that exist. */
export const findEndErrors = (
  { from, to }: Pick<RelationWriting, 'from' | 'to'>,
  relationType: RelationType,
  types: ReadonlyMap<string, string>,
): readonly UserError[] => {
  const errors = [
    ...endErrors(from, relationType.from, `${relationType.id} starts from`, types),
    ...endErrors(to, relationType.to, `${relationType.id} leads to`, types),
  ];
  if (errors.length > 0 || from.id !== to.id) return errors;
  const message = `${relationType.id} leads from "${from.id}" to itself; correct one of the two ids`;
  return [{ code: 'BAD_INPUT', message, path: to.path }];
};

const endErrors = (
  { id, path }: WrittenId,
  allowed: readonly string[],
  rule: string,
  types: ReadonlyMap<string, string>,
): readonly UserError[] => {
  const type = types.get(id);
  if (type === undefined)
    return [{ code: 'NOT_FOUND', message: `no entity has the id "${id.slice(0, 60)}"; create it first or correct the id`, path }];
  if (allowed.includes(type)) return [];
  return [{ code: 'BAD_INPUT', message: `${rule} ${allowed.join(' or ')}, but "${id}" is a ${type}`, path }];
};
