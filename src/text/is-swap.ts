/** Whether two neighbouring characters changed places: the commonest slip, but two edits to Levenshtein. */
export const isSwap = (name: string, written: string): boolean => {
  if (name.length !== written.length) return false;
  const at = Array.from(name).findIndex((_, index) => name.charAt(index) !== written.charAt(index));
  const swapped = name.slice(0, at) + name.charAt(at + 1) + name.charAt(at) + name.slice(at + 2);
  return at >= 0 && swapped === written;
};
