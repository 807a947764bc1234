import { jsonResponse } from './json-response.js';
import type { Readiness } from './readiness.js';
import type { Route } from './route.js';

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
