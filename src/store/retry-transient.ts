import pRetry from 'p-retry';

/** Up to eight more attempts after 25, 50, 100, 200, 400, 500 … ms, each up to doubled at random so that rivals do not meet again. */
const ATTEMPTS = { retries: 8, minTimeout: 25, factor: 2, maxTimeout: 500, randomize: true } as const;

export interface RetryOptions {
  /** Whether the failure may pass. */
  readonly isTransient: (error: unknown) => boolean;
  /** ms after which no further attempt begins. */
  readonly giveUpAfter: number;
  /** Ends the retries. */
  readonly signal?: AbortSignal;
}

/** Runs `work`, and again with backoff and jitter while it fails in a way that may pass. */
export const retryTransient = async <T>(work: () => Promise<T>, options: RetryOptions): Promise<T> => {
  const { isTransient, giveUpAfter, signal } = options;
  return pRetry(work, { ...ATTEMPTS, maxRetryTime: giveUpAfter, shouldRetry: isTransient, ...(signal === undefined ? {} : { signal }) });
};
