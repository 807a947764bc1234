import type { Principal } from '../../domain/access.js';
import type { Job, RowProblem } from '../../domain/job.js';
import type { JobRepository } from '../../store/repositories/job-repository.js';
import { type CurationDependencies, lockKnowledge } from '../curation-dependencies.js';
import type { SourceReader } from './files/create-source-reader.js';
import type { ImportSource } from './files/import-source.js';
import type { ImportOptions } from './import-request.js';
import { type Pruned, pruneFiles } from './prune.js';
import { type BatchResult, EMPTY_RESULT } from './row-importer.js';
import { createImportSession, runImport } from './run-import.js';

/** Problems kept in a job. */
const PROBLEMS_KEPT = 100;

/** The job after a batch. */
const advanceJob = (job: Job, rowsRead: number, { written, unchanged, refused, problems }: BatchResult): Job => ({
  ...job,
  rowsRead: job.rowsRead + rowsRead,
  rowsWritten: job.rowsWritten + written,
  rowsUnchanged: job.rowsUnchanged + unchanged,
  rowsRefused: job.rowsRefused + refused,
  problems: [...job.problems, ...problems.slice(0, PROBLEMS_KEPT - job.problems.length)],
});

/** What an import is of, and how its progress is told. */
export interface ImportRun {
  readonly job: Job;
  readonly sources: readonly ImportSource[];
  readonly reader: SourceReader;
  readonly options: ImportOptions;
  readonly principal: Principal;
  /** Called after each batch. */
  readonly onProgress: (job: Job) => void;
  readonly onProblem: (problem: RowProblem) => void;
  /** Aborted when the import is to end before its next batch. */
  readonly signal: AbortSignal;
}

export interface ImportedJob {
  readonly job: Job;
  readonly warnings: readonly string[];
  /** How many things were taken out that files no longer hold. */
  readonly pruned: number;
}

type Dependencies = CurationDependencies & { readonly jobs: JobRepository };

/** Imports batch by batch: each batch is a transaction with the job's counters, so that they agree whenever the process dies. */
export const commitBatches = async (dependencies: Dependencies, run: ImportRun): Promise<ImportedJob> => {
  const { store, jobs, now } = dependencies;
  const session = createImportSession(dependencies, run.options, run.principal);
  let { job } = run;
  await runImport(run.reader, run.sources, run.options, session, async (rowsRead, work) => {
    run.signal.throwIfAborted();
    const { result, advanced } = await store.transaction(async (transaction) => {
      await lockKnowledge(transaction);
      const result = await work(transaction);
      const advanced = advanceJob(job, rowsRead, result);
      await jobs.save(transaction, advanced, now().toISOString());
      return { result, advanced };
    });
    result.remember();
    result.problems.forEach(run.onProblem);
    job = advanced;
    run.onProgress(job);
  });
  const pruned = await store.transaction(async (transaction) => {
    await lockKnowledge(transaction);
    const outcome = await pruneFiles(transaction, session.brought(), run.options, run.principal, dependencies);
    await jobs.save(transaction, withPruned(job, outcome), now().toISOString());
    return outcome;
  });
  pruned.problems.forEach(run.onProblem);
  return { job: withPruned(job, pruned), warnings: [...pruned.notes, ...session.warnings()], pruned: pruned.count };
};

const withPruned = (job: Job, { problems }: Pruned): Job => advanceJob(job, 0, { ...EMPTY_RESULT, problems });

/** Nothing of the transaction is to be kept. */
class RolledBack extends Error {}

/**
 * Imports all in one transaction. With `dryRun`, and when anything cannot be taken, nothing of it is kept: then the job says that no row is
 * written. While it runs other writes to an embedded graph wait.
 */
export const commitAtOnce = async (dependencies: Dependencies, run: ImportRun): Promise<ImportedJob & { readonly isKept: boolean }> => {
  const { store, jobs, now } = dependencies;
  let outcome: ImportedJob = { job: run.job, warnings: [], pruned: 0 };
  try {
    await store.transaction(async (transaction) => {
      // A transaction may be run again, then everything starts anew.
      const session = createImportSession(dependencies, run.options, run.principal);
      const problems: RowProblem[] = [];
      let { job } = run;
      await lockKnowledge(transaction);
      await runImport(run.reader, run.sources, run.options, session, async (rowsRead, work) => {
        run.signal.throwIfAborted();
        const result = await work(transaction);
        result.remember();
        problems.push(...result.problems);
        job = advanceJob(job, rowsRead, result);
        run.onProgress({ ...job, rowsWritten: 0 });
      });
      const pruned = await pruneFiles(transaction, session.brought(), run.options, run.principal, dependencies);
      problems.push(...pruned.problems);
      job = withPruned(job, pruned);
      problems.forEach(run.onProblem);
      outcome = { job, warnings: [...pruned.notes, ...session.warnings()], pruned: pruned.count };
      if (run.options.dryRun || problems.length > 0) throw new RolledBack();
      await jobs.save(transaction, job, now().toISOString());
    });
    return { ...outcome, isKept: true };
  } catch (error) {
    if (!(error instanceof RolledBack)) throw error;
    return { ...outcome, isKept: false };
  }
};
