import { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Problem } from '../../domain/problem.js';
import type { RequestFacts } from '../context.js';
import { LIMITS } from '../http/limits.js';
import { PERMISSIONS } from '../permissions.js';
import { type GraphqlParameters, parseJson, readParameters } from './request-parameters.js';
import { parseMultipartBody, type UploadLimits } from './uploads.js';

/** A body as text, refused with `TOO_LARGE` as soon as it is longer than the limit in bytes. */
const readBody = async (request: Request, limit: number): Promise<string> => {
  const announced = request.headers.get('content-length');
  if (announced !== null && Number(announced) > limit) throw tooLarge(limit);
  // Node holds senders to the length they announce.
  if (announced !== null || request.body === null) return request.text();
  const chunks: Uint8Array[] = [];
  let length = 0;
  // Not `for await`: leaving it early would cut the connection, and the sender would not learn why.
  const reader = request.body.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.byteLength;
    if (length > limit) throw tooLarge(limit);
    chunks.push(next.value);
  }
  return Buffer.concat(chunks).toString();
};

const tooLarge = (limit: number): Problem => new Problem('TOO_LARGE', `The body has more than ${String(limit)} bytes.`);

/** Reads the parameters of a JSON request of at most so many bytes. */
const parseJsonBody = async (request: Request, limit: number): Promise<GraphqlParameters> =>
  readParameters(parseJson(await readBody(request, limit)));

/** Reads the parameters of a GET request, which can only query. */
const parseQueryString = ({ url }: Request): GraphqlParameters => {
  const { searchParams } = new URL(url);
  const json = (name: string): unknown => {
    const text = searchParams.get(name);
    return text === null || text === '' ? null : parseJson(text);
  };
  const parameters = { query: searchParams.get('query') ?? undefined, operationName: searchParams.get('operationName') };
  return readParameters({ ...parameters, variables: json('variables'), extensions: json('extensions') });
};

/**
 * Reads requests in the three forms we accept, never more of them than the sender's role needs.
 * Forms that browsers send across sites without asking (urlencoded, plain text) are not among them.
 */
export const useRequestParsing = (uploads: UploadLimits): Plugin<object, RequestFacts> => ({
  onRequestParse({ request, setRequestParser, serverContext: { principal } }) {
    const mayImport = PERMISSIONS.Mutation.importKnowledge.includes(principal.role);
    const [type] = (request.headers.get('content-type') ?? '').toLowerCase().split(';');
    const encoding = (request.headers.get('content-encoding') ?? '').trim().toLowerCase();
    if (request.method === 'GET') setRequestParser(parseQueryString);
    else if (encoding !== '' && encoding !== 'identity')
      throw unsupported('it is, without content-encoding', { 'accept-encoding': 'identity' });
    else if (type === 'application/json') setRequestParser((from) => parseJsonBody(from, mayImport ? LIMITS.importBody : LIMITS.body));
    else if (type === 'multipart/form-data' && mayImport) setRequestParser((from) => parseMultipartBody(from, uploads));
    else throw unsupported(mayImport ? 'application/json or multipart/form-data' : 'application/json');
  },
});

const unsupported = (form: string, headers: Readonly<Record<string, string>> = {}): GraphQLError =>
  new GraphQLError(`Send the request as ${form}.`, { extensions: { code: 'BAD_INPUT', http: { status: 415, headers: { ...headers } } } });
