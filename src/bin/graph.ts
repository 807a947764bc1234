import { randomUUID } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { Command, CommanderError } from 'commander';
import { DEMO } from '../curation/shipped-knowledge.js';
import { Problem } from '../domain/problem.js';
import { type Config, readConfig } from '../service/config.js';
import { findDestination } from '../service/service-file.js';
import { createGraphStore } from '../store/engine/create-graph-store.js';
import { diskTroubleOf } from '../store/engine/disk-trouble.js';
import { forgetWitness, readWitness } from '../store/engine/graph-witness.js';
import { checkNotInUse, describeGraphFile, describeHeld, GRAPH_FILE } from '../store/engine/open-grafeo.js';
import type { GraphStore } from '../store/graph-store.js';
import { createChangeRepository } from '../store/repositories/change-repository.js';
import { findToken } from './import/run-import-command.js';

/** A moment as part of a file's name: 20261127-205959. */
const stampOf = (at: Date): string => at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-');

/** Puts a backup in the place of the graph, which is moved aside. Killed at any moment, the one or the other is there. Returns what to tell. */
const restoreGraph = async (given: string, { dataFolder }: { readonly dataFolder: string }): Promise<string> => {
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
const recoverGraph = async ({ dataFolder }: { readonly dataFolder: string }): Promise<string> => {
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
const backUpGraph = async (given: string, options: BackupOptions): Promise<string> => {
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

/** `npm run graph -- backup FILE | restore FILE | recover`: keeps a copy of the embedded graph, puts one back, and opens what is left of one. */
const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const folderOf = (): Config => {
  const config = readConfig();
  if (config.neo4j !== null) throw new Problem('INVALID_STATE', 'NEO4J_URI is set: the graph is in Neo4j, which has commands of its own.');
  return config;
};

const program = new Command('npm run graph --')
  .description('Backup, restore and recovery of the embedded graph in DATA_DIR.')
  .exitOverride();
program
  .command('backup')
  .argument('<file>', 'a new file')
  .option('--url <url>', 'address of the service, if one runs; default: the one that runs on the data folder')
  .option('--token <token>', "an admin's token for it; by default from ADMIN_TOKEN or the data folder")
  .description('Writes a whole copy of the graph to a file; through the service where one runs, which goes on meanwhile.')
  .action(async (file: string, options: { readonly url?: string; readonly token?: string }) => {
    print(await backUpGraph(file, { ...folderOf(), url: options.url ?? null, token: options.token ?? null }));
  });
program
  .command('restore')
  .argument('<file>', 'a backup')
  .description('Puts a backup in the place of the graph, which is kept beside. The service must be stopped.')
  .action(async (file: string) => {
    print(await restoreGraph(file, folderOf()));
  });
program
  .command('recover')
  .description('Opens a graph that was damaged, cut off or deleted with what is left, and says what is lost. The service must be stopped.')
  .action(async () => {
    print(await recoverGraph(folderOf()));
  });

try {
  await program.parseAsync();
} catch (error) {
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
