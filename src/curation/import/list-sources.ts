import { readdir, stat } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { fileSource, type FileSource } from './import-source.js';
import { IMPORTABLE_ENDINGS } from './read/read-source.js';

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
