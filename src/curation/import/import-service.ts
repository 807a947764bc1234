import type { Job, RowProblem } from '../../domain/job.js';
import type { Principal } from '../../domain/principal.js';
import { createSerialQueue } from '../../store/serial-queue.js';
import type { Outcome } from '../outcome.js';
import { recordAudit } from '../record-audit.js';
import { executeImport, ImportStopped, type ExecutionDependencies } from './execute-import.js';
import { createJobFollower } from './follow-jobs.js';
import { readImportRequest, type ImportRequest } from './import-request.js';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions } from './import-options.js';
import type { ImportSource } from './import-source.js';
import { interruptJobs } from './interrupt-jobs.js';
import { newJob } from './new-job.js';

export interface ImportServiceDependencies extends Omit<ExecutionDependencies, 'onFailure'> {
  /** Whether no other process can run jobs on this graph, as with the embedded engine. */
  readonly isOnlyProcess: boolean;
  readonly onFailure?: ExecutionDependencies['onFailure'];
}

export interface ImportService {
  /** Starts an import that a client asks for. Imports run in the background, one after the other. */
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

/** ms between tries to save how jobs ended. */
const SAVE_AGAIN = 2_000;
/** ms between looks for jobs that other processes left. */
const LOOK_EVERY = 60_000;

export const createImportService = (dependencies: ImportServiceDependencies): ImportService => {
  const { store, jobs, now, isOnlyProcess, onFailure = () => undefined } = dependencies;
  const queue = createSerialQueue();
  const follower = createJobFollower({ jobs });
  const stopping = new AbortController();
  let watch: NodeJS.Timeout | null = null;
  const unsaved = new Map<string, Job>();
  const save = async (job: Job): Promise<void> => {
    await store.transaction((transaction) => jobs.save(transaction, job, now().toISOString()));
    unsaved.delete(job.id);
    follower.stored(job.id);
  };
  /** A job ends for who asks about it even when the graph takes nothing, as on a full disk; its end is kept as soon as that is over. */
  const saveEnd = async (ended: Job): Promise<void> => {
    const job = { ...ended, finishedAt: now().toISOString() };
    const isSaved = await save(job).then(
      () => true,
      (error: unknown) => {
        onFailure(error, job);
        unsaved.set(job.id, job);
        return false;
      },
    );
    follower.tell(job);
    if (isSaved) follower.stored(job.id);
  };
  /** At the worst, what is not saved yet becomes INTERRUPTED at the next start. */
  const saveAgain = async (): Promise<void> => {
    for (const job of unsaved.values()) await save(job).catch(() => undefined);
  };
  const retries = setInterval(() => void saveAgain(), SAVE_AGAIN);
  retries.unref();

  const startSources: ImportService['startSources'] = async (sources, options, principal, onProblem = () => undefined) => {
    const job = newJob(sources, principal, now().toISOString());
    await store.transaction(async (transaction) => {
      await jobs.save(transaction, job, now().toISOString());
      await recordAudit(transaction, { action: 'importKnowledge', subjectId: job.id, principal }, dependencies);
    });
    follower.tell(job);
    const run = {
      job,
      sources,
      options: { ...DEFAULT_IMPORT_OPTIONS, ...options },
      principal,
      onProgress: (advanced: Job) => {
        follower.tell(advanced);
      },
      onProblem,
      signal: stopping.signal,
    };
    void queue.run(async () => saveEnd(await executeImport({ ...dependencies, onFailure }, run)));
    return job;
  };
  const lookForDead = (): Promise<void> => interruptJobs({ store, jobs, now, isOnlyProcess });

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
      await lookForDead();
      if (isOnlyProcess || watch !== null) return;
      watch = setInterval(() => void lookForDead().catch((error: unknown) => error), LOOK_EVERY);
      watch.unref();
    },
    async stop() {
      stopping.abort(new ImportStopped());
      if (watch !== null) clearInterval(watch);
      clearInterval(retries);
      await queue.idle();
      await saveAgain();
    },
  };
};
