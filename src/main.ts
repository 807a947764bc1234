import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { type Logger, pino } from 'pino';
import { loadDemo, loadSmallTalk } from './curation/shipped-knowledge.js';
import { Problem } from './domain/problem.js';
import { createEncoder } from './embedding/create-encoder.js';
import { loginLink } from './graphql/auth/browser-login.js';
import { createHttpServer } from './graphql/http/http-server.js';
import { clearUploads } from './graphql/plugins/uploads.js';
import { loadDictionaries } from './language/text/dictionaries.js';
import { type Config, readConfig } from './service/config.js';
import { openService, type OpenService, uploadFolder } from './service/open-service.js';
import { forgetService, noteService } from './service/service-file.js';
import { findDiskTrouble } from './store/engine/open-grafeo.js';

/** Stops what has started so far; what is under way meanwhile may fail. */
type Stop = () => Promise<void>;

/**
 * Starts the service and returns when it takes requests. It listens before: a balancer learns from `/health/ready` what it waits for.
 * @param stops what is to be undone in the end, the last one first
 */
const start = async (config: Config, log: Logger, stops: Stop[]): Promise<void> => {
  let starting: string | null = 'The knowledge is being loaded.';
  await checkDataFolder(config.dataFolder);
  const opening = createEncoder({ config: config.encoder });
  // While its threads load the models, this one has nothing to do.
  loadDictionaries();
  const encoder = await opening;
  stops.push(() => encoder.close());
  const service = await openService({ config, log, encoder, starting: () => starting });
  stops.push(() => service.close());
  await clearUploads(uploadFolder(config));
  const { server } = service;
  const { host, port, isTrustedProxy, shutdownDelay } = config;
  const http = createHttpServer({ server, host, port, isTrustedProxy, shutdownDelay, log });
  const address = await http.start();
  stops.push(() => http.stop());
  await load(service, config, log);
  starting = 'The ranking is being learnt from the knowledge.';
  await service.app.warmUp();
  if (service.app.learnt() === 'nothing') await service.app.settle();
  // Where it could not be learnt, it is tried again, and the service is not ready until then.
  starting = null;
  // Asked to stop meanwhile.
  if (stops.length === 0) return;
  const { adminToken, instance } = service;
  await noteService(config.dataFolder, { url: address, instance });
  stops.push(() => forgetService(config.dataFolder));
  process.stdout.write(
    `Polycontext serves on ${address}\n` +
      `  log in once in a browser: ${loginLink(address, service.createLoginCode())}\n` +
      (adminToken.file === null ? '' : `  token for programs: ${adminToken.file}\n`),
  );
};

const checkDataFolder = async (folder: string): Promise<void> => {
  await mkdir(folder, { recursive: true });
  const trouble = await findDiskTrouble(folder);
  if (trouble !== null) throw new Problem('STORE_UNAVAILABLE', `DATA_DIR is ${folder}. ${trouble}`);
};

/** What comes with the service, into graphs that are to have it. */
const load = async ({ app }: OpenService, { dataFolder, smallTalk }: Config, log: Logger): Promise<void> => {
  const isOther = await hasOtherGraph(dataFolder, await app.changes.graphId());
  if (isOther) log.warn('DATA_DIR holds what belongs to another graph, so the demo company is not loaded into this one');
  const hasDemo = !isOther && (await loadDemo(app));
  const hasSmallTalk = smallTalk && (await loadSmallTalk(app));
  if (hasDemo || hasSmallTalk) await app.refresh();
};

/** Whether a data folder keeps indexes of a graph with another id: it was used with that one, which may be lost or meant to come back. */
const hasOtherGraph = async (dataFolder: string, graphId: string): Promise<boolean> => {
  const ids = await readdir(join(dataFolder, 'index')).catch(() => []);
  return ids.some((id) => id !== graphId);
};

/** In the order opposite to that of the start; one that fails does not keep the others from it. Returns whether all went well. */
const stopAll = async (stops: Stop[], log: Logger): Promise<boolean> => {
  let isClean = true;
  for (let stop = stops.pop(); stop !== undefined; stop = stops.pop()) {
    await stop().catch((error: unknown) => {
      if (error instanceof Problem) {
        log.warn({ err: error }, `something was away when the service stopped: ${error.message}`);
        return;
      }
      isClean = false;
      log.error({ err: error }, 'the service did not stop cleanly');
    });
  }
  return isClean;
};

/** What ends a start, for people: expected failures in a sentence, others with where they come from. */
const tellFailure = (error: unknown, { host, port }: Config): string => {
  if (error instanceof Problem) return error.message;
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') return `Port ${String(port)} is taken by another program (EADDRINUSE): stop that, or set another PORT.`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST is ${host}, which is no address of this machine (${code}).`;
  if (code === 'EACCES' && (error as NodeJS.ErrnoException).syscall === 'listen')
    return `Port ${String(port)} may be used by root alone (EACCES): set another PORT.`;
  // Of the file system: message and path say it all.
  if (code !== undefined && error instanceof Error) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
};

const run = async (config: Config): Promise<void> => {
  const log = pino({ level: config.logLevel, name: 'polycontext' }, pino.destination(2));
  for (const warning of config.warnings) log.warn(warning);
  const stops: Stop[] = [];
  let isAsked = false;
  const started = start(config, log, stops).catch(async (error: unknown) => {
    const isWanted = isAsked;
    await stopAll(stops, log);
    if (isWanted) return;
    process.stderr.write(`Polycontext cannot start: ${tellFailure(error, config)}\n`);
    process.exitCode = 1;
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      if (isAsked) return;
      isAsked = true;
      void (async () => {
        const isClean = await stopAll(stops, log);
        await started;
        // Whatever was opened while the rest was being stopped.
        process.exitCode = (await stopAll(stops, log)) && isClean ? 0 : 1;
      })();
    });
  }
  await started;
};

const readSettings = (): Config | null => {
  try {
    return readConfig();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
    return null;
  }
};

/**
 * How much of the heap in use may be added before it is tidied up, in percent. Left to itself V8 lets it grow fourfold where there is memory: 200 MB
 * in use took 850 (docs/performance.md).
 */
const HEAP_GROWTH = 50;
setFlagsFromString(`--heap-growing-percent=${String(HEAP_GROWTH)}`);

const config = readSettings();
if (config !== null) await run(config);
