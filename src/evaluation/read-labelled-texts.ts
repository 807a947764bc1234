import type { LabelledText } from './labelled-text.js';
import { readTable } from './read-table.js';

/** Texts with their labels, from files with the columns `text` and `label`. See `readTable` for what is refused. */
export const readLabelledTexts = async (paths: readonly string[], tell: (line: string) => void): Promise<readonly LabelledText[]> =>
  (await readTable(paths, ['text', 'label'], tell)).map(({ cells: { text, label } }) => ({ text, label: label.trim() }));
