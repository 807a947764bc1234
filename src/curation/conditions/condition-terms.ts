import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType, Ontology, RelationType } from '../../domain/ontology.js';
import { EMOTION_LABELS } from '../../domain/reply.js';

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

export type Constant = string | number | boolean | null;

/** What a part of a condition stands for, as far as can be said without a customer. */
export type Term =
  | { readonly kind: 'constant'; readonly value: Constant }
  | { readonly kind: 'constants'; readonly values: readonly Constant[] }
  | { readonly kind: 'variable'; readonly name: string; readonly type: VariableType }
  | { readonly kind: 'result'; readonly type: 'boolean' | 'number' | 'any' }
  /** Something wrong that was told already. */
  | { readonly kind: 'wrong' };

export type Sort = 'text' | 'number' | 'boolean' | 'date' | 'list' | 'any';

/** What sort of value a term gives; `any`: cannot be said, so nothing is objected to. */
export const sortOf = (term: Term): Sort => {
  switch (term.kind) {
    case 'constant':
      if (term.value === null) return 'any';
      return typeof term.value === 'string' ? 'text' : typeof term.value === 'number' ? 'number' : 'boolean';
    case 'constants':
      return 'list';
    case 'variable':
      return term.type.kind === 'ids' || term.type.kind === 'values' ? 'list' : term.type.kind;
    case 'result':
      return term.type;
    case 'wrong':
      return 'any';
  }
};
