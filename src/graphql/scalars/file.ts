import { GraphQLScalarType } from 'graphql';
import { badValue } from './bad-value.js';

/** A file of a multipart request; it cannot be written in the query or sent as JSON. */
export const FileScalar = new GraphQLScalarType<File, never>({
  name: 'File',
  parseValue: (value) => {
    if (value instanceof File) return value;
    throw badValue('Send the file in a multipart request (GraphQL multipart request specification), or its content as text.');
  },
  parseLiteral: () => {
    throw badValue('A file cannot be written in a query: send a multipart request.');
  },
});
