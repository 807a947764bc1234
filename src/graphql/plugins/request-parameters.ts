import { z } from 'zod';
import { Problem } from '../../domain/problem.js';

/** Reads JSON that a client sent. */
export const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Problem('BAD_INPUT', 'The request holds JSON that cannot be read.', { cause: error });
  }
};

const optional = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? undefined);
const parameters = z.strictObject({
  query: z.string(),
  operationName: optional(z.string()),
  variables: optional(z.record(z.string(), z.unknown())),
  extensions: optional(z.record(z.string(), z.unknown())),
});

/** What a GraphQL request consists of. */
export interface GraphqlParameters {
  readonly query: string;
  readonly operationName?: string;
  readonly variables?: Record<string, unknown>;
  readonly extensions?: Record<string, unknown>;
}

/** Checks the parameters of a request; throws `Problem` `BAD_INPUT` for anything else, batches included. */
export const readParameters = (value: unknown): GraphqlParameters => {
  const parsed = parameters.safeParse(value);
  if (!parsed.success) {
    throw new Problem(
      'BAD_INPUT',
      'Send one JSON object with query, and if needed variables, operationName and extensions. Batches are not accepted.',
    );
  }
  const { query, operationName, variables, extensions } = parsed.data;
  return {
    query,
    ...(operationName === undefined ? {} : { operationName }),
    ...(variables === undefined ? {} : { variables }),
    ...(extensions === undefined ? {} : { extensions }),
  };
};
