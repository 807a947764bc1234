import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Files of a folder and those below it that hold the bytes of one of some texts, by their paths in it. Files that go meanwhile hold nothing. */
export const findInFiles = async (folder: string, texts: readonly string[]): Promise<readonly string[]> => {
  if (texts.length === 0) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await holdsOne(file, texts))) found.push(relative(folder, file).split(sep).join('/'));
  }
  return found.sort();
};

const holdsOne = async (file: string, texts: readonly string[]): Promise<boolean> => {
  const longest = Math.max(...texts.map((text) => Buffer.byteLength(text)));
  let before = Buffer.alloc(0);
  try {
    for await (const chunk of createReadStream(file) as AsyncIterable<Buffer>) {
      // A text may lie across two chunks.
      const bytes = Buffer.concat([before, chunk]);
      if (texts.some((text) => bytes.includes(text))) return true;
      before = bytes.subarray(Math.max(0, bytes.length - longest + 1));
    }
  } catch (error) {
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return false;
};
