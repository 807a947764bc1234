import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { loadDemo, loadSmallTalk } from '../curation/shipped-knowledge.js';
import { Problem } from '../domain/problem.js';
import type { StartingEncoder } from '../embedding/create-encoder.js';
import { loginLink } from '../graphql/auth/browser-login.js';
import { createHttpServer } from '../graphql/http/http-server.js';
import { clearUploads } from '../graphql/plugins/uploads.js';
import { loadDictionaries } from '../language/text/dictionaries.js';
import { findDiskTrouble } from '../store/engine/disk-trouble.js';
import type { Config } from './config.js';
import { openService, type OpenService, uploadFolder } from './open-service.js';
import { forgetService, noteService } from './service-file.js';

/** Stops what has started so far; what is under way meanwhile may fail. */
export type Stop = () => Promise<void>;

/**
 * Starts the service and returns when it takes requests. It listens before: a balancer learns from `/health/ready` what it waits for.
 * @param stops what is to be undone in the end, the last one first
 */
export const startService = async (config: Config, log: Logger, encoder: StartingEncoder, stops: Stop[]): Promise<void> => {
  let starting: string | null = 'The knowledge is being loaded.';
  await checkDataFolder(config.dataFolder);
  loadDictionaries();
  const service = await openService({ config, log, encoder, starting: () => starting });
  stops.push(() => service.close());
  await encoder.ready;
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
