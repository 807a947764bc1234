import { LRUCache } from 'lru-cache';

/** Texts of the messages that are being read. Few: a customer's words are not to stay in memory. */
const MOST_TEXTS = 128;
/** Longer ones are read anew. */
const LONGEST = 500;

/** A reading of texts that nothing but the text changes. */
export interface TextReading<T> {
  (text: string): T;
  /** To be called when the same text may be read differently from now on. */
  forget(): void;
}

/** The same reading, but what was read lately is given again: a dozen stages look at the same words of a message. What it gives must not be changed. */
export const rememberLately = <T extends object>(read: (text: string) => T): TextReading<T> => {
  const lately = new LRUCache<string, T>({ max: MOST_TEXTS });
  const remembered = (text: string): T => {
    if (text.length > LONGEST) return read(text);
    const known = lately.get(text) ?? read(text);
    lately.set(text, known);
    return known;
  };
  return Object.assign(remembered, {
    forget: () => {
      lately.clear();
    },
  });
};
