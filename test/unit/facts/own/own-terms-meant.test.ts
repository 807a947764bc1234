import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Encoder } from '../../../../src/embedding/encoder.js';
import { ownTermsMeant } from '../../../../src/facts/own/propose-own-facts.js';
import { createTermIndex, type TermIndex } from '../../../../src/facts/term-index.js';
import { inquiryOf, READER } from './tool-library.js';

/** A dimension for each letter: texts of the same letters mean the same. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const encoder: Encoder = {
  modelId: () => 'letters',
  dimensions: () => LETTERS.length,
  encode: (texts) =>
    Promise.resolve(
      texts.map((text) => {
        const counts = [...LETTERS].map((letter) => text.split(letter).length - 1);
        const length = Math.hypot(...counts) || 1;
        return Float32Array.from(counts, (count) => count / length);
      }),
    ),
  close: () => Promise.resolve(),
};

let folder: string;
let terms: TermIndex;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'own-terms-'));
  terms = createTermIndex({
    encoder,
    reader: () => READER,
    folder,
    onFailure: (error) => {
      throw error;
    },
  });
  await terms.settle();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('what is asked for by meaning', () => {
  it('is found of one’s own for who is known', async () => {
    // The letters of "return date".
    const [nearest] = await ownTermsMeant(inquiryOf('der turn eat'), READER, terms);
    expect(nearest?.term).toEqual({ kind: 'attribute', entityType: 'BORROWED', id: 'dueOn' });
  });

  it('is not looked for where nobody is known', async () => {
    expect(await ownTermsMeant(inquiryOf('der turn eat', null), READER, terms)).toEqual([]);
  });

  it('is never private where how things are for everybody is asked', async () => {
    for (const types of [null, [], ['own'], ['Member', 'Badge', 'BORROWED'], ['Tool', 'own']]) {
      const found = (await terms.nearest('return date of the tier', 'en', types)).map(({ term }) =>
        term.kind === 'attribute' ? term.entityType : term.id,
      );
      expect(found.filter((type) => type !== 'Tool')).toEqual([]);
    }
  });
});
