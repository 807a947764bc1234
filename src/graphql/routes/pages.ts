import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { YogaServerInstance } from 'graphql-yoga';
import type { Authenticate } from '../auth/authenticate.js';
import type { GraphqlContext, RequestFacts } from '../context.js';
import type { RateLimits } from '../http/limits.js';
import { acceptsHtml, htmlResponse, requirePrincipal, type Route, type SharedBytes, sharedResponse } from './route.js';

const DEFAULT_QUERY = '{\n  answer(input: { question: "…" }) {\n    text\n    confidence\n  }\n}\n';

/** GraphiQL as one page that loads nothing from anywhere. It has 9 MB, so it is read when first asked for, and then kept. */
const createGraphiqlPage = (): (() => Promise<SharedBytes>) => {
  let page: Promise<SharedBytes> | null = null;
  return () => {
    page ??= render().catch((error: unknown) => {
      page = null;
      throw error;
    });
    return page;
  };
};

const render = async (): Promise<SharedBytes> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  // Subscriptions are GET requests, which the check against requests from other sites lets in by this header only.
  const additionalHeaders = { 'graphql-require-preflight': '1' };
  const plain = Buffer.from(renderGraphiQL({ title: 'Polycontext', defaultQuery: DEFAULT_QUERY, additionalHeaders }));
  return { plain, encoded: [{ encoding: 'gzip', bytes: await promisify(gzip)(plain) }] };
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
    const { headers } = htmlResponse(200, '');
    headers.set('vary', 'cookie, authorization');
    return sharedResponse(await renderGraphiql(), request, headers);
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

const STARTING = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="refresh" content="2">
<title>Polycontext: starting</title>
<body style="font: 16px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>Polycontext is starting</h1>
<p>This page goes on by itself. A first start takes up to half a minute, or longer where models are to be fetched.</p>
<p lang="zh">Polycontext 正在启动，本页面会自动进入。首次启动最多约需半分钟；需要下载模型时会更久。</p>
`;

/** For people who come before the service takes requests. */
export const startingPage = (): Response => {
  const page = htmlResponse(503, STARTING);
  page.headers.set('retry-after', '2');
  return page;
};
