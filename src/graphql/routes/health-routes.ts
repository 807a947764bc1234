import { jsonResponse } from './json-response.js';
import type { Readiness } from './readiness.js';
import type { Route } from './route.js';

/** `/health/live`: the process answers. A balancer restarts it when not. */
export const createLiveRoute = (): Route => ({
  methods: ['GET'],
  handle: () => Promise.resolve(jsonResponse(200, { status: 'live' })),
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
