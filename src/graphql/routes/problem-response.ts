import type { Problem } from '../../domain/problem.js';
import { HTTP_STATUS } from '../http-status.js';
import { jsonResponse } from './json-response.js';

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
export const retryHeaders = (seconds: number | null): Readonly<Record<string, string>> =>
  seconds === null ? {} : { 'retry-after': String(seconds) };
