import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileSource, type FileSource } from './import-source.js';
import { IMPORTABLE_ENDINGS } from './read/read-source.js';

/** Endings of documents that people keep knowledge in, but which are not read. */
const DOCUMENTS = ['.doc', '.docx', '.pdf', '.ppt', '.pptx', '.html', '.htm', '.xml', '.txt', '.rtf', '.odt', '.numbers', '.xlsb'];

/** Names of documents in a folder that are passed over, for they are in no format that is read. */
export const listUnread = async (path: string): Promise<readonly string[]> => {
  if (!(await stat(path)).isDirectory()) return [];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && DOCUMENTS.includes(extname(entry.name).toLowerCase()));
  return files.map((entry) => relative(path, join(entry.parentPath, entry.name))).sort();
};

/** The file at a path, or all files in a folder and those below it that can be imported, in the order of their names. Throws when there is nothing. */
export const listSources = async (path: string): Promise<readonly FileSource[]> => {
  if (!(await stat(path)).isDirectory()) return [fileSource(path, path)];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && IMPORTABLE_ENDINGS.includes(extname(entry.name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => fileSource(file, relative(path, file).split(sep).join('/')));
};
