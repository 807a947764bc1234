import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { Problem } from '../../domain/problem.js';
import { LIMITS } from '../limits/request-limits.js';
import { saveUpload } from './save-upload.js';
import type { UploadLimits } from './upload-limits.js';

/** `operations`, `map` and one file; a few more for clients that send what nobody needs. */
const MAX_FIELDS = 10;

export interface Parts {
  readonly fields: ReadonlyMap<string, string>;
  readonly file: { readonly name: string; readonly content: File } | null;
}

/**
 * The parts of a multipart body. Throws `Problem` for one that is malformed or too large, but reads it to its end first, without
 * keeping it: a sender who is cut off would not learn why.
 */
export const readParts = async (request: Request, { maxFileBytes, folder }: UploadLimits): Promise<Parts> => {
  const fields = new Map<string, string>();
  const files: Parts['file'][] = [];
  const failures: unknown[] = [];
  let saving: Promise<unknown> = Promise.resolve();
  const parser = createParser(request, maxFileBytes);
  parser.on('field', (name, value, _isNameCut, isValueCut) => {
    if (isValueCut) failures.push(new Problem('TOO_LARGE', `The field ${name} has more than ${String(LIMITS.body)} bytes.`));
    fields.set(name, value);
  });
  parser.on('filesLimit', () => failures.push(new Problem('BAD_INPUT', 'Send one file a request.')));
  parser.on('file', (name, stream, filename, _encoding, type) => {
    saving = saveUpload(stream, { folder, filename, type, maxFileBytes }).then(
      (content) => files.push({ name, content }),
      (error: unknown) => {
        failures.push(error);
        // When the disk refuses, the parser would wait for ever for someone to read the file.
        if (error instanceof Error && !(error instanceof Problem)) parser.destroy(error);
      },
    );
  });
  await pipeline(Readable.from(request.body ?? []), parser).catch((error: unknown) => failures.push(error));
  await saving;
  if (failures.length > 0) refuse(failures[0]);
  return { fields, file: files[0] ?? null };
};

const createParser = (request: Request, maxFileBytes: number): BusboyInstance => {
  try {
    return new Busboy({
      headers: { 'content-type': request.headers.get('content-type') ?? '' },
      limits: { fieldSize: LIMITS.body, fields: MAX_FIELDS, files: 1, fileSize: maxFileBytes },
    });
  } catch (error) {
    return refuse(error);
  }
};

/** What our disk refuses is no fault of the sender; all else is a body that ends too soon or is none. */
const refuse = (error: unknown): never => {
  if (error instanceof Problem || (error instanceof Error && 'syscall' in error)) throw error;
  throw new Problem('BAD_INPUT', 'The multipart body cannot be read.', { cause: error });
};
