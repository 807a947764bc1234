import { Problem } from '../domain/problem.js';
import { diskTroubleOf } from './disk-trouble.js';

/** The engine's own code, as `GRAFEO-T001`; `undefined` for an error of another source. */
const codeOf = (error: unknown): string | undefined => (error instanceof Error ? /GRAFEO-[A-Z]\d{3}/.exec(error.message)?.[0] : undefined);

/** Whether another transaction wrote the same things first; the transaction may well succeed when run again. */
export const isWriteConflict = (error: unknown): boolean => codeOf(error) === 'GRAFEO-T001';

/** The engine's error, or the disk's, in the port's words; anything that is not expected is returned as it is. */
export const fromGrafeoError = (error: unknown): unknown => {
  if (error instanceof Problem || !(error instanceof Error)) return error;
  const trouble = diskTroubleOf(error);
  if (trouble !== null) return new Problem('STORE_UNAVAILABLE', trouble, { cause: error });
  const code = codeOf(error);
  if (code === undefined) return error;
  if (code === 'GRAFEO-T009') return new Problem('STORE_UNAVAILABLE', 'The log of the graph cannot be written.', { cause: error });
  if (code === 'GRAFEO-V001' && error.message.includes('UNIQUE constraint violation')) {
    return new Problem('CONFLICT', 'Something with the same key is stored already.', { cause: error });
  }
  if (isWriteConflict(error)) return new Problem('CONFLICT', 'Others kept changing the same things; try again.', { cause: error });
  return error;
};
