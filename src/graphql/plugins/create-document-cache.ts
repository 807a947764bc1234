import { LRUCache } from 'lru-cache';
import { LIMITS } from '../limits/request-limits.js';

interface DocumentCache<T> {
  get(key: string): T | undefined;
  set(key: string, value: T): void;
}

/** Keeps what was made of queries by their text. Bounded in bytes: a cache by number alone could be filled with huge texts. */
export const createDocumentCache = <T extends object>(): DocumentCache<T> => {
  const cache = new LRUCache<string, T>({
    maxSize: LIMITS.documentCache,
    maxEntrySize: LIMITS.cachedDocument,
    sizeCalculation: (_document, text) => text.length + 1,
  });
  return {
    get: (key) => cache.get(key),
    set: (key, value) => {
      cache.set(key, value);
    },
  };
};
