import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { projectRoot } from '../../src/service/project-root.js';

/** The admin token that services started by tests accept. */
export const TEST_TOKEN = 'test-token-of-a-service-under-test';

/** A real service in a process of its own. */
export interface ServiceProcess {
  readonly address: string;
  /** Milliseconds from the start of the process until it was ready. */
  readonly startMilliseconds: number;
  readonly child: ChildProcess;
  /** Sends a GraphQL request; the parsed body, whatever its status. */
  request<T = Record<string, unknown>>(query: string, variables?: object, token?: string): Promise<GraphqlResult<T>>;
  ready(): Promise<{ readonly status: number; readonly body: unknown }>;
  /** SIGKILL, and waits until the process is gone. */
  kill(): Promise<void>;
  /** SIGTERM, and waits until it ended by itself. */
  stop(): Promise<void>;
}

export interface GraphqlResult<T> {
  readonly data?: T | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Starts the built service on a free port and waits until it says that it serves. */
export const startServiceProcess = async (environment: Readonly<Record<string, string>>): Promise<ServiceProcess> => {
  const begin = performance.now();
  const main = join(projectRoot, 'dist', 'src', 'main.js');
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env: { ...process.env, PORT: '0', ADMIN_TOKEN: TEST_TOKEN, LOG_LEVEL: 'error', SMALL_TALK: 'off', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => complaints.push(text));
  const address = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const found = /serves on (http:\S+)/.exec(line)?.[1];
      if (found !== undefined) resolve(found);
    });
    child.once('exit', (code) => {
      reject(new Error(`the service ended with ${String(code)} before it was ready:\n${complaints.join('')}`));
    });
  });
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
  };
  return {
    address,
    startMilliseconds: performance.now() - begin,
    child,
    async request(query, variables = {}, token = TEST_TOKEN) {
      const response = await fetch(`${address}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'x-graphql-yoga-csrf': '1' },
        body: JSON.stringify({ query, variables }),
      });
      return (await response.json()) as never;
    },
    async ready() {
      const response = await fetch(`${address}/health/ready`);
      return { status: response.status, body: await response.json() };
    },
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
  };
};
