import type DataLoader from 'dataloader';

/** What a loader has for these ids, in their order, without what is missing or hidden. */
export const loadPresent = async <T>(loader: Pick<DataLoader<string, T | null>, 'load'>, ids: readonly string[]): Promise<readonly T[]> => {
  const found = await Promise.all(ids.map((id) => loader.load(id)));
  return found.flatMap((item) => (item === null ? [] : [item]));
};
