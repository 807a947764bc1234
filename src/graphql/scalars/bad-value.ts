import { GraphQLError } from 'graphql';

/** Refuses a value of the request; GraphQL adds where it stands. */
export const badValue = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_INPUT' } });
