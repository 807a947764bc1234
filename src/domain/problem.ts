/** Stable codes of everything that may fail as expected, each with what it means. Clients tell failures apart by these. */
export const ERROR_CATALOGUE = {
  BAD_INPUT: 'A value of the request is missing, too long or malformed; the message names it.',
  UNAUTHENTICATED: 'No valid token came with the request.',
  FORBIDDEN: 'The token is valid, but its role may not do this.',
  NOT_FOUND: 'Nothing has this id.',
  CONFLICT: 'Someone else changed it meanwhile: read it again and repeat the change; or an id is taken by something else: give another.',
  INVALID_STATE: 'The thing exists but is not in a state that allows this.',
  STORE_UNAVAILABLE: 'The database cannot be reached; try again shortly.',
  ENCODER_UNAVAILABLE: 'The text encoder cannot be reached; try again shortly.',
  NOT_READY: 'The service has started, but takes no requests yet; /health/ready tells why, and when it does.',
  KEYS_UNAVAILABLE: 'The server of the keys that sign tokens cannot be reached; try again shortly.',
  RATE_LIMITED: 'This token or customer asks for more than its share; wait for as long as Retry-After says.',
  OVERLOADED: 'The service has more to do than it can; wait for as long as Retry-After says.',
  CANCELLED: 'The client went away before there was a reply; nothing was recorded.',
  TOO_LARGE: 'The request is larger than the service accepts.',
  INTERNAL: 'Something unexpected happened; the log has it under the request id.',
} as const;

export type ErrorCode = keyof typeof ERROR_CATALOGUE;

/** An expected failure that ends a request, told to the client with its stable code; anything else thrown is masked. */
export class Problem extends Error {
  readonly code: ErrorCode;
  /** Seconds after which the same may succeed; `null`: nobody knows. */
  readonly retryAfter: number | null;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown; readonly retryAfter?: number }) {
    super(message, options);
    this.name = 'Problem';
    this.code = code;
    this.retryAfter = options?.retryAfter ?? null;
  }
}
