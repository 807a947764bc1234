import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { MissingProgram } from './missing-program.js';
import { stopWithParent } from './stop-with-parent.js';
import { type Question, waitUntilAnswered } from './wait-until-answered.js';

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
