import type { Principal } from '../../domain/access.js';
import type { Job, RowProblem } from '../../domain/job.js';
import { Problem } from '../../domain/problem.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { JobRepository } from '../../store/repositories/job-repository.js';
import { type CurationDependencies, lockKnowledge } from '../curation-dependencies.js';
import { createSourceReader, type SourceReader } from './files/create-source-reader.js';
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
interface ImportRun {
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

interface ImportedJob {
  readonly job: Job;
  readonly warnings: readonly string[];
  /** How many things were taken out that files no longer hold. */
  readonly pruned: number;
}

type Dependencies = CurationDependencies & { readonly jobs: JobRepository };

/** Imports batch by batch: each batch is a transaction with the job's counters, so that they agree whenever the process dies. */
const commitBatches = async (dependencies: Dependencies, run: ImportRun): Promise<ImportedJob> => {
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
const commitAtOnce = async (dependencies: Dependencies, run: ImportRun): Promise<ImportedJob & { readonly isKept: boolean }> => {
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

/** Why an import ended early, and how to go on. */
const jobFailure = (error: unknown, { atomic }: Pick<ImportOptions, 'atomic'>): string => {
  const reason =
    error instanceof Problem
      ? error.message
      : isFileError(error)
        ? error.message
        : 'something unexpected happened; the log has it under the id of this job';
  return `${reason} ${atomic ? 'Nothing was written; repeat the import.' : GO_ON}`;
};

/** How to go on after an import that did not come to its end. */
const GO_ON = 'What is written stays: repeat the import, and it is recognised and left as it is.';

/** A file that is away or may not be read: its reader's to mend, and no secret. */
const isFileError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error && 'path' in error;

/** What an interrupted job says. */
const INTERRUPTED = `The service was stopped while this ran. ${GO_ON}`;

/** ms without a word after which a job that another process may run counts as cut off; a batch takes about a second. */
const SILENCE = 600_000;

/** Marks jobs that are said to be running, but are not. */
export const interruptJobs = async ({
  store,
  jobs,
  now,
  isOnlyProcess,
}: {
  readonly store: GraphStore;
  readonly jobs: JobRepository;
  readonly now: () => Date;
  readonly isOnlyProcess: boolean;
}): Promise<void> => {
  const at = now();
  const silentSince = new Date(at.getTime() - SILENCE).toISOString();
  const dead = (await jobs.running()).filter(({ savedAt }) => isOnlyProcess || savedAt < silentSince);
  if (dead.length === 0) return;
  await store.transaction(async (transaction) => {
    for (const { savedAt: _, ...job } of dead) {
      await jobs.save(transaction, { ...job, status: 'INTERRUPTED', failure: INTERRUPTED, finishedAt: at.toISOString() }, at.toISOString());
    }
  });
};

/** The job as it ends, but for the time. `isKept`: whether what it wrote stands in the graph. */
const finishJob = ({ job, warnings, pruned }: ImportedJob, isKept: boolean, { dryRun }: Pick<ImportOptions, 'dryRun'>): Job => {
  // Of a file of which nothing can be read there is nothing to be counted.
  const [fault] = job.problems;
  if (job.rowsRead === 0 && fault !== undefined)
    return { ...job, status: 'FAILED', warnings, failure: 'nothing of it could be read; mend what its problems say' };
  if (isKept) return { ...job, status: 'SUCCEEDED', warnings };
  const { rowsWritten } = job;
  if (dryRun) {
    const gone = pruned === 0 ? '' : ', and what is listed would be taken out';
    const told = `nothing was written, as asked for; ${String(rowsWritten)} rows would change something${gone}`;
    return { ...job, status: 'SUCCEEDED', rowsWritten: 0, warnings: [told, ...warnings], result: { wouldWrite: rowsWritten } };
  }
  const failure = 'some rows cannot be taken, so nothing was written, as asked for; mend them and repeat the import';
  return { ...job, status: 'FAILED', rowsWritten: 0, warnings, failure };
};

export interface ExecutionDependencies extends CurationDependencies {
  readonly jobs: JobRepository;
  /** Renews what is derived from the graph up to a revision; a job has succeeded only when it has resolved. */
  readonly afterCommit: (revision: number) => Promise<void>;
  /** Told of surprises; the job says only that something unexpected happened. */
  readonly onFailure: (error: unknown, job: Job) => void;
}

/** Why an import ends before its time. */
export class ImportStopped extends Error {}

/** Runs an import to its end and gives the job as it is then, but for the time. Never throws. */
export const executeImport = async (dependencies: ExecutionDependencies, run: Omit<ImportRun, 'reader'>): Promise<Job> => {
  const { changes, afterCommit, onFailure } = dependencies;
  let latest = run.job;
  let isPruned = false;
  const reader = createSourceReader(run.options, run.signal);
  const followed: ImportRun = {
    ...run,
    reader,
    onProgress(job) {
      latest = job;
      run.onProgress(job);
    },
  };
  const renew = async (): Promise<void> => {
    if (latest.rowsWritten > 0 || isPruned) await afterCommit(await changes.currentRevision());
  };
  try {
    run.signal.throwIfAborted();
    const isOne = run.options.atomic || run.options.dryRun;
    const imported = isOne
      ? await commitAtOnce(dependencies, followed)
      : { ...(await commitBatches(dependencies, followed)), isKept: true };
    isPruned = imported.pruned > 0 && imported.isKept;
    latest = finishJob(imported, imported.isKept, run.options);
    await renew();
    return latest;
  } catch (error) {
    const job: Job = { ...latest, warnings: [], result: null };
    if (error instanceof ImportStopped) return { ...job, status: 'INTERRUPTED', failure: INTERRUPTED };
    onFailure(error, job);
    // What is committed must be found, even though the rest did not follow.
    await renew().catch((cause: unknown) => {
      onFailure(cause, job);
    });
    return { ...job, status: 'FAILED', failure: jobFailure(error, run.options) };
  } finally {
    await reader.close();
  }
};
