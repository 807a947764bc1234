import { openAsBlob } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { createLocalReader } from '../../curation/import/read/create-source-reader.js';
import { inOrder, lookAt } from '../../curation/import/run-import.js';
import type { FileSource } from '../../curation/import/import-source.js';
import { listSources } from '../../curation/import/list-sources.js';
import { READ_FORMATS } from '../../curation/import/read/read-source.js';
import { callService, type Service } from './call-service.js';
import type { ImportArguments } from './import-arguments.js';
import type { ShownJob, ShownJobs } from './import-outcome.js';

/** ms between looks at a running job. */
const POLL = 250;

const FIELDS = 'id status title rowsRead rowsWritten rowsUnchanged rowsRefused problems { file line column reason } warnings failure';
const START = `mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { ${FIELDS} } userErrors { message } } }`;
const LOOK = `query ($id: ID!) { job(id: $id) { ${FIELDS} } }`;

const shownJob = z.object({
  id: z.string(),
  status: z.enum(['RUNNING', 'SUCCEEDED', 'FAILED', 'INTERRUPTED']),
  title: z.string(),
  rowsRead: z.number(),
  rowsWritten: z.number(),
  rowsUnchanged: z.number(),
  rowsRefused: z.number(),
  problems: z.array(z.object({ file: z.string(), line: z.number(), column: z.string().nullable(), reason: z.string() })),
  warnings: z.array(z.string()),
  failure: z.string().nullable(),
});
const started = z.object({
  importKnowledge: z.object({ job: shownJob.nullable(), userErrors: z.array(z.object({ message: z.string() })) }),
});
const looked = z.object({ job: shownJob });

/** Imports through a running service: a job for each file, in the order of what depends on what. */
export async function* importThroughService(asked: ImportArguments, service: Service): ShownJobs {
  for (const { source, path } of await orderedFiles(asked)) {
    let job = await start(asked, service, source, path);
    yield job;
    while (job.status === 'RUNNING') {
      await setTimeout(POLL);
      ({ job } = looked.parse(await callService(service, LOOK, { id: job.id })));
      yield job;
    }
    // What comes later may refer to what this file did not bring; of a file that cannot be read nothing was to come.
    const isUnreadable = job.status === 'FAILED' && job.rowsRead === 0 && job.problems.length > 0;
    if (job.status !== 'SUCCEEDED' && !isUnreadable) return;
  }
}

const start = async (
  { kind, columns, atomic, dryRun, publish, encoding, replace, prune }: ImportArguments,
  service: Service,
  { name }: FileSource,
  path: string,
): Promise<ShownJob> => {
  const file = new File([await openAsBlob(path)], name);
  const input = { file: null, name, kind: kind?.toUpperCase() ?? null, columns, atomic, dryRun, publish, encoding, replace, prune };
  const { job, userErrors } = started.parse(await callService(service, START, { input }, file)).importKnowledge;
  if (job === null) throw new Error(`${name}: ${userErrors.map(({ message }) => message).join('; ')}`);
  return job;
};

/** All files with what they are called, those first that others refer to; those of an unknown kind last. */
const orderedFiles = async (asked: ImportArguments): Promise<readonly { readonly source: FileSource; readonly path: string }[]> => {
  const sources = (await Promise.all(asked.paths.map(listSources))).flat();
  if (sources.length === 0) throw new Error(`there is nothing to import in ${asked.paths.join(', ')}; read are ${READ_FORMATS}`);
  const parts = inOrder(await lookAt(createLocalReader({ ...asked, format: null }), sources, asked));
  const rankOf = (source: FileSource): number => {
    const rank = parts.findIndex((part) => part.source === source);
    return rank === -1 ? parts.length : rank;
  };
  return sources.toSorted((a, b) => rankOf(a) - rankOf(b)).map((source) => ({ source, path: source.path }));
};
