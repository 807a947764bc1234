/** Words with how often they were added. */
export interface CountedWords {
  /** 0: not known. */
  count(word: string): number;
  /** All counts together. */
  readonly total: number;
  /** Whether it is new. */
  add(word: string, times: number): boolean;
  /** Takes away what `add` added; whether it is now unknown. */
  remove(word: string, times: number): boolean;
}

export const createCountedWords = (): CountedWords => {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    count: (word) => counts.get(word) ?? 0,
    get total() {
      return total;
    },
    add(word, times) {
      const before = counts.get(word) ?? 0;
      counts.set(word, before + times);
      total += times;
      return before === 0;
    },
    remove(word, times) {
      const before = counts.get(word) ?? 0;
      total -= Math.min(before, times);
      if (before > times) counts.set(word, before - times);
      else counts.delete(word);
      return before > 0 && before <= times;
    },
  };
};
