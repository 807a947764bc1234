import { useMemo } from 'react';
import { EntityValuesDocument, FindEntitiesDocument } from '../../graphql/generated/operations.js';
import { useAnswer } from '../../graphql/use-answer.js';
import { memberOf } from '../../json.js';
import { useNames } from '../names.js';
import { firstName } from '../use-ontology.js';
import { useLanguage } from '../../texts/texts.js';
import type { Begun } from './placeholder-completion.js';

export interface Completion {
  /** What stands in the text then; without a closing brace a value of it is chosen next. */
  readonly value: string;
  readonly name: string;
  readonly detail: string;
}

/** Things whose name or id holds what was begun; after the dot, the values that the thing has. */
export const useCompletions = (begun: Begun | null): readonly Completion[] => {
  const { language, texts } = useLanguage();
  const names = useNames();
  const [query, entityId] = [begun?.entityId === null ? begun.words : null, begun?.entityId ?? null];
  const things = useAnswer(FindEntitiesDocument, query === null ? null : { query, language });
  const one = useAnswer(EntityValuesDocument, entityId === null || entityId === '' ? null : { id: entityId, language });
  const words = begun?.words ?? '';
  return useMemo(() => {
    if (query !== null && things.kind === 'there') {
      const shown = new Set(names.types.map(({ id }) => id));
      return things.data.entities.edges
        .map(({ node }) => node)
        .filter(({ type }) => shown.has(type))
        .map(({ id, name, type }) => ({ value: `{${id}.`, name, detail: names.type(type) }));
    }
    if (one.kind !== 'there' || one.data.entity == null) return [];
    const { id, name, type, attributes } = one.data.entity;
    const known = names.entityTypes.find((other) => other.id === type)?.attributes ?? [];
    const values = known
      .filter((attribute) => memberOf(attributes, attribute.id) !== null)
      .map((attribute) => ({
        id: attribute.id,
        name: firstName(attribute.names, language) ?? attribute.id,
        detail: names.value(attribute.id, memberOf(attributes, attribute.id)),
      }));
    return [{ id: 'name', name: texts.answers.itsName, detail: name }, ...values]
      .filter((value) => `${value.id} ${value.name}`.toLowerCase().includes(words.toLowerCase()))
      .map((value) => ({ value: `{${id}.${value.id}}`, name: value.name, detail: value.detail }));
  }, [query, things, one, names, language, texts, words]);
};
