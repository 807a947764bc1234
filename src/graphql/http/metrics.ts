import { type ExecutionArgs, getOperationAST, Kind } from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Asker } from '../../ask/create-asker.js';
import type { Reply } from '../../domain/reply.js';
import type { RequestFacts } from '../context.js';

/** Where the transport writes what operators should know; a pino logger is one. Errors stand under `err`, where pino looks for them. */
export interface Log {
  debug(details: object, message: string): void;
  info(details: object, message: string): void;
  warn(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Counts for operators. Labels come from closed sets of ours: no metric can hold a customer's words or fill the memory. */
export interface Metrics {
  /** `operation`: a root field such as `Mutation.ask`; `outcome`: `ok` or the code of the first error. */
  countOperation(operation: string, outcome: string, seconds: number): void;
  countResponse(route: string, status: number): void;
  countReply(kind: Reply['kind']): void;
  /** In the text format of Prometheus. */
  render(): Promise<{ readonly type: string; readonly text: string }>;
}

/** Seconds; a reply should take a few milliseconds, an import's start some more. */
const BUCKETS = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5];

export const createMetrics = (): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const operations = new Counter({
    name: 'polycontext_graphql_requests_total',
    help: 'GraphQL requests by root field and outcome.',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'polycontext_graphql_request_seconds',
    help: 'Time from a GraphQL request to its result.',
    labelNames: ['operation'],
    buckets: BUCKETS,
    registers,
  });
  const responses = new Counter({
    name: 'polycontext_http_responses_total',
    help: 'HTTP responses by route and status.',
    labelNames: ['route', 'status'],
    registers,
  });
  const replies = new Counter({
    name: 'polycontext_replies_total',
    help: 'Replies to questions by kind.',
    labelNames: ['kind'],
    registers,
  });
  return {
    countOperation(operation, outcome, duration) {
      operations.inc({ operation, outcome });
      seconds.observe({ operation }, duration);
    },
    countResponse(route, status) {
      responses.inc({ route, status });
    },
    countReply(kind) {
      replies.inc({ kind });
    },
    render: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
};

/** The same asker, its replies counted by kind. */
export const countReplies = (asker: Asker, metrics: Pick<Metrics, 'countReply'>): Asker => {
  const counted =
    (method: 'answer' | 'ask'): Asker['ask'] =>
    async (input, principal, gone) => {
      const reply = await asker[method](input, principal, gone);
      metrics.countReply(reply.kind);
      return reply;
    };
  return {
    answer: counted('answer'),
    ask: counted('ask'),
    search: (...given) => asker.search(...given),
    related: (...given) => asker.related(...given),
  };
};

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
