import { randomUUID } from 'node:crypto';
import { ERROR_CATALOGUE, Problem } from '../../domain/problem.js';
import type { Route } from '../routes/route.js';
import { problemResponse } from './errors.js';
import type { Log, Metrics } from './metrics.js';

export interface EdgeDependencies {
  /** By path; one that ends in `/*` is that of a whole folder. */
  readonly routes: Readonly<Record<string, Route>>;
  readonly metrics: Pick<Metrics, 'countResponse'>;
  readonly log: Log;
}

/** A client's own id of a request, when it is harmless in logs. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** The outermost layer: finds the route, names the request, and lets no error out but in our words. */
export const createEdge = ({ routes, metrics, log }: EdgeDependencies): ((request: Request) => Promise<Response>) => {
  const table = new Map(Object.entries(routes));
  const nameOf = (path: string): string => (table.has(path) ? path : `${path.slice(0, path.lastIndexOf('/'))}/*`);
  return async (request) => {
    const given = request.headers.get('x-request-id') ?? '';
    const requestId = REQUEST_ID.test(given) ? given : randomUUID();
    const path = nameOf(URL.canParse(request.url) ? new URL(request.url).pathname : '');
    const start = performance.now();
    const response = await answer(request, requestId, table.get(path)).catch((error: unknown) => {
      if (error instanceof Problem) return problemResponse(error, requestId);
      // Nobody reads the answer to a request that its client gave up; that is no failure of ours.
      if (request.signal.aborted) log.debug({ requestId }, 'A client went away');
      else log.error({ requestId, err: error }, 'A request failed unexpectedly');
      return problemResponse({ code: 'INTERNAL', message: ERROR_CATALOGUE.INTERNAL }, requestId);
    });
    const route = table.has(path) ? path : 'other';
    metrics.countResponse(route, response.status);
    log.debug(
      { requestId, method: request.method, route, status: response.status, milliseconds: performance.now() - start },
      'Answered a request',
    );
    return secure(response, requestId);
  };
};

const answer = async (request: Request, requestId: string, route: Route | undefined): Promise<Response> => {
  if (route === undefined) return problemResponse({ code: 'NOT_FOUND', message: 'Nothing is here; GraphQL is at /graphql.' }, requestId);
  const isHead = request.method === 'HEAD' && route.methods.includes('GET');
  if (isHead || route.methods.includes(request.method)) return route.handle(request, requestId);
  const refusal = problemResponse({ code: 'BAD_INPUT', message: `Use ${route.methods.join(' or ')}.` }, requestId);
  return new Response(refusal.body, { status: 405, headers: { ...Object.fromEntries(refusal.headers), allow: route.methods.join(', ') } });
};

const secure = (response: Response, requestId: string): Response => {
  response.headers.set('x-request-id', requestId);
  // Whatever is told here depends on who asks, and when.
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store');
  response.headers.set('x-content-type-options', 'nosniff');
  response.headers.set('x-frame-options', 'DENY');
  // The login link must not travel on as a referrer.
  response.headers.set('referrer-policy', 'no-referrer');
  return response;
};
