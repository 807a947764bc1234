import { mkdir } from 'node:fs/promises';
import { pino, type Logger } from 'pino';
import type { App } from './app.js';
import { readConfig, type Config } from './config.js';
import { loadDemo } from './curation/load-demo.js';
import { loadSmallTalk } from './curation/load-small-talk.js';
import { createEncoder } from './embedding/create-encoder.js';
import { loginLink } from './graphql/auth/login-link.js';
import { clearUploads } from './graphql/clear-uploads.js';
import { createHttpServer, type HttpServer } from './graphql/http-server.js';
import { loadDictionaries } from './text/load-dictionaries.js';
import { forgetService, noteService } from './service-file.js';
import { openService, uploadFolder } from './open-service.js';

const start = async (config: Config, log: Logger): Promise<() => Promise<void>> => {
  await mkdir(config.dataFolder, { recursive: true });
  await clearUploads(uploadFolder(config));
  const opening = createEncoder({ config: { kind: 'local', modelDir: config.modelFolder } });
  // While its threads load the models, this one has nothing to do.
  loadDictionaries();
  const encoder = await opening;
  const service = await openService({ config, log, encoder }).catch(async (error: unknown) => {
    await encoder.close();
    throw error;
  });
  const http = createHttpServer({ server: service.server, host: config.host, port: config.port, log });
  const address = await begin(service.app, http, config).catch(async (error: unknown) => {
    // What is open would keep a process alive that never serves.
    await service.close();
    throw error;
  });
  const { adminToken, instance } = service;
  await noteService(config.dataFolder, { url: address, instance });
  process.stdout.write(
    `Polycontext serves on ${address}\n` +
      `  log in once in a browser: ${loginLink(address, service.createLoginCode())}\n` +
      (adminToken.file === null ? '' : `  token for programs: ${adminToken.file}\n`),
  );
  return async () => {
    await forgetService(config.dataFolder);
    await http.stop();
    await service.close();
  };
};

const begin = async (app: App, http: HttpServer, { smallTalk }: Pick<Config, 'smallTalk'>): Promise<string> => {
  const hasDemo = await loadDemo(app);
  const hasSmallTalk = smallTalk && (await loadSmallTalk(app));
  if (hasDemo || hasSmallTalk) await app.refresh();
  await app.warmUp();
  return http.start();
};

const config = readConfig();
const log = pino({ level: config.logLevel, name: 'polycontext' }, pino.destination(2));
try {
  const stop = await start(config, log);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void stop().catch((error: unknown) => {
        log.error({ err: error }, 'the service did not stop cleanly');
        process.exitCode = 1;
      });
    });
  }
} catch (error) {
  log.fatal({ err: error }, error instanceof Error ? error.message : 'the service could not start');
  process.exitCode = 1;
}
