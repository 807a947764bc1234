import type { ImportRequest } from '../../curation/import/import-request.js';
import type { ImportInput } from '../generated/types.js';
import { readJsonObject } from './read-json-object.js';

/** The import as `curation/` takes it: nothing absent. */
export const toImportRequest = ({ file, columns, ...input }: ImportInput): ImportRequest => ({
  file: file ?? null,
  text: input.text ?? null,
  name: input.name ?? file?.name ?? null,
  format: input.format ?? null,
  kind: input.kind ?? null,
  columns: readJsonObject(columns, 'input.columns'),
  atomic: input.atomic ?? false,
  dryRun: input.dryRun ?? false,
  publish: input.publish ?? true,
  encoding: input.encoding ?? null,
  replace: input.replace ?? false,
  prune: input.prune ?? false,
});
