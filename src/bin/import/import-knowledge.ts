import { openAsBlob } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { createLocalReader } from '../../curation/import/files/create-source-reader.js';
import { type FileSource, listSources } from '../../curation/import/files/import-source.js';
import { READ_FORMATS } from '../../curation/import/files/read-source.js';
import { createImportService, type ImportService } from '../../curation/import/import-service.js';
import { inOrder, lookAt } from '../../curation/import/run-import.js';
import type { RowProblem } from '../../domain/job.js';
import type { Config } from '../../service/config.js';
import { createGraphStore } from '../../store/engine/create-graph-store.js';
import { createAuditRepository } from '../../store/repositories/access-repository.js';
import { createChangeRepository } from '../../store/repositories/change-repository.js';
import { createEntityRepository } from '../../store/repositories/entity-repository.js';
import { createFaqRepository } from '../../store/repositories/faq-repository.js';
import { createHistoryRepository } from '../../store/repositories/history-repository.js';
import { createIdRepository } from '../../store/repositories/id-repository.js';
import { createJobRepository } from '../../store/repositories/job-repository.js';
import { createOntologyRepository, createTopicRepository } from '../../store/repositories/ontology-repository.js';
import { createRelationRepository } from '../../store/repositories/relation-repository.js';
import type { ImportArguments, ShownJob, ShownJobs } from './import-arguments.js';

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

/** Opens the graph alone, without the encoder: a service renews its indexes from the change records when it starts. */
export const openImports = async ({ dataFolder, neo4j }: Pick<Config, 'dataFolder' | 'neo4j'>): Promise<OpenedImports> => {
  const store = await createGraphStore(
    neo4j === null ? { kind: 'embedded', folder: join(dataFolder, 'graph') } : { kind: 'neo4j', ...neo4j },
  );
  const imports = createImportService({
    store,
    faqs: createFaqRepository({ store }),
    entities: createEntityRepository({ store }),
    relations: createRelationRepository({ store }),
    topics: createTopicRepository({ store }),
    ontologies: createOntologyRepository({ store }),
    changes: createChangeRepository({ store }),
    audits: createAuditRepository({ store }),
    history: createHistoryRepository({ store }),
    ids: createIdRepository({ store }),
    jobs: createJobRepository({ store }),
    now: () => new Date(),
    afterCommit: () => Promise.resolve(),
    isOnlyProcess: neo4j === null,
  });
  return { imports, close: () => store.close() };
};

/** A running service and the right to use it. */
interface Service {
  readonly url: string;
  readonly token: string;
}

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

/** Asks a service by GraphQL; `file` goes where the variables say `input.file`. Throws with the service's own words. */
const callService = async (
  { url, token }: Service,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  file?: File,
): Promise<Readonly<Record<string, unknown>>> => {
  const operations = JSON.stringify({ query, variables });
  const headers = { authorization: `Bearer ${token}` };
  const response = await fetch(new URL('/graphql', url), {
    method: 'POST',
    ...(file === undefined
      ? { headers: { ...headers, 'content-type': 'application/json' }, body: operations }
      : { headers, body: multipart(operations, file) }),
  });
  const { data, errors } = answer.parse(await response.json());
  if (errors !== undefined || data === null || data === undefined) {
    throw new Error(`the service refused: ${errors?.map(({ message }) => message).join('; ') ?? `HTTP ${String(response.status)}`}`);
  }
  return data;
};

/** As the GraphQL multipart request specification has it. */
const multipart = (operations: string, file: File): FormData => {
  const form = new FormData();
  form.set('operations', operations);
  form.set('map', JSON.stringify({ 0: ['variables.input.file'] }));
  form.set('0', file);
  return form;
};

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
