import type { Job } from '../../domain/job.js';
import type { JobRepository } from '../../store/job-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { commitAtOnce, commitBatches, type ImportRun } from './commit-batches.js';
import { finishJob } from './finish-job.js';
import { INTERRUPTED } from './interrupt-jobs.js';
import { jobFailure } from './job-failure.js';
import { createSourceReader } from './read/create-source-reader.js';

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
