import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeExecutableSchema } from '@graphql-tools/schema';
import { useCSRFPrevention } from '@graphql-yoga/plugin-csrf-prevention';
import { type ExecutionArgs, getOperationAST, type GraphQLSchema, Kind } from 'graphql';
import { createYoga, isAsyncIterable, type Plugin, useExecutionCancellation, type YogaServerInstance } from 'graphql-yoga';
import { LRUCache } from 'lru-cache';
import type { FairQueue } from '../ask/fair-queue.js';
import { Problem } from '../domain/problem.js';
import type { Calendar } from '../domain/time/calendar.js';
import { projectRoot } from '../service/project-root.js';
import type { Authenticate } from './auth/authenticate.js';
import type { BrowserLogin } from './auth/browser-login.js';
import { createContext, type GraphqlContext, type RequestFacts, type Services } from './context.js';
import { useErrorMask } from './http/errors.js';
import { limitQuestions, LIMITS, type RateLimits } from './http/limits.js';
import { countReplies, createMetrics, type Log, type Metrics, useMetrics } from './http/metrics.js';
import { enforcePermissions, PERMISSIONS } from './permissions.js';
import { COST_OF_FIELD, estimateCost, useCostLimit, useQueryLimits } from './plugins/query-limits.js';
import { useRequestParsing } from './plugins/request-parsing.js';
import type { UploadLimits } from './plugins/uploads.js';
import { resolvers } from './resolvers/resolvers.js';
import { createBackupRoute, createLiveRoute, createMetricsRoute, createReadyRoute, type Readiness } from './routes/health-routes.js';
import { CONSOLE_PAGES, createAssetRoute, createHomeRoute, createPageRoute, createSignOutRoute } from './routes/console-routes.js';
import { createExportRoute } from './routes/export-route.js';
import { createGraphqlRoute, startingPage } from './routes/pages.js';
import { acceptsHtml, createEdge, type Route } from './routes/route.js';
import { boxJsonFields, createDateTime } from './scalars.js';

