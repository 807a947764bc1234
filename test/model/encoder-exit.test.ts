import { spawnSync } from 'node:child_process';
import { describe, expect, it } from '@jest/globals';

const CREATE_ENCODER = new URL('../../src/embedding/create-encoder.js', import.meta.url).href;

/** Runs a program whose workers are encoding when the last line comes. */
const exitCodeOf = (lastLine: string): number | null => {
  const program = `
    const { createEncoder } = await import(${JSON.stringify(CREATE_ENCODER)});
    const encoder = await createEncoder();
    const work = encoder.encode(Array.from({ length: 300 }, (_, index) => 'text number ' + index), 'en').catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, 60));
    ${lastLine}`;
  return spawnSync(process.execPath, ['--input-type=module', '--eval', program], { stdio: 'ignore', timeout: 60_000 }).status;
};

describe('a process with a busy encoder', () => {
  it.each([
    ['process.exit(3)', 3],
    ['throw new Error("a bug elsewhere")', 1],
    ['await encoder.close()', 0],
  ])(
    '%s ends it with code %d, not by an abort of the native runtime',
    (lastLine, code) => {
      expect(exitCodeOf(lastLine)).toBe(code);
    },
    60_000,
  );
});
