/** Length of the longest run of letters that both have in the same order, not necessarily side by side. */
export const commonLength = (one: readonly string[], other: readonly string[]): number => {
  const lengths = new Int32Array(other.length + 1);
  for (const letter of one) {
    let diagonal = 0;
    for (let at = 1; at <= other.length; at += 1) {
      const above = lengths[at]!;
      lengths[at] = letter === other[at - 1] ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[other.length]!;
};
