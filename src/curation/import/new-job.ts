import { randomUUID } from 'node:crypto';
import type { Job } from '../../domain/job.js';
import type { Principal } from '../../domain/principal.js';
import type { ImportSource } from './import-source.js';

/** A job that begins. */
export const newJob = (sources: readonly ImportSource[], { subject }: Principal, startedAt: string): Job => ({
  id: randomUUID(),
  status: 'RUNNING',
  title: titleOf(sources),
  rowsRead: 0,
  rowsWritten: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
  problems: [],
  warnings: [],
  failure: null,
  startedBy: subject,
  startedAt,
  finishedAt: null,
  result: null,
});

const titleOf = (sources: readonly ImportSource[]): string =>
  sources.length === 1 ? `Import of ${sources[0]?.name ?? ''}` : `Import of ${String(sources.length)} files`;
