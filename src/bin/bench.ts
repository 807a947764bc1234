import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { Principal } from '../domain/access.js';
import type { JsonObject } from '../domain/json.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { Problem } from '../domain/problem.js';
import { createEncoder } from '../embedding/create-encoder.js';
import type { Encoder } from '../embedding/encoder.js';
import { roundMeasures, summariseTimes } from '../lab/measures.js';
import { type App, openApp } from '../service/app.js';
import { type Config, readConfig } from '../service/config.js';
import { ACTIONS, customerId, QUESTIONS, THINGS } from './bench/generate-knowledge.js';
import { type BenchSize, loadKnowledge } from './bench/load-knowledge.js';
import type { HttpBenchOptions } from './bench/http/measured-service.js';
import { judge, measureStarts, runHttpBench } from './bench/http/run-http-bench.js';
import { toTable } from './evaluate/run-evaluate-command.js';

/** An encoder that adds up how long was waited for it. */
interface TimedEncoder extends Encoder {
  /** Milliseconds since the last call of this function. */
  takeMilliseconds(): number;
}

const timeEncoder = (encoder: Encoder): TimedEncoder => {
  let spent = 0;
  return {
    ...encoder,
    async encode(texts, language) {
      const start = performance.now();
      try {
        return await encoder.encode(texts, language);
      } finally {
        spent += performance.now() - start;
      }
    },
    takeMilliseconds() {
      const taken = spent;
      spent = 0;
      return taken;
    },
  };
};

/** Replies that are not counted: the engine and the compiler warm up. */
const WARM_UP = 30;
const BOT: Principal = { subject: 'bench', role: 'bot', customerId: null };
/** Soon before the generated rules change, and not now. */
const AS_OF = '2026-12-10T09:00:00.000Z';

/** What one reply took, in milliseconds; `total` includes recording the turn. */
interface Taken {
  readonly total: number;
  readonly encoding: number;
  readonly recording: number;
  readonly contexts: number;
  readonly stages: Readonly<Record<string, number>>;
  readonly statements: number;
}

/** Asks with every context there is, one question after the other, and says how long replies take. */
const measureReplies = async (
  { asker, conversations }: App,
  encoder: TimedEncoder,
  { faqs, customers }: BenchSize,
  count: number,
): Promise<JsonObject> => {
  const taken: Taken[] = [];
  for (let at = -WARM_UP; at < count; at += 1) {
    const number = at + WARM_UP;
    const start = performance.now();
    encoder.takeMilliseconds();
    const { turnId } = await asker.ask(
      {
        question: questionOf(number, faqs),
        // Three turns a conversation: the first has nothing before it.
        conversationId: `bench-${String(faqs)}-${String(Math.floor(number / 3))}`,
        messageId: `message-${String(number)}`,
        customerId: customerId((Math.floor(number / 3) * 7919) % customers),
        channel: 'app',
        scenario: `item-${String(number % 60)}`,
        entityIds: [],
        language: null,
        asOf: AS_OF,
        optionId: null,
        maxSuggestions: 3,
      },
      BOT,
    );
    const total = performance.now() - start;
    const encoding = encoder.takeMilliseconds();
    const turn = await conversations.findTurn(turnId);
    if (at < 0 || turn === null) continue;
    const stages = Object.fromEntries(turn.stages.map(({ name, milliseconds }) => [name, milliseconds]));
    taken.push({
      total,
      encoding,
      recording: total - turn.milliseconds,
      contexts: stages['contexts'] ?? 0,
      stages,
      statements: turn.statements,
    });
  }
  return report(taken);
};

const questionOf = (number: number, faqs: number): string => {
  const language: Language = LANGUAGES[number % LANGUAGES.length] ?? 'en';
  const at = (number * 37) % faqs;
  const templates = QUESTIONS[language];
  return (templates[Math.floor(number / LANGUAGES.length) % templates.length] ?? '')
    .replace('{a}', ACTIONS[language][at % ACTIONS[language].length] ?? '')
    .replace('{t}', THINGS[language][Math.floor(at / ACTIONS[language].length) % THINGS[language].length] ?? '');
};

