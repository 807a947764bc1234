import { Problem } from '../domain/problem.js';
import type { FairQueue } from '../ask/fair-queue.js';
import type { Authenticate } from './auth/authenticate.js';
import type { BrowserLogin } from './auth/browser-login.js';
import { countReplies } from './count-replies.js';
import { createYogaServer } from './create-yoga-server.js';
import { createEdge } from './edge.js';
import type { Log } from './log.js';
import { limitQuestions, type RateLimits } from './limits/rate-limits.js';
import { createMetrics } from './metrics.js';
import type { UploadLimits } from './plugins/upload-limits.js';
import { createBackupRoute } from './routes/backup-route.js';
import { createGraphqlRoute } from './routes/graphql-route.js';
import { createLiveRoute, createReadyRoute } from './routes/health-routes.js';
import { createHomeRoute } from './routes/home-route.js';
import { createMetricsRoute } from './routes/metrics-route.js';
import type { Readiness } from './routes/readiness.js';
import type { Route } from './routes/route.js';
import type { Services } from './services.js';

export interface GraphqlServerDependencies {
  readonly services: Services;
  readonly authenticate: Authenticate;
  readonly browserLogin: Pick<BrowserLogin, 'redeem'>;
  readonly readiness: Readiness;
  /** Why requests are not taken yet, in a sentence; `null`: they are. Default: they are. */
  readonly starting?: () => string | null;
  readonly uploads: UploadLimits;
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
  const fetch = createEdge({
    routes: {
      '/graphql': onceStarted(createGraphqlRoute({ yoga, authenticate, rateLimits }), starting),
      '/': onceStarted(createHomeRoute({ browserLogin }), starting),
      '/health/live': createLiveRoute(liveHeaders),
      '/health/ready': createReadyRoute({ readiness, starting, stopping }),
      '/metrics': createMetricsRoute({ metrics, authenticate }),
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

/** The route, but for a `Problem` `NOT_READY` while the service starts. */
const onceStarted = (route: Route, starting: () => string | null): Route => ({
  methods: route.methods,
  handle(request, requestId) {
    const reason = starting();
    if (reason !== null) return Promise.reject(new Problem('NOT_READY', `The service is starting. ${reason} Try again in some seconds.`));
    return route.handle(request, requestId);
  },
});
