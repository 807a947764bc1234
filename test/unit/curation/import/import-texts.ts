import { textSource } from '../../../../src/curation/import/files/import-source.js';
import type { ImportOptions } from '../../../../src/curation/import/import-request.js';
import { createImportService, type ImportService } from '../../../../src/curation/import/import-service.js';
import type { Job } from '../../../../src/domain/job.js';
import { EDITOR, type TestKnowledge } from '../knowledge.js';

export interface Imported extends Job {
  /** Problems as the command line prints them. */
  readonly lines: readonly string[];
  /** Rows read, written, unchanged, refused. */
  readonly counts: readonly number[];
}

export const testService = (
  knowledge: TestKnowledge,
  afterCommit: (revision: number) => Promise<void> = () => Promise.resolve(),
): ImportService => createImportService({ ...knowledge, afterCommit, isOnlyProcess: true });

/** Imports texts by the names of their files, and waits for the end. */
export const importTexts = async (
  knowledge: TestKnowledge,
  files: Readonly<Record<string, string>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> => {
  const service = testService(knowledge);
  const sources = Object.entries(files).map(([name, text]) => textSource(name, text));
  return follow(service, await service.startSources(sources, options, EDITOR));
};

export const follow = async (service: ImportService, started: Job): Promise<Imported> => {
  let last = started;
  for await (const job of service.subscribe(started.id)) last = job;
  const { rowsRead, rowsWritten, rowsUnchanged, rowsRefused, problems } = last;
  const lines = problems.map(({ file, line, column, reason }) => `${file}:${String(line)}:${column ?? ''}: ${reason}`);
  return { ...last, lines, counts: [rowsRead, rowsWritten, rowsUnchanged, rowsRefused] };
};
