/** The share of items that count, 0..1; `null` when there are no items. */
export const shareOf = <T>(items: readonly T[], counts: (item: T) => boolean): number | null =>
  items.length === 0 ? null : items.filter(counts).length / items.length;
