import { randomUUID } from 'node:crypto';
import { createWriteStream, openAsBlob } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Busboy, type BusboyInstance } from '@fastify/busboy';
import { z } from 'zod';
import { Problem } from '../../domain/problem.js';
import { LIMITS } from '../http/limits.js';
import { type GraphqlParameters, parseJson, readParameters } from './request-parameters.js';

/** What files may be sent, and where they go. */
export interface UploadLimits {
  /** Bytes of a file. */
  readonly maxFileBytes: number;
  /** Where files lie until they are imported. */
  readonly folder: string;
}

export interface UploadPart {
  readonly folder: string;
  readonly filename: string;
  /** Its media type. */
  readonly type: string;
  readonly maxFileBytes: number;
}

/** Nobody asks for an upload by name, so it can go when the last `File` that stands for it is gone. */
const abandoned = new FinalizationRegistry<string>((path) => void rm(path, { force: true }).catch(() => undefined));

/** Writes a file to disk as it comes in. The returned `File` reads from there, so its size does not count in memory. */
const saveUpload = async (stream: Readable, { folder, filename, type, maxFileBytes }: UploadPart): Promise<File> => {
  // A body that ends too soon makes the parser tell so whenever it likes: before the pipeline below listens, and after.
  stream.on('error', () => undefined);
  await mkdir(folder, { recursive: true });
  const path = join(folder, randomUUID());
  try {
    await pipeline(stream, createWriteStream(path, { flags: 'wx', mode: 0o600 }));
    if ('truncated' in stream && stream.truncated === true)
      throw new Problem('TOO_LARGE', `The file has more than ${String(maxFileBytes)} bytes.`);
    const file = new File([await openAsBlob(path, { type })], filename, { type });
    abandoned.register(file, path);
    return file;
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
};

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
const readParts = async (request: Request, { maxFileBytes, folder }: UploadLimits): Promise<Parts> => {
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

const fileMap = z.record(z.string(), z.tuple([z.string().regex(/^variables(\.\w+)+$/)]));
const WRONG_MAP = 'The part map must name the file part and the one variable it stands for: {"0": ["variables.input.file"]}.';

/** Puts a file where the part `map` says, over the `null` that stands there. */
const placeFile = (
  { variables = {} }: GraphqlParameters,
  map: unknown,
  { name, content }: { readonly name: string; readonly content: File },
): void => {
  const places = new Map(Object.entries(fileMap.safeParse(map).data ?? {}));
  const path = places.get(name)?.[0].split('.').slice(1) ?? [];
  const last = path.pop();
  let holder: unknown = variables;
  for (const key of path) holder = ownValue(holder, key);
  if (last === undefined || typeof holder !== 'object' || holder === null || ownValue(holder, last) !== null)
    throw new Problem('BAD_INPUT', WRONG_MAP);
  Object.assign(holder, { [last]: content });
};

/** Only own values: a path such as `__proto__` must not lead out of what was sent. */
const ownValue = (holder: unknown, key: string): unknown =>
  typeof holder === 'object' && holder !== null ? Object.getOwnPropertyDescriptor(holder, key)?.value : undefined;

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

/** Removes uploads that an earlier process left when it was killed; to be called before the service starts. */
export const clearUploads = (folder: string): Promise<void> => rm(folder, { recursive: true, force: true });
