import type { App } from '../../app.js';
import { createImportService } from '../../curation/import/import-service.js';
import { textSource } from '../../curation/import/import-source.js';
import type { RowProblem } from '../../domain/job.js';
import type { Principal } from '../../domain/principal.js';
import type { LabelledText } from '../../evaluation/labelled-text.js';
import type { SuiteRun } from '../../evaluation/suite.js';
import { detectLanguage } from '../../text/detect-language.js';
import { normaliseText } from '../../text/normalise-text.js';

/** What became of the texts. */
export interface ImportedLabels {
  /** The label of each FAQ id. */
  readonly labelOf: ReadonlyMap<string, string>;
  /** Different phrasings that the import took. */
  readonly phrasings: number;
}

const EDITOR: Principal = { subject: 'evaluation', role: 'admin', customerId: null };

/**
 * Imports texts as phrasings, by the service's own import, and publishes a FAQ for each label. A text that stands twice under a label is one
 * phrasing, one that stands under several labels is a phrasing of each. Rows that the import refuses are told of.
 */
export const importLabels = async (
  app: App,
  examples: readonly LabelledText[],
  { language, without, tell }: Pick<SuiteRun, 'language' | 'without' | 'tell'>,
): Promise<ImportedLabels> => {
  // Numbered in the order of the labels, so that the order of the rows changes no id.
  const labels = [...new Set(examples.map(({ label }) => label))].sort();
  const idOf = new Map(labels.map((label, index) => [label, `label-${String(index + 1).padStart(5, '0')}`]));
  const rows = examples.map(({ text, label }) => {
    // A number says nothing of what is asked; then, and without titles, the first phrasing stands for it, as in any import.
    const title = /\p{L}/u.test(label) && !without.includes('titles') ? label.replaceAll('_', ' ').trim() : text;
    const written = language ?? detectLanguage(normaliseText(text).text);
    return { faq: idOf.get(label), title, phrasing: text, answer: label, ...(written === null ? {} : { language: written }) };
  });
  const source = textSource('train', rows.map((row) => JSON.stringify(row)).join('\n'));
  const imports = createImportService({ ...app, afterCommit: () => Promise.resolve(), isOnlyProcess: true });
  const tellProblem = ({ line, reason }: RowProblem): void => {
    tell(`"${examples[line - 1]?.text.slice(0, 60) ?? ''}" is no phrasing: ${reason}`);
  };
  const { id } = await imports.startSources([source], { kind: 'faqs', format: 'jsonl' }, EDITOR, tellProblem);
  let [told, phrasings] = [0, 0];
  for await (const job of imports.subscribe(id)) {
    if (job.rowsRead > told) tell(`imported ${(told = job.rowsRead)} of ${rows.length} rows`);
    phrasings = job.rowsWritten;
    if (job.failure !== null) throw new Error(`the phrasings could not be imported: ${job.failure}`);
  }
  await imports.stop();
  return { labelOf: new Map(labels.map((label) => [idOf.get(label) ?? label, label])), phrasings };
};
