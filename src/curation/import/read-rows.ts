import { extname } from 'node:path';
import { decodeText } from './decode-text.js';
import type { ImportFormat } from './import-options.js';
import type { ImportSource } from './import-source.js';
import { readCsv } from './read-csv.js';
import { readJsonLines } from './read-json-lines.js';
import { readYaml } from './read-yaml.js';
import type { ReadRow } from './source-row.js';

/** Formats by the ending of a name. JSON is read as YAML, which it is. */
const ENDINGS: Readonly<Record<string, ImportFormat>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.jsonl': 'jsonl',
  '.ndjson': 'jsonl',
  '.yaml': 'yaml',
  '.yml': 'yaml',
  '.json': 'yaml',
};

/** Endings of names that can be imported. */
export const IMPORTABLE_ENDINGS: readonly string[] = Object.keys(ENDINGS);

/** The rows of a source, read as they are asked for. `format`: `null` tells it by the name or else by the first characters. */
export async function* readRows(source: ImportSource, format: ImportFormat | null): AsyncIterable<ReadRow> {
  const known = format ?? ENDINGS[extname(source.name).toLowerCase()];
  const text = (): AsyncIterable<string> => decodeText(source.open());
  switch (known ?? (await formatOf(text()))) {
    case 'csv':
      yield* readCsv(source.name, text());
      return;
    case 'jsonl':
      yield* readJsonLines(source.name, text());
      return;
    case 'yaml':
      yield* readYaml(source.name, text());
  }
}

/** The format of a text without a telling name. */
const formatOf = async (text: AsyncIterable<string>): Promise<ImportFormat> => {
  for await (const chunk of text) {
    const start = chunk.trimStart();
    if (start === '') continue;
    if (start.startsWith('{')) return 'jsonl';
    return /^(?:-\s|---|\[|#|[\w-]+:(?:\s|$))/.test(start) ? 'yaml' : 'csv';
  }
  return 'csv';
};
