import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { DEMO } from '../../curation/shipped-knowledge.js';
import { Problem } from '../../domain/problem.js';
import { createGraphStore } from '../../store/engine/create-graph-store.js';
import { forgetWitness, readWitness } from '../../store/engine/graph-witness.js';
import { checkNotInUse, describeGraphFile, describeHeld, diskTroubleOf, GRAPH_FILE } from '../../store/engine/open-grafeo.js';
import type { GraphStore } from '../../store/graph-store.js';
import { createChangeRepository } from '../../store/repositories/change-repository.js';
import { findDestination } from '../import/find-service.js';
import { findToken } from '../import/run-import-command.js';

/** A moment as part of a file's name: 20261127-205959. */
const stampOf = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');

/** Puts a backup in the place of the graph, which is moved aside. Killed at any moment, the one or the other is there. Returns what to tell. */
export const restoreGraph = async (given: string, { dataFolder }: { readonly dataFolder: string }): Promise<string> => {
  const file = resolve(given);
  if (!existsSync(file)) throw new Problem('NOT_FOUND', `There is no file ${file}.`);
  const held = describeGraphFile(file);
  const folder = join(dataFolder, 'graph');
  checkNotInUse(folder);
  const restoring = `${folder}.restoring`;
  await rm(restoring, { recursive: true, force: true });
  await mkdir(restoring, { recursive: true, mode: 0o700 });
  await cp(file, join(restoring, GRAPH_FILE));
  const aside = existsSync(folder) ? `${folder}.before-restore-${stampOf(new Date())}` : null;
  if (aside !== null) await rename(folder, aside);
  forgetWitness(folder);
  await rename(restoring, folder);
  // Opened once, so that a start finds it whole and knows from now on what it held.
  await (await createGraphStore({ kind: 'embedded', folder })).close();
  return `${folder} is as in ${file} now: ${held}.${aside === null ? '' : ` What was there before lies in ${aside}.`}`;
};

/**
 * Opens a graph with what is left of it, so that the service starts with that; what there was before is kept beside. A graph of which
 * nothing is left starts empty, and does not get the demo company. Returns what to tell.
 */
export const recoverGraph = async ({ dataFolder }: { readonly dataFolder: string }): Promise<string> => {
  const folder = join(dataFolder, 'graph');
  const before = readWitness(folder);
  const isThere = existsSync(folder) && (await readdir(folder)).length > 0;
  if (!isThere && before === null)
    throw new Problem('NOT_FOUND', `There is no graph in ${folder}, nor was one; is DATA_DIR as for the service?`);
  checkNotInUse(folder);
  const aside = isThere ? `${folder}.before-recovery-${stampOf(new Date())}-${randomUUID().slice(0, 4)}` : null;
  if (aside !== null) await cp(folder, aside, { recursive: true });
  const store = await openWhatIsLeft(folder);
  const changes = createChangeRepository({ store });
  await store.transaction((transaction) => changes.recordLoaded(transaction, DEMO));
  await store.close();
  const now = readWitness(folder);
  if (now === null) throw new Error(`the recovered graph in ${folder} left no note of what it holds`);
  return [
    `The graph in ${folder} opens again, with ${describeHeld(now)}.`,
    ...(before === null
      ? ['What it held before is not known.']
      : [
          `On ${before.at} it held ${describeHeld(before)}: ${String(Math.max(0, before.turns - now.turns))} turns and ` +
            `${String(Math.max(0, before.nodes - now.nodes))} nodes in all are lost.`,
        ]),
    ...(aside === null ? [] : [`What was there before lies in ${aside}.`]),
  ].join('\n');
};

const openWhatIsLeft = async (folder: string): Promise<GraphStore> => {
  try {
    return await createGraphStore({ kind: 'embedded', folder, salvage: true });
  } catch (error) {
    const { cause } = error as { readonly cause?: unknown };
    if (!existsSync(folder) || diskTroubleOf(cause) !== null) throw error;
    // Not even its beginning can be read, as where the main file is gone and the log alone is left.
    await rename(folder, `${folder}.unreadable-${randomUUID().slice(0, 8)}`);
    return createGraphStore({ kind: 'embedded', folder, salvage: true });
  }
};

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
