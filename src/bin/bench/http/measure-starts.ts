import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../../domain/json.js';
import type { Config } from '../../../service/config.js';
import { type HttpBenchOptions, startOn, startOnKnowledge } from './measured-service.js';

/** Starts of each kind; the fastest is told, for other work on the machine only ever adds to it. */
const STARTS = 5;
const FIRST_STARTS = 2;

/** Seconds from the start of the process until it takes requests, and of all its threads' processor time until then. */
export const measureStarts = async (
  { encoder }: Pick<Config, 'encoder'>,
  options: HttpBenchOptions,
  tell: (line: string) => void,
): Promise<JsonObject> => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-starts-'));
  const log = join(folder, 'service.log');
  const embedded = { neo4j: null };
  const measure = async (what: string, times: number, dataFolder: (time: number) => string): Promise<JsonObject> => {
    const seconds: number[] = [];
    const cpuSeconds: number[] = [];
    for (let time = 0; time < times; time += 1) {
      const begin = performance.now();
      const service = await startOn(dataFolder(time), embedded, { options, log });
      seconds.push((performance.now() - begin) / 1_000);
      cpuSeconds.push((await service.usage()).cpuSeconds);
      await service.stop();
      tell(`${what}: ${(seconds.at(-1) ?? 0).toFixed(1)} s`);
    }
    return { seconds: Math.min(...seconds), cpuSeconds: Math.min(...cpuSeconds), slowest: Math.max(...seconds) };
  };
  try {
    const first = await measure('first start with the demo', FIRST_STARTS, (time) => join(folder, `demo-${String(time)}`));
    await (await startOnKnowledge(embedded, { folder, encoder, options, tell })).stop();
    const unchanged = await measure('start of an unchanged store', STARTS, () => join(folder, 'embedded'));
    return { first, unchanged };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};
