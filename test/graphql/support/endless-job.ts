import type { Job } from '../../../src/domain/job.js';
import type { Services } from '../../../src/graphql/context.js';

/** A job in the midst of its work. */
export const runningJob: Job = {
  id: 'j',
  status: 'RUNNING',
  title: 'Import',
  rowsRead: 1,
  rowsWritten: 0,
  rowsUnchanged: 0,
  rowsRefused: 0,
  problems: [],
  warnings: [],
  failure: null,
  startedBy: 'pia',
  startedAt: '2026-11-23T12:00:00.000Z',
  finishedAt: null,
  result: null,
};

/** Imports of which one runs for ever, without a word. */
export const endlessJob: Services['imports'] = {
  start: () => Promise.reject(new Error('No import is expected')),
  find: () => Promise.resolve(runningJob),
  async *subscribe() {
    yield runningJob;
    await new Promise(() => undefined);
  },
};
