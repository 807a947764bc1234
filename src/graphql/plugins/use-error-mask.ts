import type { ExecutionResult } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { RequestFacts } from '../context.js';
import type { Log } from '../log.js';
import { maskError } from './mask-error.js';

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
