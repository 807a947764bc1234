import { useMemo } from 'react';
import { type OntologyNamesQuery, OntologyNamesDocument } from '../graphql/generated/operations.js';
import { useAnswer } from '../graphql/use-answer.js';
import { type Json, memberOf } from '../json.js';
import { useLanguage } from '../texts/texts.js';

type Stored = OntologyNamesQuery['ontology'];
export type EntityType = Stored['entityTypes'][number];
export type AttributeType = EntityType['attributes'][number];
export type RelationType = Stored['relationTypes'][number];

/** What kinds of things there are and what they are called, in the language of the page. */
export interface Names {
  /** The type of those who ask; `null`: there is none, or it is not known yet. */
  readonly askerType: string | null;
  readonly types: readonly { readonly id: string; readonly name: string }[];
  readonly topics: readonly { readonly id: string; readonly name: string }[];
  /** All kinds of things, private ones too. */
  readonly entityTypes: readonly EntityType[];
  readonly relationTypes: readonly RelationType[];
  /** What a kind of things is called; its id where it has no name. */
  readonly type: (id: string) => string;
  /** What a relation type is called seen from its end. */
  readonly inverse: (id: string) => string;
  /** How a unit is written, `{value}` standing for the number. */
  readonly unit: (id: string) => string;
  /** Reads it anew, after it was changed. */
  readonly reload: () => void;
  /** What an attribute or relation type is called; its id where it has no name. */
  readonly predicate: (id: string) => string;
  /** A value as people say it. */
  readonly value: (attribute: string, value: Json) => string;
}

export const useOntology = (): Names => {
  const { language, texts } = useLanguage();
  const { situation } = texts;
  const answer = useAnswer(OntologyNamesDocument, { language });
  const data = answer.kind === 'there' ? answer.data : null;
  const reload = answer.kind === 'there' ? answer.reload : nothing;
  return useMemo(() => ({ ...readNames(data, language, situation), reload }), [data, language, situation, reload]);
};

const nothing = (): void => undefined;

const readNames = (
  data: OntologyNamesQuery | null,
  language: string,
  words: { readonly yes: string; readonly no: string },
): Omit<Names, 'reload'> => {
  const { entityTypes = [], relationTypes = [], units = [] } = data?.ontology ?? {};
  const attributes = [...entityTypes.flatMap((type) => type.attributes), ...relationTypes.flatMap(({ properties }) => properties)];
  const names = new Map([
    ...attributes.map(({ id, names: all }) => [id, firstName(all, language) ?? id] as const),
    ...relationTypes.map(({ id, names: all }) => [id, firstName(all, language) ?? id] as const),
  ]);
  const byId = new Map(entityTypes.flatMap((type) => type.attributes).map((attribute) => [attribute.id, attribute]));
  const formats = new Map(units.map(({ id, format }) => [id, firstName(format, language) ?? '{value}']));
  const types = new Map(entityTypes.map(({ id, names: all }) => [id, firstName(all, language) ?? id] as const));
  const inverses = new Map(relationTypes.map(({ id, inverseNames }) => [id, firstName(inverseNames, language)] as const));
  return {
    entityTypes,
    relationTypes,
    type: (id) => types.get(id) ?? id,
    inverse: (id) => inverses.get(id) ?? names.get(id) ?? id,
    unit: (id) => formats.get(id) ?? '{value}',
    askerType: entityTypes.find(({ asker }) => asker)?.id ?? null,
    types: entityTypes.filter((type) => !type.private).map(({ id, names: all }) => ({ id, name: firstName(all, language) ?? id })),
    topics: data?.topics ?? [],
    predicate: (id) => names.get(id) ?? id,
    value: (attribute, value) => {
      if (typeof value === 'boolean') return value ? words.yes : words.no;
      const { values = null, unit = null } = byId.get(attribute) ?? {};
      const text = firstName(memberOf(values, idOf(value)), language) ?? valueText(value, language);
      return unit === null ? text : (formats.get(unit) ?? '{value}').replace('{value}', text);
    },
  };
};

/** Values of a closed set are named by what they are written as. */
const idOf = (value: Json): string => (typeof value === 'object' ? '' : String(value));

/** Of names by language the first one in this, else in any. */
export const firstName = (names: Json, language: string): string | null => {
  if (names === null || typeof names !== 'object') return null;
  const own = memberOf(names, language) ?? Object.values(names)[0] ?? null;
  const name: Json = Array.isArray(own) ? ((own as readonly Json[])[0] ?? null) : own;
  return typeof name === 'string' ? name : null;
};

const valueText = (value: Json, language: string): string => {
  if (typeof value === 'number') return value.toLocaleString(language, { useGrouping: value >= 10_000 });
  if (value === null || typeof value !== 'object') return String(value);
  return firstName(value, language) ?? JSON.stringify(value);
};
