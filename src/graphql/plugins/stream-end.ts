import { isAsyncIterable, type Plugin } from 'graphql-yoga';

/** A stream that ends when its source ends or the signal fires, even while the source is waiting. */
const untilAborted = <T>(source: AsyncIterable<T>, signal: AbortSignal): AsyncIterableIterator<T> => {
  const iterator = source[Symbol.asyncIterator]();
  const end: IteratorReturnResult<undefined> = { done: true, value: undefined };
  let stop = (): void => undefined;
  const stopped = new Promise<typeof end>((resolve) => {
    stop = () => {
      resolve(end);
      // A generator that waits takes notice only later; nobody needs to wait for that.
      iterator.return?.().catch(() => undefined);
    };
  });
  if (signal.aborted) stop();
  else signal.addEventListener('abort', stop, { once: true });

  const finish = (): typeof end => {
    signal.removeEventListener('abort', stop);
    return end;
  };
  return {
    async next() {
      const result = await Promise.race([stopped, iterator.next()]);
      return result.done === true ? finish() : result;
    },
    return() {
      stop();
      return Promise.resolve(finish());
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
};

/** Ends live subscriptions when the service stops; clients are told that the stream is complete. */
export const useStreamEnd = (stopping: AbortSignal): Plugin => ({
  onSubscribe: () => ({
    onSubscribeResult({ result, setResult }) {
      if (isAsyncIterable(result)) setResult(untilAborted(result, stopping));
    },
  }),
});
