import type { Log } from '../../../src/graphql/http/metrics.js';

export interface LogEntry {
  readonly level: string;
  readonly details: object;
  readonly message: string;
}

/** A log that remembers all but the details for debugging. */
export const createTestLog = (): { readonly log: Log; readonly entries: LogEntry[] } => {
  const entries: LogEntry[] = [];
  const write = (level: string) => (details: object, message: string) => {
    entries.push({ level, details, message });
  };
  return { entries, log: { debug: () => undefined, info: write('info'), warn: write('warn'), error: write('error') } };
};
