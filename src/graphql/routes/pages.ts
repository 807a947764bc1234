import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Authenticate } from '../auth/authenticate.js';
import { type BrowserLogin, writeSessionCookie } from '../auth/browser-login.js';
import type { GraphqlContext, RequestFacts } from '../context.js';
import type { RateLimits } from '../http/limits.js';
import { acceptsHtml, htmlResponse, requirePrincipal, type Route, sharedHtmlResponse } from './route.js';

const DEFAULT_QUERY = '{\n  answer(input: { question: "…" }) {\n    text\n    confidence\n  }\n}\n';

/** A page as it is sent; kept once and never copied. */
export interface SharedPage {
  readonly plain: Uint8Array;
  readonly compressed: Uint8Array;
}

/** GraphiQL as one page that loads nothing from anywhere. It has 9 MB, so it is read when first asked for, and then kept. */
const createGraphiqlPage = (): (() => Promise<SharedPage>) => {
  let page: Promise<SharedPage> | null = null;
  return () => {
    page ??= render().catch((error: unknown) => {
      page = null;
      throw error;
    });
    return page;
  };
};

const render = async (): Promise<SharedPage> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // Subscriptions are GET requests, which the check against requests from other sites lets in by this header only.
  const additionalHeaders = { 'graphql-require-preflight': '1' };
  const plain = Buffer.from(renderGraphiQL({ title: 'Polycontext', defaultQuery: DEFAULT_QUERY, additionalHeaders }));
  return { plain, compressed: await promisify(gzip)(plain) };
};

export interface GraphqlRouteDependencies {
  readonly yoga: YogaServerInstance<RequestFacts, GraphqlContext>;
  readonly authenticate: Authenticate;
  readonly rateLimits: Pick<RateLimits, 'countRequest'>;
}

/** `/graphql`: GraphiQL for browsers that are logged in; everything else needs a token before a byte of its body is read. */
export const createGraphqlRoute = ({ yoga, authenticate, rateLimits }: GraphqlRouteDependencies): Route => {
  const renderGraphiql = createGraphiqlPage();
  const showGraphiql = async (request: Request): Promise<Response> => {
    const principal = await authenticate(request);
    // Nine megabytes are for those whom we know.
    if (principal === null) return htmlResponse(401, LOG_IN);
    await rateLimits.countRequest(principal);
    return sharedHtmlResponse(await renderGraphiql(), request);
  };
  return {
    methods: ['GET', 'POST'],
    async handle(request, requestId) {
      if (acceptsHtml(request)) return showGraphiql(request);
      const principal = await requirePrincipal(request, authenticate);
      // Before a byte of its body is read.
      await rateLimits.countRequest(principal);
      return yoga.fetch(request, { requestId, principal, gone: request.signal });
    },
  };
};

const LOG_IN = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Polycontext: log in</title>
<body style="font: 16px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>Log in first</h1>
<p>Open the link that the service printed when it started: it logs this browser in. Programs send a token to this address instead.</p>
<p lang="zh">请先打开服务启动时显示的链接登录。程序请携带令牌访问此地址。</p>
`;

/** Where a browser goes from `/`. */
const HOME = '/graphql';

/** `/`: leads on, and takes the one-time login link `/?token=CODE`. */
export const createHomeRoute = ({ browserLogin }: { readonly browserLogin: Pick<BrowserLogin, 'redeem'> }): Route => ({
  methods: ['GET'],
  handle(request) {
    const code = new URL(request.url).searchParams.get('token');
    if (code === null) return Promise.resolve(redirect({}));
    // Previews of links ask with HEAD; they must not use the code up.
    const sessionId = request.method === 'GET' ? browserLogin.redeem(code) : null;
    if (sessionId === null) return Promise.resolve(htmlResponse(403, REFUSED));
    return Promise.resolve(redirect({ 'set-cookie': writeSessionCookie(request.url, sessionId) }));
  },
});

const redirect = (headers: Readonly<Record<string, string>>): Response =>
  new Response(null, { status: 303, headers: { location: HOME, 'cache-control': 'no-store', ...headers } });

const REFUSED = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Polycontext: link not valid</title>
<body style="font: 16px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>This link is not valid</h1>
<p>A login link works once, within a day. Restart the service: it prints a new one.</p>
<p lang="zh">此登录链接已使用或已失效。请重新启动服务，启动时会显示新的链接。</p>
`;
