import type { BrowserLogin } from '../auth/browser-login.js';
import { writeSessionCookie } from '../auth/session-cookie.js';
import { htmlResponse } from './html-response.js';
import type { Route } from './route.js';

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
