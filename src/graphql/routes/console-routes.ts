import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { Problem } from '../../domain/problem.js';
import { type BrowserLogin, clearSessionCookie, readSessionCookie, writeSessionCookie } from '../auth/browser-login.js';
import { htmlResponse, type Route, type SharedBytes, sharedResponse } from './route.js';

/** `/`: the console, and the one-time login link `/?token=CODE`. */
export const createHomeRoute = ({
  browserLogin,
  folder,
}: {
  readonly browserLogin: Pick<BrowserLogin, 'redeem' | 'principalOf'>;
  /** Where the console was built. */
  readonly folder: string;
}): Route => ({
  methods: ['GET'],
  async handle(request) {
    const code = new URL(request.url).searchParams.get('token');
    if (code === null) return showConsole(folder, request, isSignedIn(request, browserLogin));
    // Previews of links ask with HEAD; they must not use the code up.
    const sessionId = request.method === 'GET' ? browserLogin.redeem(code) : null;
    if (sessionId === null) return htmlResponse(403, REFUSED);
    return redirectHome({ 'set-cookie': writeSessionCookie(request.url, sessionId) });
  },
});

/**
 * The pages of the console beside `/`. All of them are the same file, which shows what its address names; kept here by name, so that a wrong
 * address stays one.
 */
export const CONSOLE_PAGES = [
  '/faqs',
  '/faqs/*',
  '/proposals',
  '/things',
  '/things/*',
  '/new/*',
  '/topics',
  '/insights',
  '/insights/*',
  '/ontology',
  '/import',
] as const;

/** One of `CONSOLE_PAGES`. */
export const createPageRoute = ({
  browserLogin,
  folder,
}: {
  readonly browserLogin: Pick<BrowserLogin, 'principalOf'>;
  /** Where the console was built. */
  readonly folder: string;
}): Route => ({
  methods: ['GET'],
  handle: (request) => showConsole(folder, request, isSignedIn(request, browserLogin)),
});

/** `/sign-out`: ends the session of a browser that came by the link. Other sites cannot: the cookie does not come along. */
export const createSignOutRoute = ({ browserLogin }: { readonly browserLogin: Pick<BrowserLogin, 'end'> }): Route => ({
  methods: ['POST'],
  handle(request) {
    const sessionId = readSessionCookie(request);
    if (sessionId !== null) browserLogin.end(sessionId);
    return Promise.resolve(new Response(null, { status: 204, headers: { 'set-cookie': clearSessionCookie(request.url) } }));
  },
});

const redirectHome = (headers: Readonly<Record<string, string>>): Response =>
  new Response(null, { status: 303, headers: { location: '/', 'cache-control': 'no-store', ...headers } });

const isSignedIn = (request: Request, { principalOf }: Pick<BrowserLogin, 'principalOf'>): boolean => {
  const sessionId = readSessionCookie(request);
  return sessionId !== null && principalOf(sessionId) !== null;
};

/** Tells the console, which cannot see the cookie, that there is a session: else it would have to send a request that may be refused. */
const SESSION_MARK = ['<div id="root">', '<div id="root" data-session>'] as const;

/** It names the files of this build, so a browser asks for it each time. */
const showConsole = async (folder: string, request: Request, hasSession: boolean): Promise<Response> => {
  const page = await readIfPresent(join(folder, 'index.html'));
  if (page === null) return htmlResponse(503, NOT_BUILT);
  const html = hasSession ? page.toString().replace(...SESSION_MARK) : page.toString();
  return new Response(request.method === 'HEAD' ? null : html, {
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-cache',
      vary: 'cookie',
      'content-security-policy': POLICY,
    },
  });
};

/** Scripts come from files of this server alone; styles are put in by the components while they run. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};
const FILE_NAME = /^[\w-][\w.-]{0,100}$/;

/** `/assets/*`: what the console loads. The names tell the contents apart, so each file is read once, and kept by browsers for good. */
export const createAssetRoute = (folder: string): Route => {
  const kept = new Map<string, SharedBytes>();
  const find = async (name: string): Promise<SharedBytes | null> => {
    const known = kept.get(name);
    if (known !== undefined) return known;
    const [plain, br, gzip] = await Promise.all(['', '.br', '.gz'].map((ending) => readIfPresent(join(folder, 'assets', name + ending))));
    if (plain === null || plain === undefined) return null;
    // As the build made them.
    const encoded = [
      { encoding: 'br', bytes: br },
      { encoding: 'gzip', bytes: gzip },
    ] as const;
    const file = { plain, encoded: encoded.flatMap(({ encoding, bytes }) => (bytes == null ? [] : [{ encoding, bytes }])) };
    kept.set(name, file);
    return file;
  };
  return {
    methods: ['GET'],
    async handle(request) {
      const name = new URL(request.url).pathname.slice('/assets/'.length);
      const type = TYPES[extname(name)];
      const file = type === undefined || !FILE_NAME.test(name) ? null : await find(name);
      if (type === undefined || file === null) throw new Problem('NOT_FOUND', 'The console has no such file; load the page anew.');
      return sharedResponse(file, request, new Headers({ 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }));
    },
  };
};

const readIfPresent = async (file: string): Promise<Buffer | null> => {
  try {
    return await readFile(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
};

const REFUSED = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Polycontext: link not valid</title>
<body style="font: 16px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>This link is not valid</h1>
<p>A login link works once, within a day. Restart the service: it prints a new one. Or <a href="/">sign in with a token</a>.</p>
<p lang="zh">此登录链接已使用或已失效。请重新启动服务，启动时会显示新的链接；也可以<a href="/">用令牌登录</a>。</p>
`;

const NOT_BUILT = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Polycontext: the console is not built</title>
<body style="font: 16px/1.5 system-ui; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1>The console is not built</h1>
<p>Run <code>npm run build</code>, then load this page again; the service need not be restarted. GraphQL is at <a href="/graphql">/graphql</a> meanwhile.</p>
<p lang="zh">控制台尚未构建。请运行 <code>npm run build</code>，然后重新加载本页，无需重启服务。GraphQL 接口在 <a href="/graphql">/graphql</a>。</p>
`;
