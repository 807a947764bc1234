import type { Job } from '../../domain/job.js';
import type { BatchResult } from './batch-result.js';

/** Problems kept in a job. */
const PROBLEMS_KEPT = 100;

/** The job after a batch. */
export const advanceJob = (job: Job, rowsRead: number, { written, unchanged, refused, problems }: BatchResult): Job => ({
  ...job,
  rowsRead: job.rowsRead + rowsRead,
  rowsWritten: job.rowsWritten + written,
  rowsUnchanged: job.rowsUnchanged + unchanged,
  rowsRefused: job.rowsRefused + refused,
  problems: [...job.problems, ...problems.slice(0, PROBLEMS_KEPT - job.problems.length)],
});
