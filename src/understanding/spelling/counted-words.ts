/** Words with how often they were added. */
export interface CountedWords {
  /** 0: not known. */
  count(word: string): number;
  /** Whether it is new. */
  add(word: string, times: number): boolean;
  /** Takes away what `add` added; whether it is now unknown. */
  remove(word: string, times: number): boolean;
}

export const createCountedWords = (): CountedWords => {
  const counts = new Map<string, number>();
  return {
    count: (word) => counts.get(word) ?? 0,
    add(word, times) {
      const before = counts.get(word) ?? 0;
      counts.set(word, before + times);
      return before === 0;
    },
    remove(word, times) {
      const before = counts.get(word) ?? 0;
      if (before > times) counts.set(word, before - times);
      else counts.delete(word);
      return before > 0 && before <= times;
    },
  };
};
