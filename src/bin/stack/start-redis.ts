import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { choosePort, type Service, startService } from './start-service.js';

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
