import type { Authenticate } from './auth/authenticate.js';
import type { BrowserLogin } from './auth/browser-login.js';
import { countReplies } from './count-replies.js';
import { createYogaServer } from './create-yoga-server.js';
import { createEdge } from './edge.js';
import type { Log } from './log.js';
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
  /** Headers of `/health/live`. Default: none */
  readonly liveHeaders?: Readonly<Record<string, string>>;
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
  liveHeaders,
  log,
}: GraphqlServerDependencies): GraphqlServer => {
  const stop = new AbortController();
  const stopping = stop.signal;
  const metrics = createMetrics();
  const counted = { ...services, asker: countReplies(services.asker, metrics) };
  const yoga = createYogaServer({ services: counted, metrics, uploads, log, stopping });
  const fetch = createEdge({
    routes: {
      '/graphql': createGraphqlRoute({ yoga, authenticate }),
      '/': createHomeRoute({ browserLogin }),
      '/health/live': createLiveRoute(liveHeaders),
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
