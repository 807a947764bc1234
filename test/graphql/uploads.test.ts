import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportRequest } from '../../src/curation/import/import-request.js';
import { createHttpServer, type HttpServer } from '../../src/graphql/http/http-server.js';
import { endlessJob, runningJob } from './support/endless-job.js';
import { createTestLog } from './support/test-log.js';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

const LIMIT = 1_000_000;
const OPERATIONS = JSON.stringify({
  query: 'mutation ($file: File) { importKnowledge(input: {file: $file, kind: FAQS}) { job { id } userErrors { code path } } }',
  variables: { file: null },
});

describe('uploads', () => {
  let service: TestService;
  let http: HttpServer;
  let address: string;
  let uploadFolder: string;
  const received: { readonly name: string | null; readonly text: string }[] = [];

  beforeAll(async () => {
    uploadFolder = await mkdtemp(join(tmpdir(), 'polycontext-uploads-'));
    const start = async ({ file, name }: ImportRequest) => {
      received.push({ name, text: (await file?.text()) ?? '' });
      return { kind: 'done', changed: true, revision: null, warnings: [], job: runningJob } as const;
    };
    service = await createTestService({ services: { imports: { ...endlessJob, start } }, maxFileBytes: LIMIT, uploadFolder });
    http = createHttpServer({ server: service.server, host: '127.0.0.1', port: 0, log: createTestLog().log });
    address = await http.start();
  });
  afterAll(async () => {
    await http.stop();
    await service.close();
    await rm(uploadFolder, { recursive: true });
  });

  const form = (parts: Readonly<Record<string, string | Blob>>): FormData => {
    const data = new FormData();
    for (const [name, value] of Object.entries(parts)) {
      if (typeof value === 'string') data.set(name, value);
      else data.set(name, value, 'faqs.csv');
    }
    return data;
  };
  const send = async (
    body: FormData | string | ReadableStream,
    { role = 'publisher', headers = {} }: { role?: 'publisher' | 'editor'; headers?: Readonly<Record<string, string>> } = {},
  ) => {
    const init: RequestInit = { method: 'POST', body, headers: { authorization: `Bearer ${tokenOf(role)}`, ...headers } };
    const response = await fetch(`${address}/graphql`, Object.assign(init, { duplex: 'half' }));
    const result = (await response.json()) as {
      readonly data?: unknown;
      readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
    };
    return { status: response.status, data: result.data, code: result.errors?.[0]?.extensions.code };
  };
  const MAP = JSON.stringify({ '0': ['variables.file'] });

  it('reach the import with their name and content', async () => {
    const text = '问题,答案\n你好,您好\n'.repeat(1_000);
    const result = await send(form({ operations: OPERATIONS, map: MAP, '0': new Blob([text], { type: 'text/csv' }) }));
    expect(result).toMatchObject({ status: 200, data: { importKnowledge: { job: { id: 'j' }, userErrors: [] } } });
    expect(received.pop()).toEqual({ name: 'faqs.csv', text });
  });

  it('may stand deeper in the variables, and after the file', async () => {
    const operations = JSON.stringify({
      query: 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } } }',
      variables: { input: { file: null } },
    });
    const result = await send(
      form({ 'the.file': new Blob(['x']), map: JSON.stringify({ 'the.file': ['variables.input.file'] }), operations }),
    );
    expect(result).toMatchObject({ status: 200, data: { importKnowledge: { job: { id: 'j' } } } });
    expect(received.pop()).toMatchObject({ text: 'x' });
  });

  it.each([
    ['without operations', form({ map: MAP, '0': new Blob(['x']) }), 400, 'BAD_INPUT'],
    ['with broken operations', form({ operations: '{', map: MAP, '0': new Blob(['x']) }), 400, 'BAD_INPUT'],
    ['with a batch', form({ operations: `[${OPERATIONS}]`, map: MAP, '0': new Blob(['x']) }), 400, 'BAD_INPUT'],
    ['without map', form({ operations: OPERATIONS, '0': new Blob(['x']) }), 400, 'BAD_INPUT'],
    [
      'with another’s map',
      form({ operations: OPERATIONS, map: JSON.stringify({ '1': ['variables.file'] }), '0': new Blob(['x']) }),
      400,
      'BAD_INPUT',
    ],
    [
      'with a map to nowhere',
      form({ operations: OPERATIONS, map: JSON.stringify({ '0': ['variables.other'] }), '0': new Blob(['x']) }),
      400,
      'BAD_INPUT',
    ],
    [
      'with a map into prototypes',
      form({ operations: OPERATIONS, map: JSON.stringify({ '0': ['variables.__proto__.file'] }), '0': new Blob(['x']) }),
      400,
      'BAD_INPUT',
    ],
    [
      'with a map into the query',
      form({ operations: OPERATIONS, map: JSON.stringify({ '0': ['query'] }), '0': new Blob(['x']) }),
      400,
      'BAD_INPUT',
    ],
    [
      'in a part named as what every object has',
      form({ operations: OPERATIONS, map: MAP, constructor: new Blob(['x']) }),
      400,
      'BAD_INPUT',
    ],
    ['with two files', form({ operations: OPERATIONS, map: MAP, '0': new Blob(['x']), '1': new Blob(['y']) }), 400, 'BAD_INPUT'],
    ['that are too large', form({ operations: OPERATIONS, map: MAP, '0': new Blob(['x'.repeat(LIMIT + 1)]) }), 413, 'TOO_LARGE'],
    [
      'that are far too large',
      form({ operations: OPERATIONS, map: MAP, '0': new Blob(['x'.repeat(LIMIT + 2_100_000)]) }),
      413,
      'TOO_LARGE',
    ],
    ['with huge operations', form({ operations: OPERATIONS.padEnd(2_100_000), map: MAP, '0': new Blob(['x']) }), 413, 'TOO_LARGE'],
  ])('%s are refused', async (_name, body, status, code) => {
    expect(await send(body)).toEqual({ status, data: undefined, code });
    expect(received).toEqual([]);
  });

  const BOUNDARY = { headers: { 'content-type': 'multipart/form-data; boundary=x' } };
  it.each([
    ['without boundary', '--x--', { headers: { 'content-type': 'multipart/form-data' } }],
    ['cut off in the file', '--x\r\ncontent-disposition: form-data; name="0"; filename="a"\r\n\r\nabc', BOUNDARY],
    ['cut off in a field', '--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n{', BOUNDARY],
    ['of nothing', '', BOUNDARY],
    ['that are no multipart at all', '{"query": "{ __typename }"}', BOUNDARY],
  ])('%s are refused', async (_name, body, options) => {
    expect(await send(body, options)).toEqual({ status: 400, data: undefined, code: 'BAD_INPUT' });
  });

  it('of unannounced length are read within limits', async () => {
    const head = `--x\r\ncontent-disposition: form-data; name="operations"\r\n\r\n${OPERATIONS}\r\n--x\r\ncontent-disposition: form-data; name="map"\r\n\r\n${MAP}\r\n--x\r\ncontent-disposition: form-data; name="0"; filename="a.csv"\r\n\r\n`;
    const body = (bytes: number): ReadableStream => new Blob([head, 'x'.repeat(bytes), '\r\n--x--\r\n']).stream();
    expect(await send(body(900_000), BOUNDARY)).toMatchObject({ status: 200, data: { importKnowledge: { job: { id: 'j' } } } });
    expect(received.pop()?.text.length).toBe(900_000);
    expect(await send(body(5_000_000), BOUNDARY)).toMatchObject({ status: 413, code: 'TOO_LARGE' });
  });

  it('are refused by role before they are read', async () => {
    expect(await send(form({ operations: OPERATIONS, map: MAP, '0': new Blob(['x'.repeat(100_000)]) }), { role: 'editor' })).toMatchObject({
      status: 415,
      code: 'BAD_INPUT',
    });
  });

  it('leave nothing behind when they were refused', async () => {
    // Those that were read go once nothing holds them any more.
    const before = await readdir(uploadFolder);
    await send(form({ operations: OPERATIONS, map: MAP, '0': new Blob(['x'.repeat(LIMIT + 1)]) }));
    expect(before).toEqual(expect.arrayContaining(await readdir(uploadFolder)));
  });

  it('cannot be faked by JSON', async () => {
    const result = await service.as('publisher', 'mutation ($file: File) { importKnowledge(input: {file: $file}) { job { id } } }', {
      file: { name: '/etc/passwd' },
    });
    expect(result.codes).toEqual(['BAD_INPUT']);
  });
});
