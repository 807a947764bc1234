import { once } from 'node:events';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../service/project-root.js';
import { startNeo4j } from './stack/start-neo4j.js';
import { MissingProgram, type RunningRedis, startRedis } from './stack/start-service.js';

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
