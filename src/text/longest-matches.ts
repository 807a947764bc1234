/** Of overlapping matches those that cover most: the longest first, then the leftmost. In the order of the text. */
export const longestMatches = <T extends { readonly start: number; readonly end: number }>(matches: readonly T[]): readonly T[] => {
  const chosen: T[] = [];
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    if (chosen.every((other) => match.end <= other.start || match.start >= other.end)) chosen.push(match);
  }
  return chosen.sort((a, b) => a.start - b.start);
};
