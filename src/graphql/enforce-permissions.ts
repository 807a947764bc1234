import { defaultFieldResolver, type GraphQLField, type GraphQLObjectType, type GraphQLSchema } from 'graphql';
import type { Role } from '../domain/principal.js';
import { Problem } from '../domain/problem.js';
import type { GraphqlContext } from './context.js';
import type { Permissions } from './permissions.js';

type Field = GraphQLField<unknown, GraphqlContext>;

/**
 * Puts the table of permissions before every root field of the schema.
 * Throws when a field has no row or no resolver, or a row no field: better no start than a forgotten check.
 */
export const enforcePermissions = (schema: GraphQLSchema, permissions: Permissions): void => {
  guardType('Query', schema.getQueryType(), permissions.Query);
  guardType('Mutation', schema.getMutationType(), permissions.Mutation);
  guardType('Subscription', schema.getSubscriptionType(), permissions.Subscription);
};

const guardType = (name: string, type: GraphQLObjectType | null | undefined, rows: Readonly<Record<string, readonly Role[]>>): void => {
  const fields = type?.getFields() ?? {};
  for (const row of Object.keys(rows)) {
    if (!(row in fields)) throw new Error(`permissions.ts has a row for ${name}.${row}, which the schema does not have`);
  }
  for (const field of Object.values<Field>(fields)) {
    const roles = rows[field.name];
    if (roles === undefined) throw new Error(`permissions.ts has no row for ${name}.${field.name}`);
    guardField(`${name}.${field.name}`, field, roles);
  }
};

const guardField = (name: string, field: Field, roles: readonly Role[]): void => {
  const { resolve, subscribe } = field;
  if (resolve === undefined && subscribe === undefined) throw new Error(`${name} has no resolver`);
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
