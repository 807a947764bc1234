import { createServer, type Server } from 'node:http';
import { afterEach, describe, expect, it } from '@jest/globals';
import { createRemoteEncoder, type RemoteEncoderConfig } from '../../../src/embedding/create-remote-encoder.js';

interface Seen {
  readonly path: string;
  readonly authorization: string | undefined;
  readonly body: unknown;
}
/** Status and body of an answer; `null`: never answers. */
type Answer = readonly [status: number, body: unknown] | null;

const LOOPBACK = 'http://127.0.0.1';

describe('createRemoteEncoder', () => {
  let server: Server | null = null;
  afterEach(() => {
    server?.closeAllConnections();
    server?.close();
  });

  /** A server that gives each answer once, in order, the last one for ever. */
  const serve = async (...answers: readonly Answer[]): Promise<{ readonly url: string; readonly seen: readonly Seen[] }> => {
    const seen: Seen[] = [];
    const started = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const answer = answers[Math.min(seen.length, answers.length - 1)] ?? null;
        const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
        seen.push({ path: request.url ?? '', authorization: request.headers.authorization, body });
        if (answer !== null) response.writeHead(answer[0]).end(JSON.stringify(answer[1]));
      });
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const address = started.address();
    return { url: `${LOOPBACK}:${address !== null && typeof address === 'object' ? address.port : 0}`, seen };
  };

  const encode = async (
    url: string,
    texts: readonly string[],
    config: Partial<RemoteEncoderConfig> = {},
  ): Promise<readonly (readonly number[])[]> => {
    const model = { url, name: 'some-model', dimensions: 2 };
    const encoder = createRemoteEncoder({ kind: 'tei', models: { zh: model, en: model }, retryDelayMs: 1, ...config });
    const vectors = await encoder.encode(texts, 'en');
    return vectors.map((vector) => [...vector].map((value) => Number(value.toFixed(6))));
  };

  it('speaks OpenAI, also where the answer is in another order', async () => {
    const data = [
      { index: 1, embedding: [0, 2] },
      { index: 0, embedding: [3, 4] },
    ];
    const { url, seen } = await serve([200, { data }]);
    expect(await encode(`${url}/v1/`, ['a', 'b'], { kind: 'openai', apiKey: 'secret' })).toEqual([
      [0.6, 0.8],
      [0, 1],
    ]);
    const body = { model: 'some-model', input: ['a', 'b'], encoding_format: 'float' };
    expect(seen).toEqual([{ path: '/v1/embeddings', authorization: 'Bearer secret', body }]);
  });

  it('speaks Ollama', async () => {
    const { url, seen } = await serve([200, { embeddings: [[3, 4]] }]);
    expect(await encode(url, ['a'], { kind: 'ollama' })).toEqual([[0.6, 0.8]]);
    const body = { model: 'some-model', input: ['a'], truncate: true };
    expect(seen).toEqual([{ path: '/api/embed', authorization: undefined, body }]);
  });

  it('speaks Text Embeddings Inference', async () => {
    const { url, seen } = await serve([200, [[3, 4]]]);
    expect(await encode(url, ['a'])).toEqual([[0.6, 0.8]]);
    expect(seen).toEqual([{ path: '/embed', authorization: undefined, body: { inputs: ['a'], normalize: true, truncate: true } }]);
  });

  it('splits many texts into requests', async () => {
    const { url, seen } = await serve(
      [
        200,
        [
          [1, 0],
          [0, 1],
        ],
      ],
      [200, [[0, 2]]],
    );
    expect(await encode(url, ['a', 'b', 'c'], { batchSize: 2 })).toEqual([
      [1, 0],
      [0, 1],
      [0, 1],
    ]);
    expect(seen).toHaveLength(2);
  });

  it.each<readonly [string, Answer]>([
    ['a server error', [503, 'busy']],
    ['too many requests', [429, 'slow down']],
    ['no answer in time', null],
  ])('tries again after %s', async (_what, answer) => {
    const { url, seen } = await serve(answer, [200, [[1, 0]]]);
    expect(await encode(url, ['a'], { timeoutMs: 100 })).toEqual([[1, 0]]);
    expect(seen).toHaveLength(2);
  });

  it.each<readonly [string, Answer, number, RegExp]>([
    ['keeps failing', [500, 'down'], 3, /answered 500/],
    ['refuses the key', [401, 'who are you'], 1, /answered 401/],
    ['has other dimensions', [200, [[1, 2, 3]]], 1, /gave 3 dimensions, but some-model is set up with 2/],
    ['gives too few vectors', [200, []], 1, /0 vectors for 1 texts/],
    ['is another kind of server', [200, { embeddings: [[1, 0]] }], 1, /something else than vectors; is it tei/],
  ])('fails with ENCODER_UNAVAILABLE when the server %s', async (_what, answer, requests, message) => {
    const { url, seen } = await serve(answer);
    const failure = encode(url, ['a'], { apiKey: 'secret' }).catch((error: unknown) => error);
    expect(await failure).toMatchObject({ code: 'ENCODER_UNAVAILABLE', message: expect.stringMatching(message) });
    expect(String(await failure)).not.toContain('secret');
    expect(seen).toHaveLength(requests);
  });

  it('breaks off what runs when it is closed', async () => {
    const { url } = await serve(null);
    const model = { url, name: 'some-model', dimensions: 2 };
    const encoder = createRemoteEncoder({ kind: 'tei', models: { zh: model, en: model } });
    const failure = encoder.encode(['a'], 'en').catch((error: unknown) => error);
    await encoder.close();
    expect(await failure).toMatchObject({ code: 'ENCODER_UNAVAILABLE', message: expect.stringContaining('closed') });
  });

  it('fails with ENCODER_UNAVAILABLE when there is no server', async () => {
    await expect(encode(`${LOOPBACK}:1`, ['a'])).rejects.toMatchObject({ code: 'ENCODER_UNAVAILABLE' });
  });
});
