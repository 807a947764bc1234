import { type ExecutionResult, GraphQLError, type GraphQLHTTPErrorExtensions } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { Json } from '../../domain/json.js';
import { ERROR_CATALOGUE, type ErrorCode, Problem } from '../../domain/problem.js';
import type { RequestFacts } from '../context.js';
import { LIMITS } from './limits.js';
import type { Log } from './metrics.js';

/** The HTTP status of a request that failed as a whole. */
const HTTP_STATUS: Readonly<Record<ErrorCode, number>> = {
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

/** JSON that nobody may keep: it depends on who asks, and when. */
export const jsonResponse = (status: number, body: Json, headers: Readonly<Record<string, string>> = {}): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store', ...headers },
  });

/** A request that failed as a whole, told in the form GraphQL errors have, whatever the path. */
export const problemResponse = (
  { code, message, retryAfter = null }: Pick<Problem, 'code' | 'message'> & Partial<Pick<Problem, 'retryAfter'>>,
  requestId: string,
): Response =>
  jsonResponse(
    HTTP_STATUS[code],
    { errors: [{ message, extensions: { code, requestId } }] },
    { ...(code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {}), ...retryHeaders(retryAfter) },
  );

/** Tells clients when the same may succeed. */
const retryHeaders = (seconds: number | null): Readonly<Record<string, string>> =>
  seconds === null ? {} : { 'retry-after': String(seconds) };

export interface MaskDependencies {
  readonly requestId: string;
  readonly log: Log;
}

/** What GraphQL and Yoga call the faults of a request, in our words. Their own GRAPHQL_… codes are kept. */
const CODES: Readonly<Record<string, ErrorCode>> = {
  BAD_REQUEST: 'BAD_INPUT',
  OPERATION_RESOLUTION_FAILURE: 'BAD_INPUT',
  REQUEST_ENTITY_TOO_LARGE: 'TOO_LARGE',
};

/**
 * What a client is told of an error: a `Problem` or a fault of the request with its code, anything else only that it happened.
 * The rest goes to the log under the request's id.
 */
const maskError = (error: unknown, { requestId, log }: MaskDependencies): GraphQLError => {
  const { original, isRequestFault } = unwrap(error);
  if (original instanceof Problem) {
    // An outage is told to the client, but its cause is for us.
    if (original.code.endsWith('_UNAVAILABLE')) log.warn({ requestId, err: original }, 'A part of the service was away');
    const { code, message, retryAfter } = original;
    const http = { status: HTTP_STATUS[code], headers: { ...retryHeaders(retryAfter) } };
    return tell(error, { message, code, http, isOfRequest: SENT_TOO_SOON.has(code) });
  }
  if (isRequestFault && error instanceof GraphQLError) {
    // `spec`: clients that accept plain JSON get 200, as the specification of GraphQL over HTTP wants it.
    return tell(error, { message: error.message, code: codeOf(error), http: error.extensions.http ?? { spec: true, status: 400 } });
  }
  log.error({ requestId, err: original }, 'A request failed unexpectedly');
  return tell(error, { message: ERROR_CATALOGUE.INTERNAL, code: 'INTERNAL', requestId, http: { status: 500 } });
};

/** The innermost error, and whether GraphQL itself blames the request for it. */
const unwrap = (error: unknown): { readonly original: unknown; readonly isRequestFault: boolean } => {
  if (!(error instanceof GraphQLError)) return { original: error, isRequestFault: false };
  const original = innermost(error);
  if (!(original instanceof GraphQLError)) return { original, isRequestFault: false };
  // While a value of ours is written into the reply, GraphQL's own complaint about it (`Int cannot represent …`) points to
  // nothing in the query, and it would give the value away.
  const isOurFault = error.path !== undefined && original.nodes === undefined && original.extensions['code'] === undefined;
  return { original, isRequestFault: !isOurFault };
};

const innermost = (error: unknown): unknown =>
  error instanceof GraphQLError && error.originalError !== undefined ? innermost(error.originalError) : error;

const codeOf = ({ extensions }: GraphQLError): string => {
  const code = typeof extensions['code'] === 'string' ? extensions['code'] : 'BAD_INPUT';
  // The only refusal that comes without code is that of the CSRF check.
  return extensions.http?.status === 403 ? 'FORBIDDEN' : (CODES[code] ?? code);
};

/** Wherever such an error arises, the request as a whole came too soon, and the client is to wait. */
const SENT_TOO_SOON: ReadonlySet<ErrorCode> = new Set(['RATE_LIMITED', 'OVERLOADED', 'CANCELLED']);

interface Told {
  readonly isOfRequest?: boolean;
  readonly message: string;
  readonly code: string;
  readonly requestId?: string;
  readonly http: GraphQLHTTPErrorExtensions;
}

/** The error as it leaves: with its place in the query, without what caused it. One failed field does not make the request fail. */
const tell = (error: unknown, { message, http, isOfRequest = false, ...extensions }: Told): GraphQLError => {
  const { nodes = null, source = null, positions = null, path = null } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(message.length > LIMITS.message ? `${message.slice(0, LIMITS.message)}…` : message, {
    nodes,
    source,
    positions,
    path,
    extensions: { ...extensions, ...(path === null || isOfRequest ? { http } : {}) },
  });
};

/** The one place where errors leave: every result passes here, be it of parsing, executing or a subscription's next event. */
export const useErrorMask = (log: Log): Plugin<object, RequestFacts> => ({
  onResultProcess(payload) {
    const { result, serverContext } = payload;
    const { requestId } = serverContext;
    const mask = <T extends ExecutionResult>(one: T): T =>
      one.errors === undefined ? one : { ...one, errors: one.errors.map((error) => maskError(error, { requestId, log })) };
    if (isAsyncIterable(result)) payload.setResult(mapAsyncIterator(result, mask));
    else payload.setResult(Array.isArray(result) ? result.map(mask) : mask(result));
  },
});
