import type { Principal } from '../../domain/access.js';
import { hashToken, makeToken } from './api-keys.js';

/** The link that logs a browser in, to be printed at start. `address`: where the service listens. */
export const loginLink = (address: string, code: string): string => {
  const url = new URL(address);
  // Listening everywhere is no address to go to.
  if (url.hostname === '0.0.0.0' || url.hostname === '[::]') url.hostname = '127.0.0.1';
  url.searchParams.set('token', code);
  return url.href;
};

/** Cookies do not tell ports apart, so two services on one machine would log each other out without the port in the name. */
const cookieName = (url: string): string => `polycontext_session${new URL(url).port}`;

/** The session a browser sends along, if any. */
export const readSessionCookie = (request: Request): string | null => {
  const header = request.headers.get('cookie');
  if (header === null) return null;
  const prefix = `${cookieName(request.url)}=`;
  const pair = header.split('; ').find((candidate) => candidate.startsWith(prefix));
  return pair?.slice(prefix.length) ?? null;
};

/** Sets the session for this site only: out of reach of scripts, and never sent along by other sites. */
export const writeSessionCookie = (requestUrl: string, sessionId: string): string => {
  const secure = requestUrl.startsWith('https:') ? '; Secure' : '';
  return `${cookieName(requestUrl)}=${sessionId}; HttpOnly; SameSite=Strict; Path=/${secure}`;
};

/** Makes a browser forget its session. */
export const clearSessionCookie = (requestUrl: string): string => `${writeSessionCookie(requestUrl, '')}; Max-Age=0`;

const HOUR = 3_600_000;
/** A link printed at start stays in terminals and logs; after a day it opens nothing. */
const CODE_LIFETIME = 24 * HOUR;
const SESSION_LIFETIME = 12 * HOUR;

export interface BrowserLogin {
  /** Makes a code that logs one browser in as admin, once. */
  createCode(): string;
  /** Uses a code up: the id of a new session, or `null` when the code is wrong, used or too old. */
  redeem(code: string): string | null;
  /** Who holds this session; `null` when there is none or it ended. */
  principalOf(sessionId: string): Principal | null;
  /** Ends a session; nothing where there is none. */
  end(sessionId: string): void;
}

/**
 * Sessions of browsers that came by a one-time link. Kept in memory, by hash: they end with the process, and a dump of it opens nothing.
 * `now` gives milliseconds since 1970.
 */
export const createBrowserLogin = ({ now = Date.now }: { readonly now?: () => number } = {}): BrowserLogin => {
  const codes = new Map<string, number>();
  const sessions = new Map<string, number>();

  const add = (entries: Map<string, number>, lifetime: number): string => {
    const secret = makeToken();
    entries.set(hashToken(secret), now() + lifetime);
    return secret;
  };
  const isValid = (entries: Map<string, number>, secret: string): boolean => (entries.get(hashToken(secret)) ?? 0) > now();

  return {
    createCode: () => add(codes, CODE_LIFETIME),
    redeem(code) {
      if (!isValid(codes, code)) return null;
      codes.delete(hashToken(code));
      return add(sessions, SESSION_LIFETIME);
    },
    principalOf: (sessionId) => (isValid(sessions, sessionId) ? { subject: 'admin', role: 'admin', customerId: null } : null),
    end(sessionId) {
      sessions.delete(hashToken(sessionId));
    },
  };
};
