import { LRUCache } from 'lru-cache';

/** What was read by id, kept until it is dropped or others were used more lately. */
export interface KeptById<T> {
  /** What exists among `ids`; only what is not kept is read, all of it at once. */
  find(ids: readonly string[], asOf?: string): Promise<ReadonlyMap<string, T>>;
  /** Forgets everything. What is being read meanwhile is not kept either: it may be from before. */
  drop(): void;
}

interface Options<T> {
  readonly read: (missing: readonly string[], asOf: string) => Promise<ReadonlyMap<string, T>>;
  /** Whether something may be kept at all. Default: everything may */
  readonly mayKeep?: (value: T) => boolean;
  /** Whether what is kept is what would be read for this moment. Default: always */
  readonly holdsAt?: (value: T, asOf: string) => boolean;
}

/** A few kilobytes each: tens of megabytes at most. */
const MOST_KEPT = 5_000;
/** Stands for what does not exist. */
const NOTHING = Symbol('nothing');

export const keepById = <T extends object>({ read, mayKeep = () => true, holdsAt = () => true }: Options<T>): KeptById<T> => {
  const empty = (): LRUCache<string, T | typeof NOTHING> => new LRUCache({ max: MOST_KEPT });
  let kept = empty();
  return {
    async find(ids, asOf = '') {
      const mine = kept;
      const found = new Map<string, T>();
      const missing = new Set<string>();
      for (const id of ids) {
        const value = mine.get(id);
        if (value === undefined || (value !== NOTHING && !holdsAt(value, asOf))) missing.add(id);
        else if (value !== NOTHING) found.set(id, value);
      }
      if (missing.size > 0) {
        const values = await read([...missing], asOf);
        for (const id of missing) {
          const value = values.get(id);
          if (value !== undefined) found.set(id, value);
          if (value === undefined || mayKeep(value)) mine.set(id, value ?? NOTHING);
        }
      }
      return found;
    },
    drop() {
      kept = empty();
    },
  };
};
