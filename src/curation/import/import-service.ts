import { randomUUID } from 'node:crypto';
import pRetry from 'p-retry';
import type { Job, RowProblem } from '../../domain/job.js';
import type { Principal } from '../../domain/principal.js';
import type { JobRepository } from '../../store/job-repository.js';
import { createSerialQueue } from '../../store/serial-queue.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import type { Outcome } from '../outcome.js';
import { recordAudit } from '../record-audit.js';
import { commitAtOnce, commitBatches, type ImportRun } from './commit-batches.js';
import { finishJob } from './finish-job.js';
import { createJobFollower } from './follow-jobs.js';
import { readImportRequest, type ImportRequest } from './import-request.js';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from './import-options.js';
import type { ImportSource } from './import-source.js';
import { interruptJobs, INTERRUPTED } from './interrupt-jobs.js';
import { jobFailure } from './job-failure.js';

export interface ImportServiceDependencies extends CurationDependencies {
  readonly jobs: JobRepository;
  /** Renews what is derived from the graph up to a revision; a job has succeeded only when it has resolved. */
  readonly afterCommit: (revision: number) => Promise<void>;
  /** Whether no other process can run jobs on this graph, as with the embedded engine. */
  readonly isOnlyProcess: boolean;
  /** Told of surprises; the job says only that something unexpected happened. */
  readonly onFailure?: (error: unknown, job: Job) => void;
}

export interface ImportService {
  /** Starts an import that a client asks for; it runs in the background, one after the other. */
  start(request: ImportRequest, principal: Principal): Promise<Outcome<{ readonly job: Job }>>;
  /** Starts an import of several sources as one job. `onProblem` is told of every problem; the job itself keeps the first hundred. */
  startSources(
    sources: readonly ImportSource[],
    options: Partial<ImportOptions>,
    principal: Principal,
    onProblem?: (problem: RowProblem) => void,
  ): Promise<Job>;
  find(id: string): Promise<Job | null>;
  /** The states of a job until it ends; ends at once when there is none. */
  subscribe(id: string): AsyncIterable<Job>;
  /** To be called at the start: jobs that were cut off become INTERRUPTED. Where other processes share the graph it keeps looking, until `stop`. */
  recover(): Promise<void>;
  /** Ends the running job after its present batch, as INTERRUPTED, and those that wait. */
  stop(): Promise<void>;
}

/** ms between looks for jobs that other processes left. */
const LOOK_EVERY = 60_000;

class Stopped extends Error {}

export const createImportService = (dependencies: ImportServiceDependencies): ImportService => {
  const { store, jobs, changes, now, afterCommit, isOnlyProcess, onFailure = () => undefined } = dependencies;
  const queue = createSerialQueue();
  const follower = createJobFollower({ jobs });
  let isStopping = false;
  let watch: NodeJS.Timeout | null = null;
  const checkStop = (): void => {
    if (isStopping) throw new Stopped();
  };
  const time = (): string => now().toISOString();

  const save = async (job: Job): Promise<void> => {
    await pRetry(() => store.transaction((transaction) => jobs.save(transaction, job, time())), { retries: 4, minTimeout: 500 });
    follower.tell(job);
  };

  const failed = async (run: ImportRun, latest: Job, error: unknown): Promise<Job> => {
    const isStop = error instanceof Stopped;
    if (!isStop) onFailure(error, latest);
    // What is committed must be found, even though the rest did not follow.
    if (!isStop && latest.rowsWritten > 0) await afterCommit(await changes.currentRevision()).catch((cause: unknown) => { onFailure(cause, latest); });
    const status = isStop ? 'INTERRUPTED' : 'FAILED';
    return { ...latest, status, failure: isStop ? INTERRUPTED : jobFailure(error, run.options), finishedAt: time() };
  };

  const execute = async (run: ImportRun): Promise<void> => {
    let latest = run.job;
    const followed: ImportRun = {
      ...run,
      onProgress(job) {
        latest = job;
        follower.tell(job);
      },
    };
    try {
      checkStop();
      const { atomic, dryRun } = run.options;
      const imported = atomic || dryRun ? await commitAtOnce(dependencies, followed) : { ...(await commitBatches(dependencies, followed)), isKept: true };
      latest = imported.isKept ? imported.job : { ...imported.job, rowsWritten: 0 };
      const job = finishJob(imported, imported.isKept, run.options);
      if (job.rowsWritten > 0) await afterCommit(await changes.currentRevision());
      await save({ ...job, finishedAt: time() });
    } catch (error) {
      await save(await failed(run, latest, error)).catch((cause: unknown) => { onFailure(cause, latest); });
    }
  };

  const startSources: ImportService['startSources'] = async (sources, options, principal, onProblem = () => undefined) => {
    const job = newJob(titleOf(sources), principal, time());
    await store.transaction(async (transaction) => {
      await jobs.save(transaction, job, time());
      await recordAudit(transaction, { action: 'importKnowledge', subjectId: job.id, principal }, dependencies);
    });
    follower.tell(job);
    const run: ImportRun = { job, sources, options: { ...DEFAULT_IMPORT_OPTIONS, ...options }, principal, onProgress: () => undefined, onProblem, checkStop };
    void queue.run(() => execute(run));
    return job;
  };

  return {
    startSources,
    async start(request, principal) {
      const read = readImportRequest(request);
      if (read.kind === 'refused') return read;
      const job = await startSources([read.source], read.options, principal);
      return { kind: 'done', changed: true, revision: null, warnings: [], job };
    },
    find: (id) => follower.find(id),
    subscribe: (id) => follower.subscribe(id),
    async recover() {
      await interruptJobs({ store, jobs, now, isOnlyProcess });
      if (isOnlyProcess || watch !== null) return;
      watch = setInterval(() => void interruptJobs({ store, jobs, now, isOnlyProcess }).catch(() => undefined), LOOK_EVERY);
      watch.unref();
    },
    async stop() {
      isStopping = true;
      if (watch !== null) clearInterval(watch);
      await queue.idle();
    },
  };
};

const newJob = (title: string, { subject }: Principal, startedAt: string): Job => ({
  id: randomUUID(),
  status: 'RUNNING',
  title,
  rowsRead: 0,
  rowsWritten: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
  problems: [],
  warnings: [],
  failure: null,
  startedBy: subject,
  startedAt,
  finishedAt: null,
  result: null,
});

const titleOf = ([first, ...others]: readonly ImportSource[]): string =>
  first !== undefined && others.length === 0 ? `Import of ${first.name}` : `Import of ${String(others.length + (first === undefined ? 0 : 1))} files`;
