import { GraphQLError, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { LIMITS } from '../limits/request-limits.js';
import { estimateCost } from './estimate-cost.js';

/** Refuses queries that could lead to too much: lists within lists within lists, many questions at once. */
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

const findExcess = (operation: ExecutionArgs): GraphQLError | null => {
  const cost = estimateCost(operation);
  if (cost <= LIMITS.cost) return null;
  const message = `The query may cost ${String(cost)} (objects, questions and facts), and ${String(LIMITS.cost)} are allowed: ask for shorter lists or fewer levels, or less in one request.`;
  return new GraphQLError(message, { extensions: { code: 'TOO_LARGE' } });
};
