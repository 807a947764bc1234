import { randomUUID } from 'node:crypto';
import type { Principal } from '../../domain/access.js';
import { ERROR_CATALOGUE, Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';
import { problemResponse } from '../http/errors.js';
import type { Log, Metrics } from '../http/metrics.js';

/** Whether a browser asks for a page. */
export const acceptsHtml = ({ method, headers }: Request): boolean =>
  method === 'GET' && (headers.get('accept') ?? '').includes('text/html');

/** A page that may run only what it brings along, and cannot be framed by others. */
export const htmlResponse = (status: number, html: string): Response =>
  new Response(html, {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': POLICY },
  });

/** A file or page as it is sent; kept once and never copied. */
export interface SharedBytes {
  readonly plain: Uint8Array;
  /** The same compressed, the smallest first. */
  readonly encoded: readonly { readonly encoding: 'br' | 'gzip'; readonly bytes: Uint8Array }[];
}

/** So much of shared bytes is given to a reader at a time. */
const CHUNK = 64 * 1_024;

/** What is kept for all: compressed for who reads that, and given bit by bit, as fast as it is read. */
export const sharedResponse = ({ plain, encoded }: SharedBytes, request: Request, headers: Headers): Response => {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const chosen = encoded.find(({ encoding }) => new RegExp(`\\b${encoding}\\b`).test(accepted));
  const bytes = chosen?.bytes ?? plain;
  headers.append('vary', 'accept-encoding');
  headers.set('content-length', String(bytes.byteLength));
  if (chosen !== undefined) headers.set('content-encoding', chosen.encoding);
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      pull(controller) {
        controller.enqueue(bytes.subarray(sent, (sent += CHUNK)));
        if (sent >= bytes.byteLength) controller.close();
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(request.method === 'HEAD' ? null : body, { status: 200, headers });
};

/** GraphiQL is one page with its scripts, styles and workers within; it talks to this server only. */
const POLICY = [
  "default-src 'none'",
  "script-src 'unsafe-inline' 'unsafe-eval' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'font-src data:',
  'img-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Who sends the request; throws `Problem` `UNAUTHENTICATED` when no valid token came with it. */
export const requirePrincipal = async (request: Request, authenticate: Authenticate): Promise<Principal> => {
  const principal = await authenticate(request);
  if (principal === null)
    throw new Problem(
      'UNAUTHENTICATED',
      'Send a token: Authorization: Bearer TOKEN. In a browser, open the link that the service printed when it started.',
    );
  return principal;
};

/** Answers the requests of one path. Throws `Problem` for what is wrong with a request. */
export interface Route {
  readonly methods: readonly string[];
  handle(request: Request, requestId: string): Promise<Response>;
}

interface EdgeDependencies {
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
