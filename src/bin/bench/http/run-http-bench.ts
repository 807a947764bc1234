import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { JsonObject } from '../../../domain/json.js';
import { createEncoder } from '../../../embedding/create-encoder.js';
import type { Config } from '../../../service/config.js';
import { createQuestions, FEW, type Load, type Measured, measureEncoder, measureService, type Questions } from './measure-load.js';
import {
  type HttpBenchOptions,
  type MeasuredService,
  readPhrasings,
  type Setting,
  startOn,
  startOnKnowledge,
  startPeer,
} from './measured-service.js';
import { ASKINGS, bodyOf, type KnownPhrasing, openTalks, plainBody, type WriteBody } from './questions.js';

/** One line of the table. */
export type Row = { readonly service: string; readonly asked: string; readonly questions: string; readonly clients: number } & Measured;

const CLIENTS = [1, 8, 32] as const;

/** Measures the service as clients see it, in processes of their own: beside it the encoder alone and a service of thirty lines. */
export const runHttpBench = async (
  { encoder, neo4j }: Pick<Config, 'encoder' | 'neo4j'>,
  options: HttpBenchOptions,
  tell: (line: string) => void,
): Promise<readonly Row[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'polycontext-bench-'));
  const setting = { folder, encoder, options, tell };
  const started: MeasuredService[] = [];
  try {
    for (const engine of [{ neo4j: null }, ...(neo4j === null ? [] : [{ neo4j }])]) started.push(await startOnKnowledge(engine, setting));
    const [embedded, onNeo4j] = started as [MeasuredService, MeasuredService?];
    const services = [{ name: 'embedded', service: embedded }, ...(onNeo4j === undefined ? [] : [{ name: 'Neo4j', service: onNeo4j }])];
    const phrasings = await readPhrasings(embedded);
    tell(`${String(phrasings.length)} phrasings`);
    if (options.asks !== undefined) return await measureGrowth(services, phrasings, options.asks, tell);
    const peer = await startPeer(phrasings, setting);
    started.push(peer);
    return await measureAll(services, peer, phrasings, setting);
  } finally {
    for (const service of started) await service.stop();
    await rm(folder, { recursive: true, force: true });
  }
};

interface Named {
  readonly name: string;
  readonly service: MeasuredService;
}

const measureAll = async (
  services: readonly Named[],
  peer: MeasuredService,
  phrasings: readonly KnownPhrasing[],
  { encoder: config, options: { seconds }, tell }: Setting,
): Promise<readonly Row[]> => {
  const rows: Row[] = [];
  const add = (name: Pick<Row, 'service' | 'asked'>, { clients, repeats }: Load, measured: Measured): void => {
    const row = { ...name, questions: repeats ? 'repeated' : 'distinct', clients, ...measured };
    rows.push(row);
    tell(toLine(row));
  };
  const encoder = await createEncoder({ config });
  const ofEncoder = createQuestions(phrasings);
  const ofPeer = createQuestions(phrasings);
  const own = services.map((named) => ({ ...named, questions: createQuestions(phrasings) }));
  for (const { service } of own) await openTalks(service, Math.max(...CLIENTS));
  // The compiler warms up, and what is asked again and again has been asked once.
  for (const repeats of [false, true]) {
    const warmUp = { clients: 8, repeats, seconds: 3 };
    await measureService(peer, warmUp, ofPeer, plainBody);
    for (const { service, questions } of own)
      for (const asking of ASKINGS) await measureService(service, warmUp, questions, bodyOf(asking, `warm-${String(repeats)}`));
  }
  const measure = async (service: MeasuredService, load: Load, questions: Questions, write: WriteBody): Promise<Measured> => {
    // Who asks again has asked before.
    if (load.repeats) await measureService(service, { clients: load.clients, repeats: true, amount: FEW }, questions, write);
    return measureService(service, load, questions, write);
  };
  tell(HEADER);
  for (const clients of CLIENTS) {
    const alone = { clients, repeats: false, seconds };
    add({ service: 'encoder', asked: 'alone' }, alone, await measureEncoder(encoder, alone, ofEncoder, phrasings[0]?.language ?? 'en'));
    for (const repeats of [false, true]) {
      const load = { clients, repeats, seconds };
      add({ service: 'thirty lines', asked: 'answer' }, load, await measure(peer, load, ofPeer, plainBody));
      for (const { name, service, questions } of own)
        for (const asking of ASKINGS) {
          const asked = `${asking.operation}${asking.everyContext ? ', every context' : ''}`;
          const write = bodyOf(asking, `${String(clients)}-${String(repeats)}`);
          add({ service: name, asked }, load, await measure(service, load, questions, write));
        }
    }
  }
  await encoder.close();
  return rows;
};

