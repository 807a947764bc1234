import { z } from 'zod';
import type { Job } from '../../domain/job.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';

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
  /** What imports brought, by the names of their files; of all files when no name is given. */
  brought(reader: GraphReader, names: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
  saveBrought(transaction: GraphTransaction, name: string, brought: readonly string[]): Promise<void>;
}

const fileRow = z.object({ name: z.string(), content: z.string() });
const broughtKeys = z.array(z.string());

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

  async brought(reader, names) {
    const rows = (await reader.read('job/find-imported-files', { names })).map((row) => fileRow.parse(row));
    return new Map(rows.map(({ name, content }) => [name, broughtKeys.parse(JSON.parse(content))]));
  },

  async saveBrought(transaction, name, brought) {
    await transaction.write('job/upsert-imported-file', { name, content: JSON.stringify(brought) });
  },
});

/** Reads what `save` wrote. */
const toJob = (node: unknown): Job => JSON.parse((node as { readonly state: string }).state) as Job;
