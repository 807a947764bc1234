import { timingSafeEqual } from 'node:crypto';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  type CryptoKey,
  errors,
  type FlattenedJWSInput,
  type JWSHeaderParameters,
  jwtVerify,
} from 'jose';
import { z } from 'zod';
import { type Principal, ROLES } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import { type ApiKeys, hashToken } from './api-keys.js';
import { type BrowserLogin, readSessionCookie } from './browser-login.js';

/** Signatures by a private key only: with a shared secret (HS…) or none, whoever reads the public key could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Clocks of issuer and service may differ by this many seconds. */
const CLOCK_TOLERANCE = 5;

/** For so long keys hold that the key server gave before it went away. */
const LAST_KEYS_MILLISECONDS = 24 * 3_600_000;
/** So often a key server that is away is asked again: not by each request, which would wait for it. */
const RETRY_MILLISECONDS = 10_000;

const id = z.string().min(1).max(200);
const claims = z.discriminatedUnion('role', [
  z.object({ sub: id, role: z.literal('customer'), customerId: id }),
  z.object({ sub: id, role: z.enum(ROLES).exclude(['customer']) }),
]);

export type VerifyJwt = (token: string) => Promise<Principal>;

export interface JwtOptions {
  readonly jwksUrl: string;
  /** Who must have made a token: its claim `iss`. */
  readonly issuer: string;
  /** For whom it must be: its claim `aud`, or one of them. */
  readonly audience: string;
  /** Milliseconds to wait for the key server. */
  readonly timeout?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

/**
 * Checks tokens against the keys published at an address; keys are fetched when needed and kept.
 * Claims read: `iss`, `aud`, `sub`, `role`, `customerId` (role customer), `exp` (required), `nbf`. Throws `Problem` `UNAUTHENTICATED` for a
 * token that is not valid, `KEYS_UNAVAILABLE` where that cannot be told because the key server is away.
 */
export const createVerifyJwt = ({ jwksUrl, issuer, audience, timeout = 5_000, now = Date.now }: JwtOptions): VerifyJwt => {
  const keys = createKeySource(new URL(jwksUrl), timeout, now);
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      issuer,
      audience,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE,
      currentDate: new Date(now()),
    }).catch(refuse);
    const parsed = claims.safeParse(payload);
    if (!parsed.success)
      throw new Problem('UNAUTHENTICATED', 'The token needs the claims sub and role, and customerId for the role customer.');
    const { data } = parsed;
    // A subject is its issuer's: one named like a key of ours, or like the admin, is another.
    return { subject: `${issuer}#${data.sub}`, role: data.role, customerId: data.role === 'customer' ? data.customerId : null };
  };
};

type FindKey = (header: JWSHeaderParameters, token: FlattenedJWSInput) => Promise<CryptoKey>;

/** The published keys; while their server is away, those it gave last. */
const createKeySource = (url: URL, timeout: number, now: () => number): FindKey => {
  const remote = createRemoteJWKSet(url, { timeoutDuration: timeout });
  let last: { readonly find: FindKey; readonly at: number } | null = null;
  let isAwaySince = Number.NEGATIVE_INFINITY;

  const keep = (): void => {
    const set = remote.jwks();
    if (set !== undefined && remote.fresh) last = { find: createLocalJWKSet(set), at: now() };
  };
  const fromLast = async (header: JWSHeaderParameters, token: FlattenedJWSInput, cause: unknown): Promise<CryptoKey> => {
    const known = last !== null && now() - last.at < LAST_KEYS_MILLISECONDS ? last : null;
    const key = await known?.find(header, token).catch(() => null);
    if (key) return key;
    // The key may be a new one: whether the token is valid cannot be told.
    throw new Problem('KEYS_UNAVAILABLE', 'The server of the keys that sign tokens cannot be reached; try again shortly.', { cause });
  };

  return async (header, token) => {
    const isAway = now() - isAwaySince < RETRY_MILLISECONDS;
    if (isAway) return fromLast(header, token, new Error('the key server was away just now'));
    try {
      const key = await remote(header, token);
      keep();
      return key;
    } catch (error) {
      if (isFaultOfToken(error)) {
        keep();
        throw error;
      }
      isAwaySince = now();
      return fromLast(header, token, error);
    }
  };
};

const refuse = (error: unknown): never => {
  if (error instanceof errors.JWTExpired) throw new Problem('UNAUTHENTICATED', 'The token has expired; get a new one.', { cause: error });
  if (error instanceof errors.JWTClaimValidationFailed && ['iss', 'aud'].includes(error.claim))
    throw new Problem('UNAUTHENTICATED', 'The token is for another service, or of another issuer.', { cause: error });
  if (isFaultOfToken(error)) throw new Problem('UNAUTHENTICATED', 'The token is not valid.', { cause: error });
  throw error;
};

const isFaultOfToken = (error: unknown): boolean => TOKEN_FAULTS.some((fault) => error instanceof fault);

const TOKEN_FAULTS = [
  errors.JWTClaimValidationFailed,
  errors.JWTInvalid,
  errors.JWSInvalid,
  errors.JWSSignatureVerificationFailed,
  errors.JOSEAlgNotAllowed,
  errors.JOSENotSupported,
  errors.JWKSNoMatchingKey,
  errors.JWKSMultipleMatchingKeys,
];

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
