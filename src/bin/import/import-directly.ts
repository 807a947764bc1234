import type { ImportService } from '../../curation/import/import-service.js';
import { listSources } from '../../curation/import/list-sources.js';
import { READ_FORMATS } from '../../curation/import/read/read-source.js';
import type { RowProblem } from '../../domain/job.js';
import type { ImportArguments } from './import-arguments.js';
import type { ShownJobs } from './import-outcome.js';

/** The import service of a graph opened by this process. */
export interface OpenedImports {
  readonly imports: ImportService;
  close(): Promise<void>;
}

/** Imports into a graph that no service has open, as one job; every problem is told. */
export async function* importDirectly(
  { paths, kind, columns, atomic, dryRun, publish, encoding, replace, prune }: ImportArguments,
  openImports: () => Promise<OpenedImports>,
  onProblem: (problem: RowProblem) => void,
): ShownJobs {
  const sources = (await Promise.all(paths.map(listSources))).flat();
  if (sources.length === 0) throw new Error(`there is nothing to import in ${paths.join(', ')}; read are ${READ_FORMATS}`);
  const opened = await openImports();
  const { imports } = opened;
  try {
    const options = { kind, format: null, columns, atomic, dryRun, publish, encoding, replace, prune };
    const job = await imports.startSources(sources, options, { subject: 'command-line', role: 'admin', customerId: null }, onProblem);
    yield* imports.subscribe(job.id);
  } finally {
    await opened.close();
  }
}
