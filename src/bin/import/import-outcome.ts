import type { Job } from '../../domain/job.js';

/** What of a job is shown while it runs and when it ended. */
export type ShownJob = Pick<
  Job,
  'id' | 'status' | 'title' | 'rowsRead' | 'rowsWritten' | 'rowsUnchanged' | 'rowsRefused' | 'problems' | 'warnings' | 'failure'
>;

/** Imports what the arguments name and yields the states of its jobs, one after the other, each until it ends. */
export type ShownJobs = AsyncIterable<ShownJob>;
