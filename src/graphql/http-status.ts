import type { ErrorCode } from '../domain/error-catalogue.js';

/** The HTTP status of a request that failed as a whole. */
export const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
  BAD_INPUT: 400,
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  CONFLICT: 409,
  INVALID_STATE: 409,
  TOO_LARGE: 413,
  RATE_LIMITED: 429,
  CANCELLED: 499,
  INTERNAL: 500,
  NOT_READY: 503,
  STORE_UNAVAILABLE: 503,
  ENCODER_UNAVAILABLE: 503,
  KEYS_UNAVAILABLE: 503,
  OVERLOADED: 503,
};
