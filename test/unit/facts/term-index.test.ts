import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Encoder } from '../../../src/embedding/encoder.js';
import { createFactReader } from '../../../src/facts/fact-context.js';
import { createTermIndex, type TermIndex } from '../../../src/facts/term-index.js';
import { createOntologyIndex } from '../../../src/ontology/ontology-index.js';
import { LAMPS } from './lamp-world.js';

/** Two texts are as near as the share of words they have in common. */
const WORDS = ['price', 'power', 'warranty', 'size', 'maker', 'launch'];
const encoded: string[] = [];
const encoder: Encoder = {
  modelId: () => 'words',
  dimensions: () => WORDS.length,
  encode: (texts) => {
    encoded.push(...texts);
    return Promise.resolve(
      texts.map((text) => {
        const found = WORDS.map((word) => (text.includes(word) ? 1 : 0));
        const length = Math.hypot(...found) || 1;
        return Float32Array.from(found, (one) => one / length);
      }),
    );
  },
  close: () => Promise.resolve(),
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terms-'));
  encoded.length = 0;
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const open = (ontology = LAMPS): TermIndex => {
  const reader = createFactReader(createOntologyIndex(ontology));
  return createTermIndex({
    encoder,
    reader: () => reader,
    folder,
    onFailure: (error) => {
      throw error;
    },
  });
};

it('finds what is nearest among what the types have, with one encoding a question', async () => {
  const terms = open();
  await terms.settle();
  encoded.length = 0;
  const [nearest] = await terms.nearest('for how long is there a warranty', 'en', ['Lamp']);
  expect(nearest?.term).toEqual({ kind: 'attribute', entityType: 'Lamp', id: 'warranty' });
  expect(nearest?.similarity).toBeCloseTo(1);
  expect(encoded).toEqual(['for how long is there a warranty']);
  expect((await terms.nearest('warranty', 'en', ['Room'])).map(({ term }) => term.id)).not.toContain('warranty');
});

it('says nothing before the phrasings are encoded', async () => {
  const terms = open();
  expect(await terms.nearest('warranty', 'en', null)).toEqual([]);
  await terms.settle();
});

it('encodes the ontology once, for later starts too, and anew when it changed', async () => {
  await open().settle();
  expect(encoded.length).toBeGreaterThan(10);
  encoded.length = 0;
  await open().settle();
  expect(encoded).toEqual([]);
  const [lamp, ...others] = LAMPS.entityTypes;
  await open({ ...LAMPS, entityTypes: [{ ...lamp!, attributes: lamp!.attributes.slice(1) }, ...others] }).settle();
  expect(encoded.length).toBeGreaterThan(10);
});

it('finds nothing that is private but for who asks of their own', async () => {
  const terms = open();
  await terms.settle();
  const typesOf = (found: Awaited<ReturnType<typeof terms.nearest>>) =>
    found.map(({ term }) => (term.kind === 'attribute' ? term.entityType : term.id));
  for (const types of [null, ['Person'], ['OWNS'], ['own']])
    expect(typesOf(await terms.nearest('what is the debt of it', 'en', types))).not.toContain('OWNS');
  expect(new Set(typesOf(await terms.nearestOwn('what is the debt of it', 'en')))).toEqual(new Set(['OWNS']));
});
