import type { ImportRequest } from '../../curation/import/import-request.js';
import type { ImportInput } from '../generated/types.js';
import { readJsonObject } from './read-json-object.js';

/** The import as `curation/` takes it: nothing absent. */
export const toImportRequest = ({ file, text, name, format, kind, columns, atomic, dryRun, publish }: ImportInput): ImportRequest => ({
  file: file ?? null,
  text: text ?? null,
  name: name ?? file?.name ?? null,
  format: format ?? null,
  kind: kind ?? null,
  columns: readJsonObject(columns, 'input.columns'),
  atomic: atomic ?? false,
  dryRun: dryRun ?? false,
  publish: publish ?? true,
});
