import { getOperationAST, Kind, type ExecutionArgs } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import type { RequestFacts } from '../context.js';
import type { Metrics } from '../metrics.js';

/** Counts and times operations by their first root field; names that clients give are never used. */
export const useMetrics = (metrics: Pick<Metrics, 'countOperation'>): Plugin<object, RequestFacts> => {
  const running = new WeakMap<Request, { readonly start: number; operation: string }>();
  const name = (request: Request, args: ExecutionArgs): void => {
    const entry = running.get(request);
    if (entry !== undefined) entry.operation = operationOf(args);
  };
  return {
    onRequestParse({ request }) {
      running.set(request, { start: performance.now(), operation: 'none' });
    },
    onExecute({ args }) {
      name(args.contextValue.request, args);
    },
    onSubscribe({ args }) {
      name(args.contextValue.request, args);
    },
    onResultProcess({ request, result }) {
      const { start, operation } = running.get(request) ?? { start: performance.now(), operation: 'none' };
      const [error] = isAsyncIterable(result) || Array.isArray(result) ? [] : (result.errors ?? []);
      const outcome = error === undefined ? 'ok' : String(error.extensions['code']);
      metrics.countOperation(operation, outcome, (performance.now() - start) / 1_000);
    },
  };
};

const operationOf = ({ schema, document, operationName }: ExecutionArgs): string => {
  const operation = getOperationAST(document, operationName);
  const type = operation ? schema.getRootType(operation.operation) : undefined;
  const field = operation?.selectionSet.selections.find((selection) => selection.kind === Kind.FIELD)?.name.value ?? '';
  if (type === undefined || type === null) return 'none';
  return field in type.getFields() ? `${type.name}.${field}` : `${type.name}.other`;
};
