import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { projectRoot } from '../../src/service/project-root.js';

export interface EndedProgram {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs one of the built programs (`main`, `bin/graph`) to its end. */
export const runProgram = async (
  name: string,
  words: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<EndedProgram> => {
  const child = spawn(process.execPath, [join(projectRoot, 'dist', 'src', `${name}.js`), ...words], {
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { code: child.exitCode, stdout, stderr };
};