const report = (taken: readonly Taken[]): JsonObject => {
  const summary = (of: (one: Taken) => number): JsonObject => {
    const { median, p95 } = summariseTimes(taken.map(of)) ?? { median: 0, p95: 0 };
    return { median, p95 };
  };
  const median = (of: (one: Taken) => number): number => summariseTimes(taken.map(of))?.median ?? 0;
  const beyond = ({ total, encoding }: Taken): number => total - encoding;
  return {
    replies: taken.length,
    total: summary(({ total }) => total),
    encoding: summary(({ encoding }) => encoding),
    encodingShare: median(({ encoding, total }) => encoding / total),
    beyondEncoding: summary(beyond),
    recording: summary(({ recording }) => recording),
    effectsRatio: median(({ total, contexts }) => total / (total - contexts)),
    effectsRatioBeyondEncoding: median((one) => beyond(one) / (beyond(one) - one.contexts)),
    stages: Object.fromEntries(Object.keys(taken[0]?.stages ?? {}).map((name) => [name, median(({ stages }) => stages[name] ?? 0)])),
    statements: {
      least: Math.min(...taken.map(({ statements }) => statements)),
      most: Math.max(...taken.map(({ statements }) => statements)),
    },
  };
};

const NOTHING: BenchSize = { faqs: 0, customers: 0 };
const SMALL: BenchSize = { faqs: 100, customers: 1_000 };
/** The clock of the measured service: it stands still, so that what is asked is the same in every run. */
const NOW = new Date('2026-11-23T08:00:00Z');

interface BenchOptions {
  readonly faqs: number;
  readonly customers: number;
  readonly replies: number;
}

/** Measures replies on generated knowledge: small first, then grown to the size asked for, in the same process. */
const runBench = async (
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

/** `npm run --silent bench -- [--http] [--json]`: what a reply costs on generated knowledge. Progress goes to standard error. */
const wholeNumber = (text: string): number => {
  const number = Number(text);
  if (!Number.isInteger(number) || number < 1) throw new InvalidArgumentError('write a whole number from 1');
  return number;
};
const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};
const program = new Command('npm run --silent bench --')
  .description('Measures replies with every context on generated knowledge; on Neo4j where NEO4J_URI is set.')
  .option('--faqs <number>', 'FAQs, each with eight phrasings', wholeNumber, 1_000)
  .option('--customers <number>', 'customers, each with three holdings', wholeNumber, 100_000)
  .option('--replies <number>', 'replies to measure at each size', wholeNumber, 300)
  .option('--http', 'measure the service over HTTP instead, beside the encoder alone and a service of thirty lines')
  .option('--knowledge <folder>', 'with --http: import this instead of 10,003 generated phrasings')
  .option('--seconds <number>', 'with --http: how long each load lasts', wholeNumber, 5)
  .option('--asks <number>', 'with --http: show how memory grows over so many asks instead', wholeNumber)
  .option('--profile <folder>', 'with --http: write CPU profiles of the services there')
  .option('--starts', 'measure how long the service takes to start instead: first with the demo, then on 10,003 phrasings')
  .option('--json', 'print one JSON object instead of a table')
  .parse();
const { json, http, starts, ...options } = program.opts<
  BenchOptions & HttpBenchOptions & { readonly json?: true; readonly http?: true; readonly starts?: true }
>();

const measureOverHttp = async (): Promise<JsonObject> => {
  const rows = await runHttpBench(readConfig(), options, tell);
  return json === true ? { rows: rows.map((row) => ({ ...row })), goals: judge(rows) } : judge(rows);
};
const measure = (): Promise<JsonObject> => {
  if (starts === true) return measureStarts(readConfig(), options, tell);
  return http === true ? measureOverHttp() : runBench(readConfig(), options, tell);
};
try {
  const report = roundMeasures(await measure());
  process.stdout.write(`${json === true ? JSON.stringify(report) : toTable(report)}\n`);
} catch (error) {
  tell(error instanceof Problem ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = error instanceof Problem ? 2 : 1;
}
