import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, extname, join, relative, resolve, sep } from 'node:path';
import { IMPORTABLE_ENDINGS } from './read-source.js';

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

/** Endings of documents that people keep knowledge in, but which are not read. */
const DOCUMENTS = ['.doc', '.docx', '.pdf', '.ppt', '.pptx', '.html', '.htm', '.xml', '.txt', '.rtf', '.odt', '.numbers', '.xlsb'];

/** Names of documents in a folder that are passed over, for they are in no format that is read. */
export const listUnread = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && DOCUMENTS.includes(extname(entry.name).toLowerCase()));
  return files.map((entry) => relative(path, join(entry.parentPath, entry.name))).sort();
};

/** What a file is called, however its path was typed: by the way to it from the working directory, or from the root where it lies outside. */
const nameOfFile = (path: string): string => {
  const whole = resolve(path);
  const way = relative(process.cwd(), whole);
  return (way.startsWith('..') ? whole : way).split(sep).join('/');
};

/** The file at a path, or all files in a folder and those below it that can be imported, in the order of their names. Throws when there is nothing. */
export const listSources = async (path: string): Promise<readonly FileSource[]> => {
  if (!(await stat(path)).isDirectory()) return [fileSource(path, nameOfFile(path))];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && IMPORTABLE_ENDINGS.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => fileSource(file, nameOfFile(file)));
};
