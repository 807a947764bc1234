import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import type { Language } from '../../domain/language.js';
import type { EmotionHead } from './emotion-head.js';

export type EmotionHeads = ReadonlyMap<Language, EmotionHead>;

/** Heads kept in a file; `null` when there is none that can be read: then they are learnt again. */
export const readHeads = async (file: string): Promise<EmotionHeads | null> => {
  try {
    const heads: unknown = deserialize(await readFile(file));
    return types.isMap(heads) ? (heads as EmotionHeads) : null;
  } catch {
    return null;
  }
};

/** Keeps heads for the next start where the disk takes them: the file is whole or not there. Never throws. */
export const keepHeads = async (file: string, heads: EmotionHeads): Promise<void> => {
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, serialize(heads));
    await rename(unfinished, file);
  } catch {
    // As on a full disk: the next start learns them again.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
};
