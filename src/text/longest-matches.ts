/**
 * Of overlapping matches those that cover most: the longest first, then the leftmost. In the order of the text. Sorting apart, the work is
 * at most linear in matches and in what they cover: messages may hold thousands.
 */
export const longestMatches = <T extends { readonly start: number; readonly end: number }>(matches: readonly T[]): readonly T[] => {
  const chosen: T[] = [];
  const covered = new Set<number>();
  for (const match of matches.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start)) {
    // What was chosen before is at least as long, so it cannot lie between the ends.
    if (covered.has(match.start) || covered.has(match.end - 1)) continue;
    chosen.push(match);
    for (let at = match.start; at < match.end; at += 1) covered.add(at);
  }
  return chosen.sort((a, b) => a.start - b.start);
};
