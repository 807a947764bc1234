import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openApp } from '../../app.js';
import type { Config } from '../../config.js';
import type { JsonObject } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';
import { createEncoder } from '../../embedding/create-encoder.js';
import { loadKnowledge, type BenchSize } from './load-knowledge.js';
import { measureReplies } from './measure-replies.js';
import { timeEncoder } from './timed-encoder.js';

const NOTHING: BenchSize = { faqs: 0, customers: 0 };
const SMALL: BenchSize = { faqs: 100, customers: 1_000 };
/** The clock of the measured service: it stands still, so that what is asked is the same in every run. */
const NOW = new Date('2026-11-23T08:00:00Z');

export interface BenchOptions {
  readonly faqs: number;
  readonly customers: number;
  readonly replies: number;
}

/** Measures replies on generated knowledge: small first, then grown to the size asked for, in the same process. */
export const runBench = async (
  { encoder: encoderConfig, neo4j }: Pick<Config, 'encoder' | 'neo4j'>,
  { replies, ...size }: BenchOptions,
  tell: (line: string) => void,
): Promise<JsonObject> => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'polycontext-bench-'));
  const remove = (): void => {
    rmSync(dataFolder, { recursive: true, force: true });
  };
  process.once('exit', remove);
  const encoder = timeEncoder(await createEncoder({ config: encoderConfig }));
  const failures: unknown[] = [];
  const app = await openApp({ config: { dataFolder, neo4j }, encoder, now: () => NOW, onFailure: (error) => failures.push(error) });
  try {
    if ((await app.entities.count()) > 0 || (await app.faqs.count()) > 0)
      throw new Problem('BAD_INPUT', 'the database holds knowledge already; measure on an empty one, such as npm run stack starts');
    const start = performance.now();
    tell(`loading ${String(SMALL.faqs)} FAQs and ${String(SMALL.customers)} customers`);
    await loadKnowledge(app, NOTHING, SMALL, tell);
    const small = await measureReplies(app, encoder, SMALL, replies);
    tell(`loading ${String(size.faqs)} FAQs and ${String(size.customers)} customers`);
    await loadKnowledge(app, SMALL, size, tell);
    const loadSeconds = (performance.now() - start) / 1_000;
    const large = await measureReplies(app, encoder, size, replies);
    if (failures.length > 0) throw new AggregateError(failures, 'the service could not learn the knowledge');
    const megabytes = process.memoryUsage().rss / 2 ** 20;
    return {
      engine: neo4j === null ? 'embedded' : 'neo4j',
      ...size,
      loadSeconds,
      memoryMegabytes: megabytes,
      ...large,
      small: { ...SMALL, ...small },
      growth: { ofKnowledge: size.customers / SMALL.customers, ofBeyondEncoding: medianOf(large) / medianOf(small) },
    };
  } finally {
    await app.close();
    remove();
    process.off('exit', remove);
  }
};

const medianOf = ({ beyondEncoding }: JsonObject): number =>
  typeof beyondEncoding === 'object' && beyondEncoding !== null && 'median' in beyondEncoding ? Number(beyondEncoding['median']) : 0;
