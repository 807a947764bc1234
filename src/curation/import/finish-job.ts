import type { Job } from '../../domain/job.js';
import type { ImportOptions } from './import-options.js';
import type { ImportedJob } from './commit-batches.js';

/** The job as it ends, but for the time. `isKept`: whether what it wrote stands in the graph. */
export const finishJob = ({ job, warnings }: ImportedJob, isKept: boolean, { dryRun }: Pick<ImportOptions, 'dryRun'>): Job => {
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
