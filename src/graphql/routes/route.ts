import type { Principal } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';

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
  /** With gzip. */
  readonly compressed: Uint8Array;
}

/** So much of shared bytes is given to a reader at a time. */
const CHUNK = 64 * 1_024;

/** What is kept for all: compressed for who reads that, and given bit by bit, as fast as it is read. */
export const sharedResponse = ({ plain, compressed }: SharedBytes, request: Request, headers: Headers): Response => {
  const isCompressed = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '');
  const bytes = isCompressed ? compressed : plain;
  headers.append('vary', 'accept-encoding');
  headers.set('content-length', String(bytes.byteLength));
  if (isCompressed) headers.set('content-encoding', 'gzip');
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
