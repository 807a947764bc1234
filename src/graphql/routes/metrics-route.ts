import { Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';
import type { Metrics } from '../metrics.js';
import { requirePrincipal } from './require-principal.js';
import type { Route } from './route.js';

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
