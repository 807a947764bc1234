import { Problem } from '../../domain/problem.js';
import { LIMITS } from '../limits/request-limits.js';
import { parseJson } from './parse-json.js';
import { placeFile } from './place-file.js';
import { readParameters, type GraphqlParameters } from './read-parameters.js';
import { readParts } from './read-parts.js';
import type { UploadLimits } from './upload-limits.js';

/** Reads a request with a file (GraphQL multipart request specification); the file goes to disk as it comes in. */
export const parseMultipartBody = async (request: Request, uploads: UploadLimits): Promise<GraphqlParameters> => {
  const announced = Number(request.headers.get('content-length') ?? 0);
  if (announced > uploads.maxFileBytes + LIMITS.body)
    throw new Problem('TOO_LARGE', `A file may have at most ${String(uploads.maxFileBytes)} bytes.`);
  const { fields, file } = await readParts(request, uploads);
  const parameters = readParameters(parseJson(fields.get('operations') ?? ''));
  if (file !== null) placeFile(parameters, parseJson(fields.get('map') ?? ''), file);
  return parameters;
};