const COLUMNS: readonly (readonly [title: string, width: number, of: (row: Row) => string])[] = [
  ['service', 13, ({ service }) => service],
  ['asked', 22, ({ asked }) => asked],
  ['questions', 10, ({ questions }) => questions],
  ['clients', 8, ({ clients }) => String(clients)],
  ['per second', 11, ({ perSecond }) => perSecond.toFixed(0)],
  ['p50 ms', 8, ({ p50 }) => p50.toFixed(2)],
  ['p99 ms', 8, ({ p99 }) => p99.toFixed(2)],
  ['p99/p50', 8, ({ p50, p99 }) => (p99 / p50).toFixed(1)],
  ['CPU ms', 8, ({ cpuPerReply }) => cpuPerReply.toFixed(2)],
  ['main ms', 8, ({ mainPerReply }) => mainPerReply?.toFixed(2) ?? '–'],
  ['MB', 6, ({ residentMegabytes }) => residentMegabytes.toFixed(0)],
  ['failed', 6, ({ failed }) => String(failed)],
];

const HEADER = COLUMNS.map(([title, width]) => title.padEnd(width)).join('');
const toLine = (row: Row): string => COLUMNS.map(([, width, of]) => of(row).padEnd(width)).join('');

/** What the issue asks of the service, each as a share or a sum of what stands in the same table. */
export const judge = (rows: readonly Row[]): JsonObject =>
  Object.fromEntries(
    rows
      .filter(({ service }) => service !== 'encoder' && service !== 'thirty lines')
      .map((row) => {
        const same = (service: string, questions: string): Row | undefined =>
          rows.find((other) => other.service === service && other.questions === questions && other.clients === row.clients);
        const peer = same('thirty lines', row.questions);
        const encoding = row.questions === 'repeated' ? 0 : (same('encoder', 'distinct')?.cpuPerReply ?? 0);
        return [
          `${row.service}, ${row.asked}, ${row.questions}, ${String(row.clients)}`,
          {
            ofThirtyLines: row.perSecond / (peer?.perSecond ?? 1),
            cpuBeyondOneEncoding: row.cpuPerReply - encoding,
            mainThread: row.mainPerReply,
            spread: row.p99 / row.p50,
          },
        ];
      }),
  );

/** Between two looks at the memory. */
const LOOK_EVERY = 2_000;

/** How memory grows while turns are recorded: new questions, half of them with every context. */
const measureGrowth = async (
  services: readonly Named[],
  phrasings: readonly KnownPhrasing[],
  asks: number,
  tell: (line: string) => void,
): Promise<readonly Row[]> => {
  for (const { name, service } of services) {
    const questions = createQuestions(phrasings);
    let asked = 0;
    while (asked < asks) {
      for (const everyContext of [false, true]) {
        const load = { clients: 8, repeats: false, amount: LOOK_EVERY / 2 };
        await measureService(service, load, questions, bodyOf({ operation: 'ask', everyContext }, `growth-${String(asked)}`));
        asked += LOOK_EVERY / 2;
      }
      const { residentMegabytes, heapMegabytes } = await service.usage();
      tell(`${name}: after ${String(asked)} asks ${residentMegabytes.toFixed(0)} MB, ${heapMegabytes.toFixed(0)} MB of them heap in use`);
    }
  }
  return [];
};

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
