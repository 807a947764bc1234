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
import { createGraphqlRoute } from './routes/graphql-route.js';
import { createLiveRoute, createReadyRoute } from './routes/health-routes.js';
import { createHomeRoute } from './routes/home-route.js';
import { createMetricsRoute } from './routes/metrics-route.js';
import type { Readiness } from './routes/readiness.js';
import type { Services } from './services.js';

export interface GraphqlServerDependencies {
  readonly services: Services;
  readonly authenticate: Authenticate;
  readonly browserLogin: Pick<BrowserLogin, 'redeem'>;
  readonly readiness: Readiness;
  readonly uploads: UploadLimits;
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
  uploads,
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
      '/graphql': createGraphqlRoute({ yoga, authenticate, rateLimits }),
      '/': createHomeRoute({ browserLogin }),
      '/health/live': createLiveRoute(),
      '/health/ready': createReadyRoute({ readiness, stopping }),
      '/metrics': createMetricsRoute({ metrics, authenticate }),
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
