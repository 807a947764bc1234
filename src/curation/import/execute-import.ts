import type { Job } from '../../domain/job.js';
import { Problem } from '../../domain/problem.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { JobRepository } from '../../store/repositories/job-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { commitAtOnce, commitBatches, type ImportedJob, type ImportRun } from './commit-batches.js';
import { createSourceReader } from './files/create-source-reader.js';
import type { ImportOptions } from './import-request.js';

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
const finishJob = ({ job, warnings }: ImportedJob, isKept: boolean, { dryRun }: Pick<ImportOptions, 'dryRun'>): Job => {
  // Of a file of which nothing can be read there is nothing to be counted.
  const [fault] = job.problems;
  if (job.rowsRead === 0 && fault !== undefined)
    return { ...job, status: 'FAILED', warnings, failure: 'nothing of it could be read; mend what its problems say' };
  if (isKept) return { ...job, status: 'SUCCEEDED', warnings };
  const { rowsWritten } = job;
  if (dryRun) {
    const told = `nothing was written, as asked for; ${String(rowsWritten)} rows would change something`;
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
