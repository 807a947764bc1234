/** Does something in the background every so often until `stop`, which waits for what is under way. */
export const startRepeating = ({
  work,
  every,
  onFailure,
}: {
  readonly work: () => Promise<unknown>;
  /** ms */
  readonly every: number;
  readonly onFailure: (error: unknown) => void;
}): { stop(): Promise<void> } => {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= work()
      .catch(onFailure)
      .finally(() => {
        running = null;
      });
  }, every);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};
