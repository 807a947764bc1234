/** Work that has begun and not ended. */
export interface InFlight {
  /** Gives what the work gives. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Resolves when all of it has ended. Never rejects. */
  idle(): Promise<void>;
}

export const createInFlight = (): InFlight => {
  const running = new Set<Promise<unknown>>();
  return {
    track(work) {
      running.add(work);
      return work.finally(() => running.delete(work));
    },
    async idle() {
      await Promise.allSettled(running);
    },
  };
};
