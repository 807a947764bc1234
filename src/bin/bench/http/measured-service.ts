import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { LANGUAGES } from '../../../domain/language.js';
import { Problem } from '../../../domain/problem.js';
import type { Config } from '../../../service/config.js';
import { projectRoot } from '../../../service/project-root.js';
import { createGraphStore } from '../../../store/engine/create-graph-store.js';
import { createEntityRepository } from '../../../store/repositories/entity-repository.js';
import { openImports } from '../../import/import-knowledge.js';
import { createProgressDisplay, runImportCommand } from '../../import/run-import-command.js';
import { callService, generateTable, type KnownPhrasing } from './questions.js';

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
      const metrics = readMetrics(await response.text());
      const process = `/proc/${String(child.pid ?? 0)}`;
      return {
        ...metrics,
        // The service's own count begins only when it has loaded half of its program.
        cpuSeconds: (await readSeconds(`${process}/stat`)) ?? metrics.cpuSeconds,
        mainSeconds: await readSeconds(`${process}/task/${String(child.pid ?? 0)}/stat`),
      };
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

/** Linux alone says what a process and each thread used, the first of which has the number of the process: user and system time stand 14th and 15th. */
const readSeconds = async (file: string): Promise<number | null> => {
  const fields = await readFile(file, 'utf8').catch(() => null);
  if (fields === null) return null;
  // The second field is a name in brackets that may hold blanks.
  const [user = 0, system = 0] = fields
    .slice(fields.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number);
  return (user + system) / TICKS_A_SECOND;
};

export interface HttpBenchOptions {
  /** A folder to import instead of what is generated. */
  readonly knowledge?: string;
  /** Of each load. */
  readonly seconds: number;
  /** Measures how memory grows over so many asks instead. */
  readonly asks?: number;
  /** A folder for what the profiler saw of the services. */
  readonly profile?: string;
}

/** What it is measured with. */
export interface Setting {
  readonly folder: string;
  readonly encoder: Config['encoder'];
  readonly options: HttpBenchOptions;
  readonly tell: (line: string) => void;
}

type Engine = Pick<Config, 'neo4j'>;

const TOKEN = 'a-token-of-the-bench';

/** The service on the demo company and the knowledge, imported before its first start. */
export const startOnKnowledge = async (engine: Engine, { folder, options, tell }: Setting): Promise<MeasuredService> => {
  const name = engine.neo4j === null ? 'embedded' : 'neo4j';
  if (engine.neo4j !== null) await checkEmpty(engine.neo4j);
  const dataFolder = join(folder, name);
  const table = join(folder, 'phrasings.csv');
  await writeFile(table, generateTable());
  const code = await runImportCommand({
    words: ['--offline', join(projectRoot, 'fixtures', 'demo'), options.knowledge ?? table],
    config: { ...engine, dataFolder, adminToken: TOKEN, host: '127.0.0.1', port: 0 },
    openImports: () => openImports({ ...engine, dataFolder }),
    progress: createProgressDisplay(),
    print: tell,
  });
  if (code === 2) throw new Problem('BAD_INPUT', `nothing can be imported from ${options.knowledge ?? table}`);
  tell(`${name}: indexing and training`);
  return startOn(dataFolder, engine, { options, log: join(folder, `${name}.log`) });
};

/** The service on a data folder as it is. */
export const startOn = (
  dataFolder: string,
  engine: Engine,
  { options, log }: { readonly options: Pick<HttpBenchOptions, 'profile'>; readonly log: string },
): Promise<MeasuredService> =>
  startMeasured({
    words: ['--enable-source-maps', join(projectRoot, 'dist', 'src', 'main.js')],
    nodeOptions: profileOptions(options),
    // Rates would end the measurement after some seconds.
    environment: {
      DATA_DIR: dataFolder,
      PORT: '0',
      ADMIN_TOKEN: TOKEN,
      RATE_PER_TOKEN: '0',
      RATE_PER_CUSTOMER: '0',
      LOG_LEVEL: 'warn',
      ...(engine.neo4j === null ? { NEO4J_URI: '', NEO4J_USER: '', NEO4J_PASSWORD: '', NEO4J_DATABASE: '' } : {}),
    },
    token: TOKEN,
    log,
  });

/** Nobody's knowledge is to be mixed with what is measured. */
const checkEmpty = async (neo4j: NonNullable<Config['neo4j']>): Promise<void> => {
  const store = await createGraphStore({ kind: 'neo4j', ...neo4j });
  try {
    if ((await createEntityRepository({ store }).count()) > 0)
      throw new Problem('BAD_INPUT', 'the database holds knowledge already; measure on an empty one, such as npm run stack starts');
  } finally {
    await store.close();
  }
};

const profileOptions = ({ profile }: Pick<HttpBenchOptions, 'profile'>): readonly string[] =>
  profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];

export const startPeer = async (phrasings: readonly KnownPhrasing[], { folder, options }: Setting): Promise<MeasuredService> => {
  const file = join(folder, 'phrasings.json');
  await writeFile(file, JSON.stringify(phrasings));
  return startMeasured({
    words: [join(projectRoot, 'dist', 'src', 'bin', 'bench', 'http', 'thirty-lines.js'), file],
    nodeOptions: profileOptions(options),
    environment: {},
    token: TOKEN,
    log: join(folder, 'thirty-lines.log'),
  });
};

const page = z.object({
  faqs: z.object({
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    edges: z.array(
      z.object({ node: z.object({ title: z.string(), phrasings: z.array(z.object({ text: z.string(), language: z.enum(LANGUAGES) })) }) }),
    ),
  }),
});

/** All phrasings of the language that most are in: questions are made from them, and the thirty lines know them. */
export const readPhrasings = async (service: MeasuredService): Promise<readonly KnownPhrasing[]> => {
  const query =
    'query ($after: String) { faqs(first: 10, after: $after) { pageInfo { hasNextPage endCursor } edges { node { title phrasings(first: 1000) { text language } } } } }';
  const all: KnownPhrasing[] = [];
  for (let after: string | null = null; ;) {
    const { faqs } = page.parse(await callService(service, query, { after }));
    for (const { node } of faqs.edges) all.push(...node.phrasings.map((phrasing) => ({ ...phrasing, answer: node.title })));
    after = faqs.pageInfo.endCursor;
    if (!faqs.pageInfo.hasNextPage) break;
  }
  const byLanguage = LANGUAGES.map((language) => all.filter((phrasing) => phrasing.language === language));
  return byLanguage.reduce((most, own) => (own.length > most.length ? own : most));
};
