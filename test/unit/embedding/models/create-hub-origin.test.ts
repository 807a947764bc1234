import { mkdtemp, readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHubOrigin } from '../../../../src/embedding/models/model-origins.js';
import { SILENT, TINY_FILES, TINY_MODEL } from '../tiny-model.js';

describe('createHubOrigin', () => {
  let folder = '';
  let server: Server | null = null;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'hub-'));
  });
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  const serve = async (listener: RequestListener): Promise<string> =>
    new Promise((resolve) => {
      const started = createServer(listener).listen(0, '127.0.0.1', () => {
        const address = started.address();
        resolve(`http://127.0.0.1:${address !== null && typeof address === 'object' ? address.port : 0}/`);
      });
      server = started;
    });

  it('fetches each file of the pinned revision', async () => {
    const url = await serve((request, response) => {
      const path = request.url?.replace('/Someone/tiny/resolve/abc/', '') ?? '';
      response.end(TINY_FILES[path]);
    });
    const seen: number[] = [];
    await createHubOrigin({ url }).fetchModel(TINY_MODEL, folder, { ...SILENT, update: (fraction) => seen.push(fraction) });
    for (const [path, content] of Object.entries(TINY_FILES)) expect(await readFile(join(folder, path), 'utf8')).toBe(content);
    expect(seen).toEqual([1, 1]);
  });

  it('names the address and the answer when a file is not there', async () => {
    const url = await serve((_request, response) => response.writeHead(404).end());
    await expect(createHubOrigin({ url }).fetchModel(TINY_MODEL, folder, SILENT)).rejects.toThrow(/model_quantized\.onnx: answered 404/);
  });

  it('fails soon when the hub says nothing', async () => {
    const url = await serve(() => undefined);
    const origin = createHubOrigin({ url, connectTimeoutMs: 50 });
    await expect(origin.fetchModel(TINY_MODEL, folder, SILENT)).rejects.toThrow(/no answer within 50 ms/);
  });

  it('fails when the hub breaks off', async () => {
    const url = await serve((_request, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('some');
      setTimeout(() => response.destroy(), 20);
    });
    await expect(createHubOrigin({ url }).fetchModel(TINY_MODEL, folder, SILENT)).rejects.toThrow();
  });
});
