import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client';
import type { Reply } from '../domain/reply.js';

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
