import type { LabelledText } from './labelled-text.js';

/** Names labels that are asked for but never taught: whatever is said of their rows is wrong. */
export const tellUnknownLabels = (taught: readonly LabelledText[], asked: readonly LabelledText[], tell: (line: string) => void): void => {
  const known = new Set(taught.map(({ label }) => label));
  const unknown = asked.map(({ label }) => label).filter((label) => !known.has(label));
  for (const label of new Set(unknown)) {
    const rows = unknown.filter((other) => other === label).length;
    tell(`the label "${label}" is in no row of --train; ${rows === 1 ? 'its row counts' : `its ${rows} rows count`} as wrong`);
  }
};
