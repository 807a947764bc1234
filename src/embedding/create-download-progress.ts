import { SingleBar } from 'cli-progress';

/** Shows how far a download is. `start` ... `update`* ... `stop`, one download at a time. */
export interface DownloadProgress {
  start(label: string): void;
  /** @param fraction how much is done, 0..1 */
  update(fraction: number): void;
  stop(): void;
  /** A line of news between downloads. */
  note(line: string): void;
}

interface Options {
  /** Where to write. Default: standard error, so that standard output stays clean for data. */
  readonly stream?: NodeJS.WriteStream;
}

/** A progress bar where a person watches (the stream is a terminal), else one plain line a download for the log. */
export const createDownloadProgress = ({ stream = process.stderr }: Options = {}): DownloadProgress => {
  const note = (line: string): void => {
    stream.write(`${line}\n`);
  };
  if (!stream.isTTY) return { start: note, update: () => undefined, stop: () => undefined, note };

  const bar = new SingleBar({ stream, format: '{label} [{bar}] {percentage} %', hideCursor: true, clearOnComplete: true });
  return {
    start: (label) => {
      bar.start(100, 0, { label });
    },
    update: (fraction) => {
      bar.update(Math.floor(fraction * 100));
    },
    stop: () => {
      bar.stop();
    },
    note,
  };
};
