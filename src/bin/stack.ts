import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../service/project-root.js';
import { startNeo4j } from './stack/start-neo4j.js';
import { choosePort, MissingProgram, type Service, startService } from './stack/start-service.js';

export interface StartRedisOptions {
  /** Keeps the log; made when missing. */
  readonly folder: string;
  /** Of the loopback interface. Default: any free one; another is taken when this one is not free. */
  readonly port?: number;
}

/** A Redis on this machine, which keeps nothing. */
export interface RunningRedis extends Service {
  readonly url: string;
}

const START_TIMEOUT = 10_000;

/** Starts the installed Redis and waits until it answers. Throws `MissingProgram` when there is none. */
export const startRedis = async ({ folder, port: wanted }: StartRedisOptions): Promise<RunningRedis> => {
  await mkdir(folder, { recursive: true });
  const port = await choosePort(wanted);
  const service = await startService({
    program: 'redis-server',
    parameters: ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    log: join(folder, 'console.log'),
    readiness: { port, hello: Buffer.from('PING\r\n'), isAnswer: (bytes) => bytes.toString().startsWith('+PONG'), timeout: START_TIMEOUT },
  });
  return { ...service, url: `redis://127.0.0.1:${String(port)}` };
};

/**
 * `npm run stack [-- --port 7687 --password … --folder .stack]`: a Neo4j on this machine, and Redis where it is installed, until Ctrl-C.
 * Prints the settings with which the service uses them.
 */
const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '7687' },
      password: { type: 'string' },
      folder: { type: 'string', default: join(projectRoot, '.stack') },
    },
  });
  const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);

  tell('Starting Neo4j; the first time it is fetched (125 MB) …');
  const neo4j = await startNeo4j({
    folder: join(values.folder, 'data'),
    port: Number(values.port),
    cacheFolder: values.folder,
    ...(values.password === undefined ? {} : { password: values.password }),
  });
  const redis = await startRedisIfThere(join(values.folder, 'redis'));
  process.stdout.write(`NEO4J_URI=${neo4j.uri}\nNEO4J_USER=${neo4j.user}\nNEO4J_PASSWORD=${neo4j.password}\n`);
  if (redis !== null) process.stdout.write(`REDIS_URL=${redis.url}\n`);

  await asked;
  tell('Stopping …');
  await Promise.all([neo4j.stop(), redis?.stop()]);
};

/** To the other output, so that the settings alone can be taken from the first. */
const tell = (text: string): void => {
  process.stderr.write(`${text}\n`);
};

const startRedisIfThere = async (folder: string): Promise<RunningRedis | null> => {
  try {
    return await startRedis({ folder, port: 6379 });
  } catch (error) {
    if (!(error instanceof MissingProgram)) throw error;
    tell('Redis is not installed; one process needs none.');
    return null;
  }
};

await main().catch((error: unknown) => {
  tell(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
