import { createRemoteJWKSet, errors, jwtVerify } from 'jose';
import { z } from 'zod';
import { ROLES, type Principal } from '../../domain/principal.js';
import { Problem } from '../../domain/problem.js';

/** Signatures by a private key only: with a shared secret (HS…) or none, whoever reads the public key could sign. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Clocks of issuer and service may differ by this many seconds. */
const CLOCK_TOLERANCE = 5;

const id = z.string().min(1).max(200);
const claims = z.discriminatedUnion('role', [
  z.object({ sub: id, role: z.literal('customer'), customerId: id }),
  z.object({ sub: id, role: z.enum(ROLES).exclude(['customer']) }),
]);

export type VerifyJwt = (token: string) => Promise<Principal>;

/**
 * Checks tokens against the keys published at an address; keys are fetched when needed and kept.
 * Claims read: `sub`, `role`, `customerId` (role customer), `exp` (required), `nbf`.
 */
export const createVerifyJwt = ({ jwksUrl }: { readonly jwksUrl: string }): VerifyJwt => {
  const keys = createRemoteJWKSet(new URL(jwksUrl), { timeoutDuration: 5_000 });
  return async (token) => {
    const { payload } = await jwtVerify(token, keys, {
      algorithms: ALGORITHMS,
      requiredClaims: ['exp'],
      clockTolerance: CLOCK_TOLERANCE,
    }).catch(refuse);
    const parsed = claims.safeParse(payload);
    if (!parsed.success)
      throw new Problem('UNAUTHENTICATED', 'The token needs the claims sub and role, and customerId for the role customer.');
    const { data } = parsed;
    return { subject: data.sub, role: data.role, customerId: data.role === 'customer' ? data.customerId : null };
  };
};

/** What is wrong with the token is told to its sender; a key server that does not answer is an outage and stays as it is. */
const refuse = (error: unknown): never => {
  if (error instanceof errors.JWTExpired) throw new Problem('UNAUTHENTICATED', 'The token has expired; get a new one.', { cause: error });
  if (TOKEN_FAULTS.some((fault) => error instanceof fault))
    throw new Problem('UNAUTHENTICATED', 'The token is not valid.', { cause: error });
  throw error;
};

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
