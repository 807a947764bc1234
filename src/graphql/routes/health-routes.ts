import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';
import { jsonResponse } from '../http/errors.js';
import type { Metrics } from '../http/metrics.js';
import { requirePrincipal, type Route } from './route.js';

type Part = 'store' | 'index' | 'encoder';

/** Whether the parts that answering needs work now. */
export interface Readiness {
  /** For each part what is wrong with it, in a sentence for its operator that anybody may read; `null`: nothing. */
  check(): Promise<Readonly<Record<Part, string | null>>>;
  /** What is to be known of parts that work; `null`: nothing. Default: nothing of any. */
  notes?(): Readonly<Partial<Record<Part, string | null>>>;
}

/** `/metrics`: for every token but a customer's. */
export const createMetricsRoute = ({
  metrics,
  authenticate,
}: {
  readonly metrics: Metrics;
  readonly authenticate: Authenticate;
}): Route => ({
  methods: ['GET'],
  async handle(request) {
    const { role } = await requirePrincipal(request, authenticate);
    if (role === 'customer') throw new Problem('FORBIDDEN', 'The role customer may not read the metrics.');
    const { type, text } = await metrics.render();
    return new Response(text, { headers: { 'content-type': type, 'cache-control': 'no-store' } });
  },
});

/** `/backup`: the whole graph as one file, as it is now, for admins. The service goes on meanwhile. */
export const createBackupRoute = ({
  backUp,
  authenticate,
  folder,
}: {
  /** Writes the copy to a new file. */
  readonly backUp: (file: string) => Promise<void>;
  readonly authenticate: Authenticate;
  /** Where the copy lies until it is sent; cleared at each start. */
  readonly folder: string;
}): Route => ({
  methods: ['GET'],
  async handle(request) {
    const { role } = await requirePrincipal(request, authenticate);
    if (role !== 'admin') throw new Problem('FORBIDDEN', `The role ${role} may not take a backup.`);
    await mkdir(folder, { recursive: true });
    const file = join(folder, `backup-${randomUUID()}`);
    await backUp(file);
    const handle = await open(file);
    const { size } = await handle.stat();
    // Without its name it goes when it is sent, or when the client or the process has gone.
    await rm(file);
    const body = Readable.toWeb(handle.createReadStream()) as ReadableStream<Uint8Array>;
    return new Response(body, { headers: { 'content-type': 'application/octet-stream', 'content-length': String(size) } });
  },
});

/** `/health/live`: the process answers, and with which headers it makes itself known. A balancer restarts it when not. */
export const createLiveRoute = (headers: Readonly<Record<string, string>> = {}): Route => ({
  methods: ['GET'],
  handle() {
    const response = jsonResponse(200, { status: 'live' });
    for (const [name, value] of Object.entries(headers)) response.headers.set(name, value);
    return Promise.resolve(response);
  },
});

/**
 * `/health/ready`: questions can be answered now. A balancer sends none when not; nor while the service starts or stops.
 * @param starting see `GraphqlServerDependencies`
 */
export const createReadyRoute = ({
  readiness,
  starting,
  stopping,
}: {
  readonly readiness: Readiness;
  readonly starting: () => string | null;
  readonly stopping: AbortSignal;
}): Route => ({
  methods: ['GET'],
  async handle() {
    const troubles = await readiness.check();
    const parts = Object.fromEntries(Object.entries(troubles).map(([part, trouble]) => [part, trouble === null ? 'up' : 'down']));
    const reasons = { ...present(troubles), ...present({ start: starting() }) };
    const notes = present(readiness.notes?.() ?? {});
    const isReady = !stopping.aborted && isEmpty(reasons);
    const status = stopping.aborted ? 'stopping' : starting() !== null ? 'starting' : isReady ? 'ready' : 'not ready';
    return jsonResponse(isReady ? 200 : 503, {
      status,
      parts,
      ...(isEmpty(reasons) ? {} : { reasons }),
      ...(isEmpty(notes) ? {} : { notes }),
    });
  },
});

const present = (sentences: Readonly<Record<string, string | null | undefined>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(sentences).flatMap(([part, sentence]) => (sentence == null ? [] : [[part, sentence]])));

const isEmpty = (sentences: Readonly<Record<string, string>>): boolean => Object.keys(sentences).length === 0;
