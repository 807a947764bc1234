import { describe, expect, it } from '@jest/globals';
import { createCachedEncoder } from '../../../src/embedding/create-encoder.js';
import type { Encoder } from '../../../src/embedding/encoder.js';

interface Setup {
  readonly encoder: Encoder;
  /** The texts of each call that reached the encoder behind the cache. */
  readonly calls: readonly (readonly string[])[];
}

const setUp = ({ capacity = 10, failures = 0 }: { readonly capacity?: number; readonly failures?: number } = {}): Setup => {
  const calls: (readonly string[])[] = [];
  const inner: Encoder = {
    modelId: () => 'fake',
    dimensions: () => 1,
    encode: async (texts) => {
      calls.push(texts);
      if (calls.length <= failures) return Promise.reject(new Error('down'));
      return Promise.resolve(texts.map((text) => Float32Array.of(text.length)));
    },
    close: async () => Promise.resolve(),
  };
  return { encoder: createCachedEncoder({ encoder: inner, capacity }), calls };
};

const BULK = Array.from({ length: 40 }, (_, index) => 'x'.repeat(index + 1));

describe('createCachedEncoder', () => {
  it('encodes a text once, also when asked twice at the same time or within one call', async () => {
    const { encoder, calls } = setUp();
    await Promise.all([encoder.encode(['a'], 'en'), encoder.encode(['a'], 'en')]);
    const vectors = await encoder.encode(['a', 'bb', 'bb'], 'en');
    expect(vectors.map((vector) => vector[0])).toEqual([1, 2, 2]);
    expect(calls).toEqual([['a'], ['bb']]);
  });

  it('keeps languages apart', async () => {
    const { encoder, calls } = setUp();
    await encoder.encode(['a'], 'en');
    await encoder.encode(['a'], 'zh');
    expect(calls).toHaveLength(2);
  });

  it('forgets the least recently used', async () => {
    const { encoder, calls } = setUp({ capacity: 2 });
    for (const text of ['a', 'b', 'a', 'c', 'a', 'b']) await encoder.encode([text], 'en');
    expect(calls.flat()).toEqual(['a', 'b', 'c', 'b']);
  });

  it('lets bulk calls use what is known but not push it out', async () => {
    const { encoder, calls } = setUp({ capacity: 5 });
    await encoder.encode(['x'], 'en');
    const vectors = await encoder.encode(BULK, 'en');
    expect(vectors.map((vector) => vector[0])).toEqual(BULK.map((text) => text.length));
    expect(calls[1]).toEqual(BULK.slice(1));
    await encoder.encode(['x'], 'en');
    expect(calls).toHaveLength(2);
  });

  it('tries again after a failure', async () => {
    const { encoder } = setUp({ failures: 1 });
    await expect(encoder.encode(['a'], 'en')).rejects.toThrow('down');
    expect(await encoder.encode(['a'], 'en')).toHaveLength(1);
  });
});
