import { EMOTION_LABELS } from '../domain/emotion-labels.js';
import { LANGUAGES } from '../domain/language.js';
import type { AttributeType, Ontology, RelationType } from '../domain/ontology.js';

/** What a variable of a condition holds. */
export type VariableType =
  | { readonly kind: 'text'; /** `null`: any text. */ readonly values: readonly string[] | null }
  | { readonly kind: 'number' | 'boolean' | 'date' }
  /** A list of ids of entities of these types. */
  | { readonly kind: 'ids'; readonly entityTypes: readonly string[] }
  /** A list of values, each of which is as `of` says. */
  | { readonly kind: 'values'; readonly of: SingleType };

type SingleType = { readonly kind: 'text'; readonly values: readonly string[] | null } | { readonly kind: 'number' | 'boolean' | 'date' };

export type ConditionVariables = ReadonlyMap<string, VariableType>;

/** What conditions of answers may look at: what the ontology says of whoever asks, and where, how and when they ask. */
export const conditionVariables = (ontology: Ontology, askerType: string | null): ConditionVariables => {
  const attributes = ontology.entityTypes.find((type) => type.id === askerType)?.attributes ?? [];
  const relations = askerType === null ? [] : ontology.relationTypes.filter((type) => type.from.includes(askerType));
  return new Map<string, VariableType>([
    ...attributes.filter(({ localised }) => !localised).map((type): [string, VariableType] => [`customer.${type.id}`, typeOf(type)]),
    ...relations.flatMap((relation) => relationVariables(relation, ontology)),
    ['channel', { kind: 'text', values: null }],
    ['scenario', { kind: 'text', values: null }],
    ['language', { kind: 'text', values: LANGUAGES }],
    // Written either way: "angry" and "ANGRY".
    ['emotion', { kind: 'text', values: [...EMOTION_LABELS, ...EMOTION_LABELS.map((emotion) => emotion.toLowerCase())] }],
    ['date', { kind: 'date' }],
  ]);
};

/** Of what a customer is related to: ids, how many, the values of the relations and, of what they lead to, texts and yes-or-no values (`HOLDS_status`). */
const relationVariables = ({ id, to, properties }: RelationType, ontology: Ontology): readonly [string, VariableType][] => {
  const name = `customer.${id}`;
  const ofEnds = ontology.entityTypes.filter((type) => to.includes(type.id)).flatMap(({ attributes }) => attributes);
  const listed = [...ofEnds.filter(({ type }) => type === 'text' || type === 'boolean'), ...properties].filter(
    ({ localised }) => !localised,
  );
  return [
    [name, { kind: 'ids', entityTypes: to }],
    [`${name}_count`, { kind: 'number' }],
    ...listed.map((type): [string, VariableType] => [`${name}_${type.id}`, { kind: 'values', of: typeOf(type) }]),
    ...properties
      .filter(({ type }) => type === 'number' || type === 'integer' || type === 'date')
      .flatMap((type): [string, VariableType][] => ['least', 'most'].map((end) => [`${name}_${type.id}_${end}`, typeOf(type)])),
  ];
};

const typeOf = ({ type, values }: AttributeType): SingleType => {
  if (type === 'text') return { kind: 'text', values: values === null ? null : Object.keys(values) };
  return { kind: type === 'integer' ? 'number' : type };
};
