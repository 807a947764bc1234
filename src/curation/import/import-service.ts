import { randomUUID } from 'node:crypto';
import { EventEmitter, once } from 'node:events';
import type { Principal } from '../../domain/access.js';
import type { Job, RowProblem } from '../../domain/job.js';
import { createSerialQueue } from '../../domain/serial-queue.js';
import type { JobRepository } from '../../store/repositories/job-repository.js';
import { recordAudit } from '../curation-dependencies.js';
import { type Outcome, refuse } from '../outcome.js';
import { executeImport, type ExecutionDependencies, ImportStopped, interruptJobs } from './execute-import.js';
import type { ImportSource } from './files/import-source.js';
import { DEFAULT_IMPORT_OPTIONS, type ImportOptions, type ImportRequest, readImportRequest } from './import-request.js';

/** A job that begins. */
export const newJob = (sources: readonly ImportSource[], { subject }: Principal, startedAt: string): Job => ({
  id: randomUUID(),
  status: 'RUNNING',
  title: titleOf(sources),
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

const titleOf = (sources: readonly ImportSource[]): string =>
  sources.length === 1 ? `Import of ${sources[0]?.name ?? ''}` : `Import of ${String(sources.length)} files`;

/** How often a job of another process is looked at, in ms. */
const POLL = 1000;

/** The jobs of this process as they advance. */
export interface JobFollower {
  /** Tells how a job stands now; one that has ended is remembered until it is `stored`. */
  tell(job: Job): void;
  /** The graph has the job as it ended. */
  stored(id: string): void;
  /** How a job stands, newer than what is stored if it runs here. */
  find(id: string): Promise<Job | null>;
  /** The states of a job from now on, the last one included; ends at once when there is none. Slow readers get the newest only. */
  subscribe(id: string): AsyncIterable<Job>;
}

const createJobFollower = ({ jobs }: { readonly jobs: Pick<JobRepository, 'find'> }): JobFollower => {
  const unstored = new Map<string, Job>();
  const told = new EventEmitter();
  told.setMaxListeners(0);
  const find = async (id: string): Promise<Job | null> => unstored.get(id) ?? (await jobs.find(id));
  return {
    tell(job) {
      unstored.set(job.id, job);
      told.emit(job.id);
    },
    stored(id) {
      unstored.delete(id);
    },
    find,
    async *subscribe(id) {
      let last = '';
      for (;;) {
        const changed = nextOf(told, id);
        const job = await find(id);
        if (job === null) return;
        const state = JSON.stringify(job);
        if (state !== last) yield job;
        if (job.status !== 'RUNNING') return;
        last = state;
        await changed;
      }
    },
  };
};

/** Waits for the next word of a job, or a while. */
const nextOf = async (told: EventEmitter, id: string): Promise<void> => {
  await once(told, id, { signal: AbortSignal.timeout(POLL) }).catch(() => undefined);
};

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
  /** Whether imports that write are begun here and not ended: what they bring may be found in part, and is not learnt yet. */
  readonly isUnderWay: boolean;
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
  let underWay = 0;
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
      await recordAudit(transaction, { action: 'importKnowledge', subjectId: job.id, by: { principal, note: null } }, dependencies);
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
    const weight = run.options.dryRun ? 0 : 1;
    underWay += weight;
    void queue.run(async () => {
      await saveEnd(await executeImport({ ...dependencies, onFailure }, run));
      underWay -= weight;
    });
    return job;
  };
  const lookForDead = (): Promise<void> => interruptJobs({ store, jobs, now, isOnlyProcess });

  return {
    startSources,
    get isUnderWay() {
      return underWay > 0;
    },
    async start(request, principal) {
      const read = readImportRequest(request);
      if (read.kind === 'refused') return read;
      // Who brings a file wrote what is in it.
      if (dependencies.fourEyes === true && read.options.publish && !read.options.dryRun && principal.role !== 'admin')
        return refuse('INVALID_STATE', 'somebody else has to publish what you write here: import FAQs as drafts, with "publish" false', [
          'publish',
        ]);
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
