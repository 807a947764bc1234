import { getOperationAST, Kind, type ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { FairQueue } from '../../ask/fair-queue.js';
import type { GraphqlContext } from '../context.js';
import { LIMITS } from '../limits/request-limits.js';
import { COST_OF_FIELD, estimateCost } from './estimate-cost.js';

/**
 * Large lists are read in turns: of the tokens one after the other. Small ones are read at once, and replies take their turns one by one where
 * they are made.
 */
export const useTurns = (queue: FairQueue): Plugin<GraphqlContext> => ({
  onExecute({ args, executeFn, setExecuteFn }) {
    const { principal, gone } = args.contextValue;
    if (asksQuestions(args) || estimateCost(args) < LIMITS.freeCost) return;
    const owner = { subject: principal.subject, customerId: principal.customerId };
    setExecuteFn((given: ExecutionArgs): unknown =>
      queue.run(
        owner,
        () => gone.aborted,
        () => Promise.resolve(executeFn(given) as unknown),
      ),
    );
  },
});

const asksQuestions = ({ document, operationName }: ExecutionArgs): boolean => {
  const operation = getOperationAST(document, operationName);
  return (
    operation?.selectionSet.selections.some(
      // A fragment at the root may hold anything.
      (selection) => selection.kind !== Kind.FIELD || COST_OF_FIELD.has(`${rootOf(operation.operation)}.${selection.name.value}`),
    ) ?? true
  );
};

const rootOf = (operation: string): string => (operation === 'query' ? 'Query' : 'Mutation');