/** A stream that ends when its source ends or the signal fires, even while the source is waiting. */
const untilAborted = <T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncIterableIterator<T> => {
  const iterator = source[Symbol.asyncIterator]();
  const end: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let stop = (): void => undefined;
  const stopped = new Promise<typeof end>((resolve) => {
    stop = () => {
      resolve(end);
      // A generator that waits takes notice only later; nobody needs to wait for that.
      iterator.return?.().catch(() => undefined);
    };
  });
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  const finish = (): typeof end => {
    signal.removeEventListener('abort', stop);
    return end;
  };
  return {
    async next() {
      const result = await Promise.race([stopped, iterator.next()]);
      return result.done === true ? finish() : result;
    },
    return() {
      stop();
      return Promise.resolve(finish());
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/** Ends live subscriptions when the service stops; clients are told that the stream is complete. */
const useStreamEnd = (stopping: AbortSignal): Plugin => ({
  onSubscribe: () => ({
    onSubscribeResult({ result, setResult }) {
      if (isAsyncIterable(result)) setResult(untilAborted(result, stopping));
    },
  }),
});

interface DocumentCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** Keeps what was made of queries by their text. Bounded in bytes: a cache by number alone could be filled with huge texts. */
const createDocumentCache = <T extends object>(): DocumentCache<T> => {
  const cache = new LRUCache<string, T>({
    maxSize: LIMITS.documentCache,
    maxEntrySize: LIMITS.cachedDocument,
    sizeCalculation: (_document, text) => text.length + 1,
  });
  return {
    get: (key) => cache.get(key),
    set: (key, value) => {
      cache.set(key, value);
    },
  };
};

/** The schema of `schema.graphql` with its resolvers behind the table of permissions. */
const createSchema = (calendar: Calendar): GraphQLSchema => {
  const typeDefs = readFileSync(join(projectRoot, 'schema.graphql'), 'utf8');
  const schema = makeExecutableSchema<GraphqlContext>({ typeDefs, resolvers: { ...resolvers, DateTime: createDateTime(calendar) } });
  enforcePermissions(schema, PERMISSIONS);
  boxJsonFields(schema);
  return schema;
};

/**
 * Large lists are read in turns: of the tokens one after the other. Small ones are read at once, and replies take their turns one by one where
 * they are made.
 */
const useTurns = (queue: FairQueue): Plugin<GraphqlContext> => ({
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
const createYogaServer = ({
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

export interface GraphqlServerDependencies {
  readonly services: Services;
  readonly authenticate: Authenticate;
  readonly browserLogin: Pick<BrowserLogin, 'redeem' | 'principalOf' | 'end'>;
  readonly readiness: Readiness;
  /** Why requests are not taken yet, in a sentence; `null`: they are. Default: they are. */
  readonly starting?: () => string | null;
  readonly uploads: UploadLimits;
  /** Where the console was built. Default: where `npm run build` puts it */
  readonly consoleFolder?: string;
  /** Headers of `/health/live`. Default: none */
  readonly liveHeaders?: Readonly<Record<string, string>>;
  /** Writes a copy of the graph to a new file. */
  readonly backUp: (file: string) => Promise<void>;
  readonly rateLimits: RateLimits;
  /** Whose turn it is when there is much to do. */
  readonly queue: FairQueue;
  readonly log: Log;
}

/** The service as a function from requests to responses, without a port. */
export interface GraphqlServer {
  fetch(request: Request): Promise<Response>;
  /** The kind of `Request` that is handled fastest, and that takes Node's streams as bodies. */
  readonly Request: typeof Request;
  /** Says so at `/health/ready` and ends live subscriptions; other requests are answered as before. */
  beginStop(): void;
}

/** Puts routes, tokens, limits and resolvers together. */
export const createGraphqlServer = ({
  services,
  authenticate,
  browserLogin,
  readiness,
  starting = () => null,
  uploads,
  consoleFolder = join(projectRoot, 'dist', 'console'),
  liveHeaders,
  backUp,
  rateLimits,
  queue,
  log,
}: GraphqlServerDependencies): GraphqlServer => {
  const stop = new AbortController();
  const stopping = stop.signal;
  const metrics = createMetrics();
  const counted = { ...services, asker: limitQuestions(countReplies(services.asker, metrics), rateLimits) };
  const yoga = createYogaServer({ services: counted, metrics, uploads, queue, log, stopping });
  const page = createPageRoute({ browserLogin, folder: consoleFolder });
  const fetch = createEdge({
    routes: {
      '/graphql': onceStarted(createGraphqlRoute({ yoga, authenticate, rateLimits }), starting),
      '/': onceStarted(createHomeRoute({ browserLogin, folder: consoleFolder }), starting),
      ...Object.fromEntries(CONSOLE_PAGES.map((path) => [path, onceStarted(page, starting)])),
      '/assets/*': createAssetRoute(consoleFolder),
      '/sign-out': createSignOutRoute({ browserLogin }),
      '/health/live': createLiveRoute(liveHeaders),
      '/health/ready': createReadyRoute({ readiness, starting, stopping }),
      '/metrics': createMetricsRoute({ metrics, authenticate }),
      '/export/*': onceStarted(createExportRoute({ exporter: services.exporter, authenticate, rateLimits, log }), starting),
      '/backup': createBackupRoute({ backUp, authenticate, folder: uploads.folder }),
    },
    metrics,
    log,
  });
  return {
    fetch,
    Request: yoga.fetchAPI.Request,
    beginStop: () => {
      stop.abort();
    },
  };
};

/** The route, but while the service starts a page that waits for browsers, for all others a `Problem` `NOT_READY`. */
const onceStarted = (route: Route, starting: () => string | null): Route => ({
  methods: route.methods,
  handle(request, requestId) {
    const reason = starting();
    if (reason !== null && acceptsHtml(request)) return Promise.resolve(startingPage());
    if (reason !== null) return Promise.reject(new Problem('NOT_READY', `The service is starting. ${reason} Try again in some seconds.`));
    return route.handle(request, requestId);
  },
});
