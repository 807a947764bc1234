import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';

/** What a process has used since its start, and what it holds now. */
export interface Usage {
  readonly cpuSeconds: number;
  /** Of the thread that replies; `null` where the system does not tell threads apart. */
  readonly mainSeconds: number | null;
  readonly residentMegabytes: number;
  readonly heapMegabytes: number;
}

/** A service in a process of its own, seen from outside. */
export interface MeasuredService {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  usage(): Promise<Usage>;
  stop(): Promise<void>;
}

export interface ServiceProgram {
  /** The program and its parameters. */
  readonly words: readonly string[];
  /** Parameters of Node itself, such as `--cpu-prof`. */
  readonly nodeOptions: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  readonly token: string;
  /** Takes what it writes to standard error. */
  readonly log: string;
}

/** Starts a service and waits until it says where it serves. Throws with its last words when it ends before. */
export const startMeasured = async ({ words, nodeOptions, environment, token, log }: ServiceProgram): Promise<MeasuredService> => {
  const child = spawn(process.execPath, [...nodeOptions, ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  child.stderr.pipe(createWriteStream(log));
  const ended = once(child, 'exit');
  const headers = { authorization: `Bearer ${token}` };
  let url = '';
  for await (const line of createInterface(child.stdout)) {
    url = /serves on (\S+)/.exec(line)?.[1] ?? '';
    if (url !== '') break;
  }
  if (url === '') throw new Error(`a service does not start: ${(await readFile(log, 'utf8')).trim().split('\n').slice(-5).join('\n')}`);
  child.stdout.resume();
  return {
    url,
    headers,
    async usage() {
      const response = await fetch(new URL('/metrics', url), { headers });
      return { ...readMetrics(await response.text()), mainSeconds: await readMainSeconds(child.pid ?? 0) };
    },
    async stop() {
      child.kill('SIGTERM');
      await ended;
    },
  };
};

/** Of the text format of Prometheus. */
const readMetrics = (text: string): Omit<Usage, 'mainSeconds'> => {
  const valueOf = (name: string): number => Number(new RegExp(`^${name} (\\S+)`, 'm').exec(text)?.[1] ?? 0);
  return {
    cpuSeconds: valueOf('process_cpu_seconds_total'),
    residentMegabytes: valueOf('process_resident_memory_bytes') / 2 ** 20,
    heapMegabytes: valueOf('nodejs_heap_size_used_bytes') / 2 ** 20,
  };
};

const TICKS_A_SECOND = 100;

/** Linux alone says what each thread used: of the first one, which has the number of the process, user and system time stand 14th and 15th. */
const readMainSeconds = async (pid: number): Promise<number | null> => {
  const fields = await readFile(`/proc/${String(pid)}/task/${String(pid)}/stat`, 'utf8').catch(() => null);
  if (fields === null) return null;
  // The second field is a name in brackets that may hold blanks.
  const [user = 0, system = 0] = fields
    .slice(fields.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) / TICKS_A_SECOND;
};
