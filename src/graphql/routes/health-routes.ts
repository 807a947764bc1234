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

/** `/health/ready`: questions can be answered now. A balancer sends none when not; nor while the service stops. */
export const createReadyRoute = ({ readiness, stopping }: { readonly readiness: Readiness; readonly stopping: AbortSignal }): Route => ({
  methods: ['GET'],
  async handle() {
    const parts = await readiness.check();
    const isReady = !stopping.aborted && Object.values(parts).every((isUp) => isUp);
    const states = Object.fromEntries(Object.entries(parts).map(([part, isUp]) => [part, isUp ? 'up' : 'down']));
    return jsonResponse(isReady ? 200 : 503, { status: stopping.aborted ? 'stopping' : isReady ? 'ready' : 'not ready', parts: states });
  },
});
