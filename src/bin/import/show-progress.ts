import { Presets, SingleBar } from 'cli-progress';
import type { ShownJob } from './import-outcome.js';

/** Shows on standard error how far a job is. How many rows there are is known only at the end, so rows are counted, not a share of them. */
export interface ProgressDisplay {
  show(job: ShownJob): void;
  stop(): void;
}

export const createProgressDisplay = (): ProgressDisplay => {
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: '{title}: {value} rows read, {written} written, {unchanged} unchanged, {refused} refused {duration_formatted}',
      hideCursor: true,
      noTTYOutput: false,
      gracefulExit: true,
    },
    Presets.legacy,
  );
  let shownId: string | null = null;
  const stop = (): void => {
    if (shownId !== null) bar.stop();
    shownId = null;
  };
  return {
    show({ id, status, title, rowsRead, rowsWritten, rowsUnchanged, rowsRefused }) {
      const payload = { title, written: rowsWritten, unchanged: rowsUnchanged, refused: rowsRefused };
      if (shownId !== id) {
        stop();
        bar.start(Math.max(rowsRead, 1), rowsRead, payload);
        shownId = id;
      }
      bar.setTotal(Math.max(rowsRead, 1));
      bar.update(rowsRead, payload);
      if (status !== 'RUNNING') stop();
    },
    stop,
  };
};
