import { Problem } from '../../domain/problem.js';
import type { ImportOptions } from './import-options.js';

/** Why an import ended early, and how to go on. */
export const jobFailure = (error: unknown, { atomic }: Pick<ImportOptions, 'atomic'>): string => {
  const reason =
    error instanceof Problem
      ? error.message
      : isFileError(error)
        ? error.message
        : 'something unexpected happened; the log has it under the id of this job';
  return `${reason} ${atomic ? 'Nothing was written; repeat the import.' : GO_ON}`;
};

/** How to go on after an import that did not come to its end. */
export const GO_ON = 'What is written stays: repeat the import, and it is recognised and left as it is.';

/** A file that is away or may not be read: its reader's to mend, and no secret. */
const isFileError = (error: unknown): error is Error => error instanceof Error && 'syscall' in error && 'path' in error;
