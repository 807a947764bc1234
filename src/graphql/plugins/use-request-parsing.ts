import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { RequestFacts } from '../context.js';
import { LIMITS } from '../limits/request-limits.js';
import { PERMISSIONS } from '../permissions.js';
import { parseJsonBody } from './parse-json-body.js';
import { parseMultipartBody } from './parse-multipart-body.js';
import { parseQueryString } from './parse-query-string.js';
import type { UploadLimits } from './upload-limits.js';

/**
 * Reads requests in the three forms we accept, never more of them than the sender's role needs.
 * Forms that browsers send across sites without asking (urlencoded, plain text) are not among them.
 */
export const useRequestParsing = (uploads: UploadLimits): Plugin<object, RequestFacts> => ({
  onRequestParse({ request, setRequestParser, serverContext: { principal } }) {
    const mayImport = PERMISSIONS.Mutation.importKnowledge.includes(principal.role);
    const [type] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
    if (request.method === 'GET') setRequestParser(parseQueryString);
    else if (type === 'application/json') setRequestParser((from) => parseJsonBody(from, mayImport ? LIMITS.importBody : LIMITS.body));
    else if (type === 'multipart/form-data' && mayImport) setRequestParser((from) => parseMultipartBody(from, uploads));
    else throw unsupported(mayImport ? 'application/json or multipart/form-data' : 'application/json');
  },
});

const unsupported = (types: string): GraphQLError =>
  new GraphQLError(`Send the request as ${types}.`, { extensions: { code: 'BAD_INPUT', http: { status: 415 } } });
