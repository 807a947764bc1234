import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Problem } from '../../domain/problem.js';
import { createGraphStore } from '../../store/create-graph-store.js';
import { describeGraphFile } from '../../store/graph-files.js';
import { findDestination } from '../import/find-service.js';
import { findToken } from '../import/find-token.js';

export interface BackupOptions {
  readonly dataFolder: string;
  readonly adminToken: string | null;
  readonly host: string;
  readonly port: number;
  /** Of a running service; `null`: the one that runs on the data folder. */
  readonly url: string | null;
  readonly token: string | null;
}

/** Writes a copy of the graph to a new file, which appears whole or not at all. Returns what to tell. */
export const backUpGraph = async (given: string, options: BackupOptions): Promise<string> => {
  const file = resolve(given);
  if (existsSync(file)) throw new Problem('CONFLICT', `${file} is there already: name a new file.`);
  const from = await findDestination(options.url, false, options);
  if (from.kind === 'unsure') throw new Problem('CONFLICT', from.reason);
  const unfinished = `${file}.unfinished`;
  try {
    if (from.kind === 'service') await download(from.url, await findToken(options.token, from.url, options), unfinished);
    else await copy(options.dataFolder, unfinished);
    const held = describeGraphFile(unfinished);
    await rename(unfinished, file);
    return `${file} holds the graph${from.kind === 'service' ? ` of ${from.url}` : ''}: ${held}.`;
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
};

const download = async (url: string, token: string, file: string): Promise<void> => {
  const response = await fetch(new URL('/backup', url), { headers: { authorization: `Bearer ${token}` } });
  if (!response.ok || response.body === null) {
    throw new Error(`${url} gives no backup (HTTP ${String(response.status)}): ${(await response.text()).slice(0, 500)}`);
  }
  await pipeline(Readable.fromWeb(response.body as ReadableStream), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }));
};

const copy = async (dataFolder: string, file: string): Promise<void> => {
  const folder = join(dataFolder, 'graph');
  if (!existsSync(folder)) throw new Problem('NOT_FOUND', `There is no graph in ${folder}; is DATA_DIR as for the service?`);
  const store = await createGraphStore({ kind: 'embedded', folder });
  try {
    await store.backUp(file);
  } finally {
    await store.close();
  }
};
