/** Why a request failed, as far as a person can do something about it. */
export type FailureKind =
  | 'network' // nothing came back
  | 'signedOut' // no valid token came along
  | 'forbidden'
  | 'tooMany' // wait, then it works again
  | 'invalid' // what was sent is wrong
  | 'conflict'
  | 'unavailable' // a part of the service is away or still starts
  | 'internal';

/** A failed request, in the words of the service where it gave some. */
export class RequestFailure extends Error {
  readonly kind: FailureKind;
  /** Seconds to wait; `null`: not told. */
  readonly retryAfter: number | null;
  /** By which operators find it in the log; `null`: not told. */
  readonly requestId: string | null;

  constructor(kind: FailureKind, message: string, rest: { readonly retryAfter?: number | null; readonly requestId?: string | null } = {}) {
    super(message);
    this.kind = kind;
    this.retryAfter = rest.retryAfter ?? null;
    this.requestId = rest.requestId ?? null;
  }
}

const KINDS: Readonly<Record<string, FailureKind>> = {
  UNAUTHENTICATED: 'signedOut',
  FORBIDDEN: 'forbidden',
  RATE_LIMITED: 'tooMany',
  OVERLOADED: 'tooMany',
  CANCELLED: 'tooMany',
  CONFLICT: 'conflict',
  INVALID_STATE: 'conflict',
  NOT_READY: 'unavailable',
  STORE_UNAVAILABLE: 'unavailable',
  ENCODER_UNAVAILABLE: 'unavailable',
  KEYS_UNAVAILABLE: 'unavailable',
  INTERNAL: 'internal',
};

/** What a code of the service means here; every other one blames the request. */
export const kindOfCode = (code: string): FailureKind => KINDS[code] ?? 'invalid';

/** Whatever was thrown, as a failure that can be shown. */
export const toFailure = (error: unknown): RequestFailure =>
  error instanceof RequestFailure ? error : new RequestFailure('network', error instanceof Error ? error.message : String(error));
