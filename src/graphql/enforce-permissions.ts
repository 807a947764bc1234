import { defaultFieldResolver, isObjectType, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import { ROLES, type Role } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { GraphqlContext } from './context.js';
import type { Permissions } from './permissions.js';

type Field = GraphQLField<unknown, GraphqlContext>;

/**
 * Puts the table of permissions before every field of the schema.
 * Throws when a field has no row or no resolver, or a row no field: better no start than a forgotten check.
 */
export const enforcePermissions = (schema: GraphQLSchema, permissions: Permissions): void => {
  guardType('Query', schema.getQueryType(), permissions.Query);
  guardType('Mutation', schema.getMutationType(), permissions.Mutation);
  guardType('Subscription', schema.getSubscriptionType(), permissions.Subscription);
  guardFound(schema, permissions.types);
};

/** What is found by root fields: where everybody may see a field, nothing is put before it. */
const guardFound = (schema: GraphQLSchema, types: Permissions['types']): void => {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  const found = Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__') && !roots.includes(type),
  );
  const byName = new Map(Object.entries(types));
  for (const name of byName.keys()) {
    if (!found.some((type) => type.name === name)) throw new Error(`permissions.ts has rows for ${name}, which the schema does not have`);
  }
  for (const type of found) {
    const rows = rowsOf(type.name, type.getFields(), byName.get(type.name) ?? {});
    for (const [field, roles] of rows) {
      if (roles.length < ROLES.length) guard(`${type.name}.${field.name}`, field, roles);
    }
  }
};

const rowsOf = (
  name: string,
  fields: Readonly<Record<string, Field>>,
  rows: Readonly<Record<string, readonly Role[]>>,
): readonly (readonly [Field, readonly Role[]])[] => {
  const byName = new Map(Object.entries(rows));
  for (const row of byName.keys()) {
    if (!Object.hasOwn(fields, row)) throw new Error(`permissions.ts has a row for ${name}.${row}, which the schema does not have`);
  }
  return Object.values(fields).map((field) => {
    const roles = byName.get(field.name);
    if (roles === undefined) throw new Error(`permissions.ts has no row for ${name}.${field.name}`);
    return [field, roles] as const;
  });
};

const guardType = (name: string, type: GraphQLObjectType | null | undefined, rows: Readonly<Record<string, readonly Role[]>>): void => {
  for (const [field, roles] of rowsOf(name, type?.getFields() ?? {}, rows)) {
    if (field.resolve === undefined && field.subscribe === undefined) throw new Error(`${name}.${field.name} has no resolver`);
    guard(`${name}.${field.name}`, field, roles);
  }
};

const guard = (name: string, field: Field, roles: readonly Role[]): void => {
  const { resolve, subscribe } = field;
  const check = ({ principal: { role } }: GraphqlContext): void => {
    if (!roles.includes(role)) throw new Problem('FORBIDDEN', `The role ${role} may not use ${name}.`);
  };
  field.resolve = (source, args, context, info) => {
    check(context);
    return (resolve ?? defaultFieldResolver)(source, args, context, info);
  };
  if (subscribe === undefined) return;
  field.subscribe = (source, args, context, info) => {
    check(context);
    return subscribe(source, args, context, info);
  };
};
