import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits.js';
import { estimateObjects } from './estimate-objects.js';

/** Refuses queries that could lead to too many objects: lists within lists within lists. */
export const useCostLimit = (): Plugin => ({
  onExecute: ({ args, setResultAndStopExecution }) => {
    const error = findExcess(args);
    if (error !== null) setResultAndStopExecution({ errors: [error] });
  },
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const error = findExcess(args);
    if (error !== null) setResultAndStopExecution({ errors: [error] });
  },
});

const findExcess = ({ schema, document, operationName, variableValues }: ExecutionArgs): GraphQLError | null => {
  const objects = estimateObjects({ schema, document, operationName: operationName ?? null, variables: variableValues ?? {} });
  if (objects <= LIMITS.objects) return null;
  const message = `The query may lead to ${String(objects)} objects, and ${String(LIMITS.objects)} are allowed: ask for shorter lists or fewer levels.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_LARGE' } });
};
