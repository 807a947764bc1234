import { EMOTION_LABELS } from '../domain/emotion-labels.js';
import { LANGUAGES } from '../domain/language.js';
import type { AttributeType, Ontology } from '../domain/ontology.js';

/** What a variable of a condition holds. */
export type VariableType =
  | { readonly kind: 'text'; /** `null`: any text. */ readonly values: readonly string[] | null }
  | { readonly kind: 'number' | 'boolean' | 'date' }
  /** A list of ids of entities of these types. */
  | { readonly kind: 'ids'; readonly entityTypes: readonly string[] };

export type ConditionVariables = ReadonlyMap<string, VariableType>;

/** What conditions of answers may look at: what the ontology says of whoever asks, and where, how and when they ask. */
export const conditionVariables = (ontology: Ontology, customerType: string): ConditionVariables => {
  const attributes = ontology.entityTypes.find((type) => type.id === customerType)?.attributes ?? [];
  const relations = ontology.relationTypes.filter((type) => type.from.includes(customerType));
  return new Map<string, VariableType>([
    ...attributes.filter(({ localised }) => !localised).map((type): [string, VariableType] => [`customer.${type.id}`, typeOf(type)]),
    ...relations.map(({ id, to }): [string, VariableType] => [`customer.${id}`, { kind: 'ids', entityTypes: to }]),
    ['channel', { kind: 'text', values: null }],
    ['scenario', { kind: 'text', values: null }],
    ['language', { kind: 'text', values: LANGUAGES }],
    // Written either way: "angry" and "ANGRY".
    ['emotion', { kind: 'text', values: [...EMOTION_LABELS, ...EMOTION_LABELS.map((emotion) => emotion.toLowerCase())] }],
    ['date', { kind: 'date' }],
  ]);
};

const typeOf = ({ type, values }: AttributeType): VariableType => {
  if (type === 'text') return { kind: 'text', values: values === null ? null : Object.keys(values) };
  return { kind: type === 'integer' ? 'number' : type };
};
