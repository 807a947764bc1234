import { createSerialQueue } from '../../domain/serial-queue.js';
import { type FaqDependencies, lockKnowledge } from '../curation-dependencies.js';
import { publishDueIn } from './publish-faq.js';

/** Has versions of FAQs go live by themselves when their time has come. */
export interface PublicationSchedule {
  /** When it resolves, what was due before counts in replies. Costs nothing while nothing is due, and never throws. */
  settle(): Promise<void>;
  /** To be called at the start, and when something was scheduled or called off. */
  look(): Promise<void>;
  stop(): void;
}

export interface PublicationScheduleOptions {
  /** Whether other processes schedule in the same graph, so that it has to be looked at now and then. */
  readonly isShared: boolean;
  /** Runs a publication, and renews what is derived from the graph. */
  readonly publishing: (publish: () => Promise<void>) => Promise<void>;
  readonly onFailure: (error: unknown) => void;
}

/** ms between looks at a shared graph, and before what failed is tried again. */
const LOOK_EVERY = 60_000;
/** ms a timer waits at most: more would be cut to nothing. */
const LONGEST_WAIT = 24 * 3_600_000;
/** FAQs that are read of those due at once. */
const AT_ONCE = 100;

export const createPublicationSchedule = (
  dependencies: FaqDependencies,
  { isShared, publishing, onFailure }: PublicationScheduleOptions,
): PublicationSchedule => {
  const { store, faqs, now } = dependencies;
  const queue = createSerialQueue();
  let due: string | null = null;
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const waitFor = (milliseconds: number): void => {
    clearTimeout(timer);
    if (isStopped) return;
    timer = setTimeout(() => {
      void look()
        .then(settle)
        .catch((error: unknown) => {
          if (isStopped) return;
          onFailure(error);
          waitFor(LOOK_EVERY);
        });
    }, milliseconds);
    timer.unref();
  };
  const look = async (): Promise<void> => {
    due = await faqs.nextDue();
    const untilDue = due === null ? Number.POSITIVE_INFINITY : Math.max(0, Date.parse(due) - now().getTime());
    const wait = Math.min(untilDue, isShared ? LOOK_EVERY : LONGEST_WAIT);
    if (due !== null || isShared) waitFor(wait);
    else clearTimeout(timer);
  };
  const isDue = (): boolean => due !== null && due <= now().toISOString();
  const publishDue = async (): Promise<void> => {
    // Whoever waited behind another that did it has nothing left to do.
    if (!isDue()) return;
    await publishing(async () => {
      for (let some = AT_ONCE; some === AT_ONCE;) {
        const ids = await faqs.dueBy(now().toISOString(), AT_ONCE);
        some = ids.length;
        for (const id of ids)
          await store.transaction(async (transaction) => {
            await lockKnowledge(transaction);
            await publishDueIn(transaction, dependencies, id);
          });
      }
    });
    await look();
  };
  const settle = async (): Promise<void> => {
    if (!isDue()) return;
    await queue.run(publishDue).catch((error: unknown) => {
      // Not with every question while the graph is away.
      due = null;
      waitFor(LOOK_EVERY);
      onFailure(error);
    });
  };
  return {
    settle,
    look,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
};
