import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import type { GraphQLSchema } from 'graphql';
import { projectRoot } from '../project-root.js';
import type { GraphqlContext } from './context.js';
import { enforcePermissions } from './enforce-permissions.js';
import { PERMISSIONS } from './permissions.js';
import type { Calendar } from '../time/calendar.js';
import { resolvers } from './resolvers/resolvers.js';
import { createDateTime } from './scalars/date-time.js';

/** The schema of `schema.graphql` with its resolvers behind the table of permissions. */
export const createSchema = (calendar: Calendar): GraphQLSchema => {
  const typeDefs = readFileSync(join(projectRoot, 'schema.graphql'), 'utf8');
  const schema = makeExecutableSchema<GraphqlContext>({ typeDefs, resolvers: { ...resolvers, DateTime: createDateTime(calendar) } });
  enforcePermissions(schema, PERMISSIONS);
  return schema;
};
