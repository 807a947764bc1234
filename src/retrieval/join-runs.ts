/**
 * Runs `work` never twice at once. A call during a run waits for one more run that begins after it, shared with all who call meanwhile:
 * so each caller's work began after the call, and no number of callers makes more than two runs.
 */
export const joinRuns = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    running = work().finally(() => {
      if (next === null) running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return start();
    next ??= running.then(start, start);
    return next;
  };
};
