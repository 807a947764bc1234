import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { MissingProgram } from './missing-program.js';

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
