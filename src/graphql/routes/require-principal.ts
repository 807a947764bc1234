import type { Principal } from '../../domain/principal.js';
import { Problem } from '../../domain/problem.js';
import type { Authenticate } from '../auth/authenticate.js';

/** Who sends the request; throws `Problem` `UNAUTHENTICATED` when no valid token came with it. */
export const requirePrincipal = async (request: Request, authenticate: Authenticate): Promise<Principal> => {
  const principal = await authenticate(request);
  if (principal === null)
    throw new Problem(
      'UNAUTHENTICATED',
      'Send a token: Authorization: Bearer TOKEN. In a browser, open the link that the service printed when it started.',
    );
  return principal;
};
