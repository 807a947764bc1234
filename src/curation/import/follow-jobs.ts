import { once, EventEmitter } from 'node:events';
import type { Job } from '../../domain/job.js';
import type { JobRepository } from '../../store/job-repository.js';

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

export const createJobFollower = ({ jobs }: { readonly jobs: Pick<JobRepository, 'find'> }): JobFollower => {
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
