/**
 * A sequence lock: readers hold up nobody, but what was read while knowledge changed is read again, before any further change begins. So a reply
 * is made of one state of the knowledge, though it reads the graph, the index and what is kept of them one after the other, and neither readers
 * nor writers wait for ever.
 */
export interface KnowledgeLock {
  /** Changes knowledge, with all that follows from it before it can be read as a whole. */
  write<T>(change: () => Promise<T>): Promise<T>;
  /** Does what follows from a change, at once: who holds it up holds up the change. */
  follow<T>(work: () => Promise<T>): Promise<T>;
  /** Gives what was read while nothing changed; what takes as long as an import is read through as it comes. */
  read<T>(make: () => Promise<T>): Promise<T>;
}

/** ms that one waits for others, at most. */
const PATIENCE = 2_000;

export const createKnowledgeLock = (patience = PATIENCE): KnowledgeLock => {
  /** Goes up when a change begins. */
  let sequence = 0;
  const changes = new Set<Promise<unknown>>();
  /** What is read, or to be read, while no change may begin. */
  const readings = new Set<Promise<unknown>>();

  const run = <T>(work: () => Promise<T>, among: Set<Promise<unknown>>): Promise<T> => {
    const running = work();
    among.add(running);
    const end = (): void => {
      among.delete(running);
    };
    running.then(end, end);
    return running;
  };

  const begin = <T>(work: () => Promise<T>): Promise<T> => {
    sequence += 1;
    return run(work, changes);
  };
  // Between the last look at others and one's own beginning nothing is awaited, so that nobody comes between.
  const afterChanges = async <T>(make: () => Promise<T>): Promise<T> => {
    for (const until = performance.now() + patience; changes.size > 0 && performance.now() < until;) await settled(changes, until);
    return make();
  };

  return {
    async write(change) {
      for (const until = performance.now() + patience; readings.size > 0 && performance.now() < until;) await settled(readings, until);
      return begin(change);
    },
    follow: begin,
    async read(make) {
      if (changes.size === 0) {
        const before = sequence;
        const made = await make();
        if (sequence === before) return made;
      }
      return run(() => afterChanges(make), readings);
    },
  };
};

/** Waits until some others are done, however they end, and no longer than until a moment of `performance.now`. */
const settled = async (others: Iterable<Promise<unknown>>, until: number): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, until - performance.now());
  });
  await Promise.race([Promise.allSettled(others), timeout]);
  clearTimeout(timer);
};
