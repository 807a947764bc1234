/** Replies held back until a test lets them go: what is under way is known, not guessed by time. */
export interface HeldReplies {
  /** How many are held. */
  readonly waiting: number;
  hold<T>(reply: T): Promise<T>;
  /** Lets those held so far go. */
  release(): void;
}

export const createHeldReplies = (): HeldReplies => {
  let releases: (() => void)[] = [];
  return {
    get waiting() {
      return releases.length;
    },
    hold: (reply) =>
      new Promise((resolve) => {
        releases.push(() => {
          resolve(reply);
        });
      }),
    release() {
      const going = releases;
      releases = [];
      for (const go of going) go();
    },
  };
};
