import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EMOTION_LABELS } from '../domain/emotion-labels.js';
import type { FeltText } from '../domain/felt-text.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import { projectRoot } from '../project-root.js';
import { fileSource } from './import/import-source.js';
import { readRows } from './import/read/read-source.js';

const SHIPPED_FOLDER = join(projectRoot, 'fixtures', 'emotion');

/**
 * The texts that feelings are learnt from, by language: those shipped, then those an editor added, from files named `zh.csv` and `en.csv` with the
 * columns `text` and `label`. Of the same text the last label counts.
 * @param added an editor's folder; need not be there
 * @throws Error when a row has no text or an unknown label
 */
export const loadEmotionExamples = async (added: string): Promise<ReadonlyMap<Language, readonly FeltText[]>> => {
  const examples = new Map<Language, readonly FeltText[]>();
  for (const language of LANGUAGES) {
    const labels = new Map<string, FeltText>();
    for (const folder of [SHIPPED_FOLDER, added]) {
      const path = join(folder, `${language}.csv`);
      if (!existsSync(path)) continue;
      for await (const row of readRows(fileSource(path, path), 'csv')) {
        if (row.kind === 'unreadable') throw new Error(`${path}:${row.problem.line}: ${row.problem.reason}`);
        const { text } = row.value;
        const label = EMOTION_LABELS.find((known) => known === row.value['label']);
        if (typeof text !== 'string' || label === undefined)
          throw new Error(`${path}:${row.line}: needs a text and a label of ${EMOTION_LABELS.join(', ')}`);
        labels.set(text, { text, label });
      }
    }
    examples.set(language, [...labels.values()]);
  }
  return examples;
};
