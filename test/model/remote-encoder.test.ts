import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';
import { expect, it } from '@jest/globals';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import { readConfig } from '../../src/service/config.js';

it('a server that the settings name encodes what this machine would', async () => {
  const local = await createEncoder();
  const server = createServer((request, response) => {
    void (async () => {
      const { input, model } = (await json(request)) as { readonly input: readonly string[]; readonly model: string };
      const vectors = await local.encode(input, 'en');
      const isAllowed = request.url === '/v1/embeddings' && request.headers.authorization === 'Bearer a-key' && model === 'bge';
      response.writeHead(isAllowed ? 200 : 401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ data: vectors.map((vector, index) => ({ index, embedding: [...vector] })) }));
    })();
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const { encoder: config } = readConfig({
    ENCODER: 'openai',
    ENCODER_URL: `http://127.0.0.1:${String(port)}`,
    ENCODER_MODEL: 'bge',
    ENCODER_DIMENSIONS: String(local.dimensions('en')),
    ENCODER_KEY: 'a-key',
  });
  const remote = await createEncoder({ config });
  try {
    const texts = ['how do I repay early', 'is there an annual fee'];
    const [expected, made] = [await local.encode(texts, 'en'), await remote.encode(texts, 'en')];
    made.forEach((vector, at) => {
      vector.forEach((number, index) => {
        expect(number).toBeCloseTo(expected[at]![index]!, 5);
      });
    });
  } finally {
    await remote.close();
    server.close();
    await local.close();
  }
}, 120_000);
