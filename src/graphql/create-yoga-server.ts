import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { createYoga, useExecutionCancellation, type YogaServerInstance } from 'graphql-yoga';
import type { FairQueue } from '../ask/fair-queue.js';
import { createContext, type GraphqlContext, type RequestFacts } from './context.js';
import { createSchema } from './create-schema.js';
import type { Log } from './log.js';
import type { Metrics } from './metrics.js';
import { createDocumentCache } from './plugins/create-document-cache.js';
import type { UploadLimits } from './plugins/upload-limits.js';
import { useCostLimit } from './plugins/use-cost-limit.js';
import { useErrorMask } from './plugins/use-error-mask.js';
import { useMetrics } from './plugins/use-metrics.js';
import { useQueryLimits } from './plugins/use-query-limits.js';
import { useRequestParsing } from './plugins/use-request-parsing.js';
import { useStreamEnd } from './plugins/use-stream-end.js';
import { useTurns } from './plugins/use-turns.js';
import type { Services } from './services.js';

export interface YogaDependencies {
  readonly services: Services;
  readonly metrics: Metrics;
  readonly uploads: UploadLimits;
  readonly queue: FairQueue;
  readonly log: Log;
  /** Fires when the service stops. */
  readonly stopping: AbortSignal;
}

/** Headers that a page of another site cannot add without asking first; Authorization is one of them. */
const CSRF_HEADERS = ['authorization', 'graphql-require-preflight', 'x-graphql-yoga-csrf', 'apollo-require-preflight'];

/** Executes GraphQL requests of known senders. Routes, tokens and the outermost errors are the edge's business. */
export const createYogaServer = ({
  services,
  metrics,
  uploads,
  queue,
  log,
  stopping,
}: YogaDependencies): YogaServerInstance<RequestFacts, GraphqlContext> =>
  createYoga<RequestFacts, GraphqlContext>({
    schema: createSchema(services.ontology.current.calendar),
    context: (facts) => createContext(facts, services),
    plugins: [
      // Before a body is read:
      useCSRFPrevention({ requestHeaders: CSRF_HEADERS }),
      // Reads the body, within limits.
      useRequestParsing(uploads),
      // Before and after the query is parsed.
      useQueryLimits(),
      // Before anything is executed.
      useCostLimit(),
      // What costs much is done in turns.
      useTurns(queue),
      // Nothing more is resolved for a client that went away.
      useExecutionCancellation(),
      // What subscriptions yield, until the service stops.
      useStreamEnd(stopping),
      // What leaves.
      useErrorMask(log),
      // Last, to count errors by the codes that the mask gave them.
      useMetrics(metrics),
    ],
    parserAndValidationCache: { documentCache: createDocumentCache(), errorCache: createDocumentCache() },
    // Replaced by the plugins and routes above, which limit by role and speak of all failures in one way.
    maskedErrors: false,
    maxRequestBodySize: false,
    multipart: false,
    graphiql: false,
    landingPage: false,
    batching: false,
    // The console comes from the same origin; other sites have no business here.
    cors: false,
    logging: false,
  });
