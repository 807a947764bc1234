import type { GraphStore } from '../../store/graph-store.js';
import type { JobRepository } from '../../store/job-repository.js';
import { GO_ON } from './job-failure.js';

/** What an interrupted job says. */
export const INTERRUPTED = `The service was stopped while this ran. ${GO_ON}`;

/** ms without a word after which a job that another process may run counts as cut off; a batch takes about a second. */
const SILENCE = 600_000;

/** Marks jobs that are said to be running, but are not. */
export const interruptJobs = async ({
  store,
  jobs,
  now,
  isOnlyProcess,
}: {
  readonly store: GraphStore;
  readonly jobs: JobRepository;
  readonly now: () => Date;
  readonly isOnlyProcess: boolean;
}): Promise<void> => {
  const at = now();
  const silentSince = new Date(at.getTime() - SILENCE).toISOString();
  const dead = (await jobs.running()).filter(({ savedAt }) => isOnlyProcess || savedAt < silentSince);
  if (dead.length === 0) return;
  await store.transaction(async (transaction) => {
    for (const { savedAt: _, ...job } of dead) {
      await jobs.save(transaction, { ...job, status: 'INTERRUPTED', failure: INTERRUPTED, finishedAt: at.toISOString() }, at.toISOString());
    }
  });
};
