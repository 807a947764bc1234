import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import { projectRoot } from '../../../src/service/project-root.js';

/** What is sent for each kind of value. */
export interface Values {
  /** For texts and ids, by the name of the argument or field. */
  readonly text: (name: string) => string;
  readonly json: unknown;
}

/** A query of one root field with everything below it. */
export interface FieldQuery {
  /** Such as `Mutation.ask`. */
  readonly name: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

export const readSchema = (): GraphQLSchema => buildSchema(readFileSync(join(projectRoot, 'schema.graphql'), 'utf8'));

/** One query for each field of `Query` and `Mutation`, all its arguments given, with all that can be selected to some depth. */
export const queriesOfEveryField = (schema: GraphQLSchema, values: Values, depth: number): readonly FieldQuery[] =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type === null || type === undefined
      ? []
      : Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          ...queryOf(schema, field, type.name === 'Query' ? 'query' : 'mutation', values, depth),
        })),
  );

const queryOf = (
  schema: GraphQLSchema,
  field: GraphQLField<unknown, unknown>,
  kind: 'query' | 'mutation',
  values: Values,
  depth: number,
): Pick<FieldQuery, 'query' | 'variables'> => {
  const declared = field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const head = declared === '' ? '' : `(${declared})`;
  return {
    query: `${kind} ${head} { ${field.name}${given === '' ? '' : `(${given})`} ${selectionOf(schema, getNamedType(field.type), depth)} }`,
    variables: Object.fromEntries(field.args.map(({ name, type }) => [name, valueOf(name, type, values)])),
  };
};

/** Everything of a type down to a depth; arguments below are left to their defaults. */
export const selectionOf = (schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string => {
  if (isLeafType(type)) return '';
  if (isAbstractType(type)) {
    const parts = schema.getPossibleTypes(type).map((one) => `... on ${one.name} ${selectionOf(schema, one, depth)}`);
    return `{ __typename ${parts.join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter((field) => depth > 1 || isLeafType(getNamedType(field.type)));
  const parts = fields.map((field) => `${field.name} ${selectionOf(schema, getNamedType(field.type), depth - 1)}`);
  return `{ __typename ${parts.join(' ')} }`;
};

const valueOf = (name: string, declared: GraphQLInputType, values: Values): unknown => {
  const type = getNullableType(declared);
  if (isListType(type)) return [valueOf(name, type.ofType, values)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter((field) => String(field.type) !== 'File')
        .map((field) => [field.name, valueOf(field.name, field.type, values)]),
    );
  }
  switch (String(type)) {
    case 'Int':
      return 1;
    case 'Float':
      return 0.5;
    case 'Boolean':
      return false;
    case 'DateTime':
      return '2026-11-23T08:00:00Z';
    case 'JSON':
      return values.json;
    default:
      return values.text(name);
  }
};
