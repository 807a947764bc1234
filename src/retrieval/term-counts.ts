/** In how many documents each term is. */
export interface TermCounts {
  add(terms: readonly string[]): void;
  remove(terms: readonly string[]): void;
  /** The known ones among these terms, each once, rarest first, until together they are in `most` documents; at least one. */
  rarest(terms: readonly string[], most: number): readonly string[];
}

export const createTermCounts = (): TermCounts => {
  const counts = new Map<string, number>();
  const change = (terms: readonly string[], by: number): void => {
    for (const term of new Set(terms)) {
      const count = (counts.get(term) ?? 0) + by;
      if (count > 0) counts.set(term, count);
      else counts.delete(term);
    }
  };
  return {
    add: (terms) => {
      change(terms, 1);
    },
    remove: (terms) => {
      change(terms, -1);
    },
    rarest: (terms, most) => {
      const known = [...new Set(terms)]
        .filter((term) => counts.has(term))
        .sort((one, other) => (counts.get(one) ?? 0) - (counts.get(other) ?? 0));
      let total = 0;
      return known.filter((term, index) => {
        total += counts.get(term) ?? 0;
        return index === 0 || total <= most;
      });
    },
  };
};
