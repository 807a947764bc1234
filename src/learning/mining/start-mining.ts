import type { Miner } from './miner.js';

/** ms between two looks at what was asked. */
const LOOK_EVERY = 60_000;

/** Draws proposals every so often until `stop`, which waits for what is under way. */
export const startMining = ({
  miner,
  onFailure,
}: {
  readonly miner: Pick<Miner, 'mine'>;
  readonly onFailure: (error: unknown) => void;
}): { stop(): Promise<void> } => {
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= miner
      .mine()
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
