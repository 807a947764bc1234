import { Readable } from 'node:stream';
import { type ExportFormat, type ExportGroup, groupOf, readExportName } from '../../curation/export/export-part.js';
import type { Exporter } from '../../curation/export/exporter.js';
import { type Role, ROLES } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';
import type { RateLimits } from '../http/limits.js';
import type { Log } from '../http/metrics.js';
import { requirePrincipal, type Route } from './route.js';

/** The least role that may take a copy of it: editors what they edit; what belongs to people, as a whole, only who may take a backup. */
const LEAST_ROLE: Readonly<Record<ExportGroup, Role>> = { knowledge: 'editor', customers: 'admin', log: 'admin' };

const TYPES: Readonly<Record<ExportFormat, string>> = {
  jsonl: 'application/jsonl; charset=utf-8',
  yaml: 'application/yaml; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Header with the revision of what customers get when the export began. */
export const REVISION_HEADER = 'x-polycontext-revision';

/** `/export/PART.FORMAT`: a part of what there is, sent as it is read. The service goes on meanwhile. */
export const createExportRoute = ({
  exporter,
  authenticate,
  rateLimits,
  log,
}: {
  readonly exporter: Exporter;
  readonly authenticate: Authenticate;
  readonly rateLimits: Pick<RateLimits, 'countRequest'>;
  readonly log: Log;
}): Route => ({
  methods: ['GET'],
  async handle(request) {
    const principal = await requirePrincipal(request, authenticate);
    await rateLimits.countRequest(principal);
    const name = new URL(request.url).pathname.slice('/export/'.length);
    const asked = readExportName(name);
    const group = asked === null ? null : groupOf(asked.part);
    if (asked === null || group === null)
      throw new Problem('NOT_FOUND', `There is no export "${name.slice(0, 60)}"; such as faqs.jsonl there are, see docs/importing.md.`);
    if (ROLES.indexOf(principal.role) < ROLES.indexOf(LEAST_ROLE[group]))
      throw new Problem('FORBIDDEN', `The role ${principal.role} may not export ${asked.part}.`);
    const headers = {
      'content-type': TYPES[asked.format],
      'content-disposition': `attachment; filename="${name}"`,
      [REVISION_HEADER]: String(await exporter.revision()),
    };
    if (request.method === 'HEAD') return new Response(null, { headers });
    const chunks = exporter.write(asked.part, asked.format)[Symbol.asyncIterator]();
    // What cannot be exported at all is told as such, before anything is sent.
    const first = await chunks.next();
    return new Response(Readable.toWeb(Readable.from(withFirst(first, chunks, log))) as ReadableStream<Uint8Array>, { headers });
  },
});

async function* withFirst(first: IteratorResult<Uint8Array>, rest: AsyncIterator<Uint8Array>, log: Log): AsyncGenerator<Uint8Array> {
  try {
    for (let next = first; next.done !== true; next = await rest.next()) yield next.value;
  } catch (error) {
    // The client sees that it ends too early.
    log.error({ err: error }, 'An export was cut off');
    throw error;
  } finally {
    await rest.return?.();
  }
}
