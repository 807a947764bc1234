import type { Problem } from '../../domain/problem.js';
import { HTTP_STATUS } from '../http-status.js';
import { jsonResponse } from './json-response.js';

/** A request that failed as a whole, told in the form GraphQL errors have, whatever the path. */
export const problemResponse = ({ code, message }: Pick<Problem, 'code' | 'message'>, requestId: string): Response =>
  jsonResponse(
    HTTP_STATUS[code],
    { errors: [{ message, extensions: { code, requestId } }] },
    code === 'UNAUTHENTICATED' ? { 'www-authenticate': 'Bearer' } : {},
  );
