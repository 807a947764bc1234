import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

/** Something to import: a file, an upload or a text. */
export interface ImportSource {
  /** As its sender knows it; stands in the report, and tells format and kind when they are not given. */
  readonly name: string;
  /** Reads it from the beginning. Called more than once: to tell its kind, and when a transaction is repeated. */
  open(): AsyncIterable<Uint8Array>;
}

/** A file on this machine. */
export interface FileSource extends ImportSource {
  readonly path: string;
}

/** `name`: what to call the file, by default its name without the folder. */
export const fileSource = (path: string, name: string = basename(path)): FileSource => ({
  path,
  name,
  // Buffers are the byte arrays asked for; the stream's type says `any`.
  open: () => createReadStream(path) as AsyncIterable<Buffer>,
});

/** A text held in memory. */
export const textSource = (name: string, text: string): ImportSource => ({
  name,
  async *open() {
    yield await Promise.resolve(Buffer.from(text, 'utf8'));
  },
});
