import { timingSafeEqual } from 'node:crypto';
import type { Principal } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import { type ApiKeys, hashToken } from './api-keys.js';
import { type BrowserLogin, readSessionCookie } from './browser-login.js';
import type { VerifyJwt } from './verify-jwt.js';

/** Compares two hashes of equal length in constant time. */
const isSameHash = (a: string, b: string): boolean => timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Who sends a request; `null`: no token came with it. Throws `Problem` `UNAUTHENTICATED` for a token that is not valid. */
export type Authenticate = (request: Request) => Promise<Principal | null>;

export interface AuthenticateDependencies {
  readonly adminToken: string;
  readonly apiKeys: Pick<ApiKeys, 'principalOf'>;
  readonly browserLogin: Pick<BrowserLogin, 'principalOf'>;
  /** `null`: JWTs are not accepted. */
  readonly verifyJwt: VerifyJwt | null;
}

/** Three parts, the first of which is JSON: what every signed or unsigned JWT looks like. */
const JWT = /^eyJ[\w-]*\.[\w-]+\.[\w-]*$/;
const BEARER = /^Bearer ([\x21-\x7e]{1,8192})$/i;

export const createAuthenticate = ({ adminToken, apiKeys, browserLogin, verifyJwt }: AuthenticateDependencies): Authenticate => {
  const adminHash = hashToken(adminToken);

  const principalOf = async (token: string): Promise<Principal> => {
    if (isSameHash(hashToken(token), adminHash)) return { subject: 'admin', role: 'admin', customerId: null };
    if (verifyJwt !== null && JWT.test(token)) return verifyJwt(token);
    const principal = await apiKeys.principalOf(token);
    if (principal === null) throw new Problem('UNAUTHENTICATED', 'The token is not valid.');
    return principal;
  };

  return async (request) => {
    const authorization = request.headers.get('authorization');
    if (authorization !== null) {
      // A header that is present decides alone: a session cookie must not rescue a wrong token.
      const [, token] = BEARER.exec(authorization) ?? [];
      if (token === undefined) throw new Problem('UNAUTHENTICATED', 'Send the token as: Authorization: Bearer TOKEN.');
      return principalOf(token);
    }
    const sessionId = readSessionCookie(request);
    return sessionId === null ? null : browserLogin.principalOf(sessionId);
  };
};
