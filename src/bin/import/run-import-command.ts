import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from '../../config.js';
import { listNames } from '../../curation/list-names.js';
import { listUnread } from '../../curation/import/list-sources.js';
import { READ_FORMATS } from '../../curation/import/read/read-source.js';
import type { RowProblem } from '../../domain/job.js';
import { findDestination } from './find-service.js';
import { findToken } from './find-token.js';
import { readImportArguments } from './import-arguments.js';
import { importDirectly, type OpenedImports } from './import-directly.js';
import type { ShownJob } from './import-outcome.js';
import { importThroughService } from './import-through-service.js';
import type { ProgressDisplay } from './show-progress.js';

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
