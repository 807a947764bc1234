import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { untilAborted } from './until-aborted.js';

/** Ends live subscriptions when the service stops; clients are told that the stream is complete. */
export const useStreamEnd = (stopping: AbortSignal): Plugin => ({
  onSubscribe: () => ({
    onSubscribeResult({ result, setResult }) {
      if (isAsyncIterable(result)) setResult(untilAborted(result, stopping));
    },
  }),
});
