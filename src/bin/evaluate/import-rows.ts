import type { App } from '../../app.js';
import type { ImportKind } from '../../curation/import/import-options.js';
import { createImportService } from '../../curation/import/import-service.js';
import type { ImportSource } from '../../curation/import/import-source.js';
import type { Principal } from '../../domain/principal.js';

const EDITOR: Principal = { subject: 'evaluation', role: 'admin', customerId: null };

/** Imports sources by the service's own import; resolves when all is written. Refused rows are told of. */
export const importRows = async (
  app: App,
  sources: readonly ImportSource[],
  kind: ImportKind,
  tell: (line: string) => void,
): Promise<number> => {
  const imports = createImportService({ ...app, afterCommit: () => Promise.resolve(), isOnlyProcess: true });
  const { id } = await imports.startSources(sources, { kind }, EDITOR, ({ file, line, reason }) => {
    tell(`${file}:${line}: ${reason}`);
  });
  let written = 0;
  for await (const job of imports.subscribe(id)) {
    written = job.rowsWritten;
    if (job.failure !== null) throw new Error(`the ${kind} could not be imported: ${job.failure}`);
  }
  await imports.stop();
  return written;
};
