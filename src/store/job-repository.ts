import type { Job } from '../domain/job.js';
import type { GraphStore, GraphTransaction } from './graph-store.js';

/** A job said to be running, with when it last said so. */
export interface RunningJob extends Job {
  readonly savedAt: string;
}

export interface JobRepository {
  find(id: string): Promise<Job | null>;
  /** Jobs said to be running. */
  running(): Promise<readonly RunningJob[]>;
  /** Within the transaction of a batch, so that counters and knowledge agree whenever the process dies. `savedAt`: now, by default. */
  save(transaction: GraphTransaction, job: Job, savedAt?: string): Promise<void>;
}

export const createJobRepository = ({ store }: { readonly store: GraphStore }): JobRepository => ({
  async find(id) {
    const [row] = await store.read('job/find-job', { id });
    return row === undefined ? null : toJob(row['job']);
  },

  async running() {
    const rows = await store.read('job/find-running-jobs');
    return rows.map((row) => ({ ...toJob(row['job']), savedAt: (row['job'] as { readonly savedAt?: string }).savedAt ?? '' }));
  },

  async save(transaction, job, savedAt = new Date().toISOString()) {
    await transaction.write('job/upsert-job', { id: job.id, properties: { status: job.status, savedAt, state: JSON.stringify(job) } });
  },
});

/** Reads what `save` wrote. */
const toJob = (node: unknown): Job => JSON.parse((node as { readonly state: string }).state) as Job;
