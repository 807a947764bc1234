import { parseJson } from './parse-json.js';
import { readBody } from './read-body.js';
import { readParameters, type GraphqlParameters } from './read-parameters.js';

/** Reads the parameters of a JSON request of at most so many bytes. */
export const parseJsonBody = async (request: Request, limit: number): Promise<GraphqlParameters> =>
  readParameters(parseJson(await readBody(request, limit)));
