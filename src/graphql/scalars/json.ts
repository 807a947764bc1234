import { GraphQLScalarType, valueFromASTUntyped } from 'graphql';
import type { Json } from '../../domain/json.js';
import { badValue } from './bad-value.js';

/** Deeper or larger values are no attributes, conditions or column mappings, but attempts to exhaust us. */
const MAX_DEPTH = 20;
const MAX_VALUES = 10_000;

/** Any JSON value, within limits. */
export const JsonScalar = new GraphQLScalarType<Json, unknown>({
  name: 'JSON',
  parseValue: (value) => readJson(value),
  parseLiteral: (node, variables) => readJson(valueFromASTUntyped(node, variables)),
  serialize: (value) => value,
});

const readJson = (value: unknown): Json => {
  let values = 0;
  const read = (part: unknown, depth: number): Json => {
    values += 1;
    if (depth > MAX_DEPTH) throw badValue(`The value is nested deeper than ${String(MAX_DEPTH)} levels.`);
    if (values > MAX_VALUES) throw badValue(`The value has more than ${String(MAX_VALUES)} parts.`);
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return part;
    if (typeof part === 'number' && Number.isFinite(part)) return part;
    if (Array.isArray(part)) return part.map((item) => read(item, depth + 1));
    if (typeof part === 'object') return readObject(part, (item) => read(item, depth + 1));
    throw badValue('The value is no JSON.');
  };
  return read(value, 1);
};

const readObject = (value: object, read: (part: unknown) => Json): Json => {
  const entries = Object.entries(value).map(([key, part]) => [key, read(part)] as const);
  // Copied by assignment anywhere, this key would replace the prototype.
  if (entries.some(([key]) => key === '__proto__')) throw badValue('The key __proto__ is not allowed.');
  return Object.fromEntries(entries);
};
