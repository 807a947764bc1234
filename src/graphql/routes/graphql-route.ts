import type { YogaServerInstance } from 'graphql-yoga';
import type { Authenticate } from '../auth/authenticate.js';
import type { GraphqlContext, RequestFacts } from '../context.js';
import { acceptsHtml } from './accepts-html.js';
import { htmlResponse } from './html-response.js';
import { createGraphiqlPage } from './graphiql-page.js';
import { requirePrincipal } from './require-principal.js';
import type { Route } from './route.js';

export interface GraphqlRouteDependencies {
  readonly yoga: YogaServerInstance<RequestFacts, GraphqlContext>;
  readonly authenticate: Authenticate;
}

/** `/graphql`: GraphiQL for browsers; everything else needs a token before a byte of its body is read. */
export const createGraphqlRoute = ({ yoga, authenticate }: GraphqlRouteDependencies): Route => {
  const renderGraphiql = createGraphiqlPage();
  return {
    methods: ['GET', 'POST'],
    async handle(request, requestId) {
      if (acceptsHtml(request)) return htmlResponse(200, await renderGraphiql());
      const principal = await requirePrincipal(request, authenticate);
      return yoga.fetch(request, { requestId, principal });
    },
  };
};
