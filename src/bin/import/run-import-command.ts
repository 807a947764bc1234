import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Presets, SingleBar } from 'cli-progress';
import { listNames } from '../../curation/fields/read-texts.js';
import { listUnread } from '../../curation/import/files/import-source.js';
import { READ_FORMATS } from '../../curation/import/files/read-source.js';
import type { RowProblem } from '../../domain/job.js';
import type { Config } from '../../service/config.js';
import { findDestination } from '../../service/service-file.js';
import { readImportArguments, type ShownJob } from './import-arguments.js';
import { importDirectly, importThroughService, type OpenedImports } from './import-knowledge.js';

/** The token for a running service: the one given, the configured one, or on this machine the one in the data folder. Throws when there is none. */
export const findToken = async (
  given: string | null,
  url: string,
  { adminToken, dataFolder }: Pick<Config, 'adminToken' | 'dataFolder'>,
): Promise<string> => {
  if (given !== null) return given;
  if (adminToken !== null) return adminToken;
  // The token of this folder's service is nobody else's business.
  if (!/^(?:127\.|localhost$|\[?::1\]?$)/u.test(new URL(url).hostname)) throw new Error(`give a token for ${url} with --token`);
  const file = join(dataFolder, 'admin-token');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch (cause) {
    throw new Error(
      `there is no token for the service at ${url} in ${file}: give one with --token, or set DATA_DIR or ADMIN_TOKEN as for the service`,
      { cause },
    );
  }
};

/** Shows on standard error how far a job is. How many rows there are is known only at the end, so rows are counted, not a share of them. */
interface ProgressDisplay {
  show(job: ShownJob): void;
  stop(): void;
}

export const createProgressDisplay = (): ProgressDisplay => {
  const bar = new SingleBar(
    {
      stream: process.stderr,
      format: '{title}: {value} rows read, {written} written, {unchanged} unchanged, {refused} refused {duration_formatted}',
      hideCursor: true,
      noTTYOutput: false,
      gracefulExit: true,
    },
    Presets.legacy,
  );
  let shownId: string | null = null;
  const stop = (): void => {
    if (shownId !== null) bar.stop();
    shownId = null;
  };
  return {
    show({ id, status, title, rowsRead, rowsWritten, rowsUnchanged, rowsRefused }) {
      const payload = { title, written: rowsWritten, unchanged: rowsUnchanged, refused: rowsRefused };
      if (shownId !== id) {
        stop();
        bar.start(Math.max(rowsRead, 1), rowsRead, payload);
        shownId = id;
      }
      bar.setTotal(Math.max(rowsRead, 1));
      bar.update(rowsRead, payload);
      if (status !== 'RUNNING') stop();
    },
    stop,
  };
};

export interface ImportCommand {
  /** What stands after the program's name. */
  readonly words: readonly string[];
  readonly config: Pick<Config, 'adminToken' | 'dataFolder' | 'host' | 'port' | 'neo4j'>;
  /** Opens the graph when no service has it open. */
  readonly openImports: () => Promise<OpenedImports>;
  readonly progress: ProgressDisplay;
  /** Writes a line of the report. */
  readonly print: (line: string) => void;
}

/** Imports and reports. Returns the exit code: 0 all rows are taken, 1 some are refused or the import failed, 2 wrong usage. */
export const runImportCommand = async ({ words, config, openImports, progress, print }: ImportCommand): Promise<0 | 1 | 2> => {
  const read = readImportArguments(words, (text) => {
    print(text.trimEnd());
  });
  if (read.kind === 'told') return read.exitCode;
  const asked = read.arguments;
  for (const path of asked.paths) {
    if (existsSync(path)) continue;
    print(`there is no file or folder ${path}`);
    return 2;
  }
  const to = await findDestination(asked.url, asked.offline, config);
  if (to.kind === 'unsure') {
    print(to.reason);
    return 1;
  }
  const isThere = to.kind === 'service';
  const graph = config.neo4j === null ? `in ${join(config.dataFolder, 'graph')}` : `at ${config.neo4j.uri}`;
  print(isThere ? `importing through the service at ${to.url}` : `importing into the graph ${graph}; no service runs on it`);
  const passed = (await Promise.all(asked.paths.map(listUnread))).flat();
  if (passed.length > 0) print(`passed over: ${listNames(passed)}; read are ${READ_FORMATS}`);
  const told: RowProblem[] = [];
  const jobs = isThere
    ? importThroughService(asked, { url: to.url, token: await findToken(asked.token, to.url, config) })
    : importDirectly(asked, openImports, (problem) => told.push(problem));
  const ended = new Map<string, ShownJob>();
  try {
    for await (const job of jobs) {
      progress.show(job);
      ended.set(job.id, job);
    }
  } finally {
    progress.stop();
  }
  const all = [...ended.values()];
  const problems = isThere ? all.flatMap((job) => job.problems) : told;
  for (const { file, line, column, reason } of problems) print(`${file}:${String(line)}:${column ?? ''}: ${reason}`);
  for (const job of all) print(summaryOf(job));
  return all.every((job) => job.status === 'SUCCEEDED' && job.problems.length === 0) ? 0 : 1;
};

const summaryOf = ({ title, status, rowsRead, rowsWritten, rowsUnchanged, rowsRefused, warnings, failure }: ShownJob): string =>
  [
    `${title}: ${status.toLowerCase()}; ${String(rowsRead)} rows read, ${String(rowsWritten)} written, ${String(rowsUnchanged)} unchanged, ${String(rowsRefused)} refused`,
    ...(failure === null ? [] : [`  ${failure}`]),
    ...warnings.map((warning) => `  note: ${warning}`),
  ].join('\n');
