import type { ConversationRepository } from './conversation-repository.js';

/** ms between looks for old turns. */
const LOOK_EVERY = 3_600_000;
/** Turns deleted in one transaction: few, so that replies need not wait for it. */
const AT_ONCE = 100;
const DAY = 86_400_000;

/** Deletes turns older than so many days, and conversations of which none is left: at once, and every hour until `stop`. */
export const startTurnRetention = ({
  conversations,
  now,
  days,
  onDeleted,
  onFailure,
}: {
  readonly conversations: Pick<ConversationRepository, 'deleteTurnsBefore'>;
  readonly now: () => Date;
  readonly days: number;
  /** Told how many, where there were any. */
  readonly onDeleted: (turns: number) => void;
  readonly onFailure: (error: unknown) => void;
}): { stop(): void } => {
  let isStopped = false;
  let isRunning = false;

  const deleteOld = async (): Promise<void> => {
    const before = new Date(now().getTime() - days * DAY).toISOString();
    let deleted = 0;
    for (let some = AT_ONCE; some === AT_ONCE && !isStopped; deleted += some) some = await conversations.deleteTurnsBefore(before, AT_ONCE);
    if (deleted > 0) onDeleted(deleted);
  };
  const look = (): void => {
    if (isRunning) return;
    isRunning = true;
    void deleteOld()
      .catch((error: unknown) => {
        if (!isStopped) onFailure(error);
      })
      .finally(() => {
        isRunning = false;
      });
  };

  look();
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return {
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
};
