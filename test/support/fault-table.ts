import { appendFileSync } from 'node:fs';

/** Where a run of `npm run faults` collects what its tests saw. */
export const FAULT_FILE = 'POLYCONTEXT_TEST_FAULTS';

export interface SeenFault {
  readonly fault: string;
  /** What was done, with numbers. */
  readonly tried: string;
  readonly seen: string;
}

/** Notes a line of the table in docs/operating.md; nothing where nobody collects. To be called after the expectations. */
export const noteFault = (fault: SeenFault): void => {
  const file = process.env[FAULT_FILE];
  if (file !== undefined) appendFileSync(file, `${JSON.stringify(fault)}\n`);
};
