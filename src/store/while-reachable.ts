import { Problem } from '../domain/problem.js';

/**
 * ms without a result after which the database is asked whether it is still there. With the 2 s this may take, a call on a database that
 * went silent (no reset, no answer: the driver alone would wait for ever) fails within 5 s, and a slow statement is left alone.
 */
const PATIENCE = 2500;

/**
 * What `work` gives, as long as the database can be reached; else aborts the signal handed to it and throws `Problem` `STORE_UNAVAILABLE`.
 * @param isReachable takes at most 2 s
 */
export const whileReachable = async <T>(work: (signal: AbortSignal) => Promise<T>, isReachable: () => Promise<boolean>): Promise<T> => {
  const abort = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  let isDone = false;
  const silence = new Promise<never>((_resolve, reject) => {
    const ask = async (): Promise<void> => {
      const reachable = await isReachable();
      if (isDone) return;
      if (reachable) {
        wait();
        return;
      }
      const problem = new Problem('STORE_UNAVAILABLE', 'Neo4j does not answer; try again shortly.');
      abort.abort(problem);
      reject(problem);
    };
    const wait = (): void => {
      timer = setTimeout(() => void ask(), PATIENCE);
    };
    wait();
  });
  try {
    return await Promise.race([work(abort.signal), silence]);
  } finally {
    isDone = true;
    clearTimeout(timer);
  }
};
