import { readTable } from './read-table.js';
import type { TaughtPair } from './taught-pair.js';

/** Pairs from files with the columns `question1`, `question2` and `same` (1 or 0). See `readTable` for what is refused. */
export const readTaughtPairs = async (paths: readonly string[], tell: (line: string) => void): Promise<readonly TaughtPair[]> => {
  const rows = await readTable(paths, ['question1', 'question2', 'same'], tell, ({ same }) =>
    ['0', '1'].includes(same.trim()) ? null : `"same" is "${same.slice(0, 20)}", not 1 or 0`,
  );
  return rows.map(({ cells: { question1, question2, same } }) => ({ one: question1, other: question2, same: same.trim() === '1' }));
};
