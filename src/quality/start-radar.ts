import type { Radar } from './radar.js';

/** ms between two looks at what was published. */
const LOOK_EVERY = 60_000;

/** Looks for faults every so often until `stop`, which waits for what is under way. */
export const startRadar = ({
  radar,
  onFailure,
}: {
  readonly radar: Pick<Radar, 'look'>;
  readonly onFailure: (error: unknown) => void;
}): { stop(): Promise<void> } => {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= radar
      .look()
      .catch(onFailure)
      .finally(() => {
        running = null;
      });
  }, LOOK_EVERY);
  timer.unref();
  return {
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
};
