import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdir, readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

/** A program that the stack needs and this machine has not. Tests that need it report themselves as skipped with this reason. */
export class MissingProgram extends Error {
  constructor(program: string, remedy: string) {
    super(`${program} is missing: ${remedy}`);
    this.name = 'MissingProgram';
  }
}

const execute = promisify(execFile);

/** Enough for a Maven log. */
const MAX_OUTPUT_BYTES = 16 * 1024 * 1024;

/**
 * Runs a program to its end; gives what it wrote to both outputs.
 * Throws `MissingProgram` when there is none of that name, and an `Error` with its output when it fails.
 * @param remedy what the user may do when it is missing
 */
export const runProgram = async (program: string, parameters: readonly string[], remedy: string): Promise<string> => {
  try {
    const { stdout, stderr } = await execute(program, parameters, { maxBuffer: MAX_OUTPUT_BYTES });
    return stdout + stderr;
  } catch (cause) {
    if (!(cause instanceof Error)) throw cause;
    if ('code' in cause && cause.code === 'ENOENT') throw new MissingProgram(program, remedy);
    const output = 'stdout' in cause ? String(cause.stdout) : '';
    throw new Error(`${program} failed: ${cause.message}\n${output}`, { cause });
  }
};

/** A port of the loopback interface that nothing listens on: the wanted one if it is free, else any. */
export const choosePort = async (wanted = 0): Promise<number> => {
  try {
    return await tryPort(wanted);
  } catch (error) {
    if (wanted === 0) throw error;
    return tryPort(0);
  }
};

const tryPort = (port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address === null || typeof address === 'string') reject(new Error('the port has no number'));
        else resolve(address.port);
      });
    });
  });

/** Sees to it that another process ends when this one does, even when it is killed and cannot do so itself. Does nothing on Windows. */
const stopWithParent = (pid: number): { release(): void } => {
  if (process.platform === 'win32') return { release: () => undefined };
  // The pipe to `cat` closes with this process, whatever ends it.
  const guard = spawn('sh', ['-c', 'cat; kill "$1" 2>/dev/null', 'stop-with-parent', String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  // Without a shell there is no guard, but all else works.
  guard.once('error', () => undefined);
  guard.unref();
  return {
    release() {
      if (guard.pid !== undefined && guard.exitCode === null && guard.signalCode === null) process.kill(-guard.pid, 'SIGKILL');
    },
  };
};

interface Question {
  readonly port: number;
  /** What to send first. */
  readonly hello: Uint8Array;
  /** Whether the first bytes that come back are the service's. */
  readonly isAnswer: (bytes: Buffer) => boolean;
  /** ms. */
  readonly timeout: number;
  /** Ends the waiting. */
  readonly signal: AbortSignal;
}

/** ms between two attempts to connect. */
const INTERVAL = 100;

/** Waits until the service on a loopback port answers. Throws an `Error` when it does not within the time, and the signal's reason when aborted. */
const waitUntilAnswered = async (question: Question): Promise<void> => {
  const end = Date.now() + question.timeout;
  while (!(await isAnswered(question))) {
    question.signal.throwIfAborted();
    if (Date.now() > end) throw new Error(`nothing answered on port ${String(question.port)} within ${String(question.timeout)} ms`);
    await wait(INTERVAL);
  }
};

const isAnswered = ({ port, hello, isAnswer }: Question): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 1000 });
    const finish = (answered: boolean): void => {
      socket.destroy();
      resolve(answered);
    };
    socket.once('connect', () => socket.write(hello));
    socket.once('data', (bytes: Buffer) => {
      finish(isAnswer(bytes));
    });
    for (const event of ['error', 'timeout', 'close']) {
      socket.once(event, () => {
        finish(false);
      });
    }
  });

/** A program that runs beside this one and ends with it. */
export interface Service {
  readonly pid: number;
  /** Asks it to stop, waits until it has, and kills it after 30 s. May be called twice. */
  readonly stop: () => Promise<void>;
}

export interface ServiceCommand {
  readonly program: string;
  readonly parameters: readonly string[];
  /** File that takes its output. */
  readonly log: string;
  readonly readiness: Omit<Question, 'signal'>;
}

const KILL_AFTER = 30_000;

/** Starts a program and waits until it answers. Throws `MissingProgram`, or an `Error` with the end of its output when it fails to start. */
export const startService = async ({ program, parameters, log, readiness }: ServiceCommand): Promise<Service> => {
  const output = openSync(log, 'a', 0o600);
  // A group of its own: Ctrl-C then reaches only us, and we stop it in order.
  const child = spawn(program, parameters, { stdio: ['ignore', output, output], detached: true });
  closeSync(output);
  const ended = new AbortController();
  child.once('error', (error) => {
    ended.abort('code' in error && error.code === 'ENOENT' ? new MissingProgram(program, 'it is not installed') : error);
  });
  child.once('exit', () => {
    ended.abort(new Error(`${program} ended before it answered`));
  });
  const { pid } = child;
  const guard = pid === undefined ? undefined : stopWithParent(pid);

  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null && pid !== undefined) {
      const exit = once(child, 'exit');
      child.kill('SIGTERM');
      const timer = setTimeout(() => child.kill('SIGKILL'), KILL_AFTER);
      await exit;
      clearTimeout(timer);
    }
    guard?.release();
  };
  try {
    await waitUntilAnswered({ ...readiness, signal: ended.signal });
    if (pid === undefined) throw new Error(`${program} has no process`);
    return { pid, stop };
  } catch (cause) {
    await stop();
    if (cause instanceof MissingProgram) throw cause;
    const lastLines = (await readFile(log, 'utf8')).trim().split('\n').slice(-15).join('\n');
    throw new Error(`${cause instanceof Error ? cause.message : String(cause)}; its last words in ${log}:\n${lastLines}`, { cause });
  }
};

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

const REDIS_TIMEOUT = 10_000;

/** Starts the installed Redis and waits until it answers. Throws `MissingProgram` when there is none. */
export const startRedis = async ({ folder, port: wanted }: StartRedisOptions): Promise<RunningRedis> => {
  await mkdir(folder, { recursive: true });
  const port = await choosePort(wanted);
  const service = await startService({
    program: 'redis-server',
    parameters: ['--bind', '127.0.0.1', '--port', String(port), '--save', '', '--appendonly', 'no', '--dir', folder],
    log: join(folder, 'console.log'),
    readiness: { port, hello: Buffer.from('PING\r\n'), isAnswer: (bytes) => bytes.toString().startsWith('+PONG'), timeout: REDIS_TIMEOUT },
  });
  return { ...service, url: `redis://127.0.0.1:${String(port)}` };
};
