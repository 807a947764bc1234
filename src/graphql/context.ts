import type { Principal } from '../domain/principal.js';
import { createLoaders, type Loaders } from './loading/create-loaders.js';
import type { Services } from './services.js';

/** What the HTTP side knows of a request when its query is executed. */
export interface RequestFacts {
  readonly requestId: string;
  readonly principal: Principal;
  /** Fires when the client went away. */
  readonly gone: AbortSignal;
}

/** What resolvers are given beside their arguments; one a request. */
export interface GraphqlContext extends RequestFacts {
  readonly services: Services;
  readonly loaders: Loaders;
}

export const createContext = ({ requestId, principal, gone }: RequestFacts, services: Services): GraphqlContext => ({
  requestId,
  principal,
  gone,
  services,
  loaders: createLoaders({ principal, services }),
});
