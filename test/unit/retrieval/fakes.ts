import { createHash } from 'node:crypto';

import type { Change } from '../../../src/domain/change.js';
import type { Encoder } from '../../../src/embedding/encoder.js';
import type { IndexedPhrasing, PhrasingSource } from '../../../src/retrieval/follow-source.js';

const DIMENSIONS = 8;

/** Texts with the same letters are near each other: each letter adds to one of eight numbers. */
export const vectorOf = (text: string): Float32Array => {
  const vector = new Float32Array(DIMENSIONS);
  for (const letter of text) {
    const index = (letter.codePointAt(0) ?? 0) % DIMENSIONS;
    vector[index] = (vector[index] ?? 0) + 1;
  }
  const length = Math.hypot(...vector) || 1;
  return vector.map((number) => number / length);
};

export interface FakeEncoder extends Encoder {
  readonly texts: string[];
  model: string;
  /** Called before each encoding; a throw fails it. */
  before: () => void | Promise<void>;
}

export const createFakeEncoder = (model = 'fake-1'): FakeEncoder => {
  const encoder: FakeEncoder = {
    texts: [],
    model,
    before: () => undefined,
    modelId: (language) => `${encoder.model}-${language}`,
    dimensions: () => DIMENSIONS,
    encode: async (texts) => {
      await encoder.before();
      encoder.texts.push(...texts);
      return texts.map(vectorOf);
    },
    close: () => Promise.resolve(),
  };
  return encoder;
};

export const phrasing = (faqId: string, text: string, language: 'zh' | 'en' = 'en'): IndexedPhrasing => ({
  id: createHash('sha256').update(`${faqId}|${language}|${text}`).digest('hex').slice(0, 16),
  faqId,
  text,
  language,
  isTitle: false,
});

export interface FakeGraph extends PhrasingSource {
  /** Replaces the phrasings of a FAQ (none: it is no longer published) and leaves a change record. */
  publish(faqId: string, texts: readonly string[]): void;
  all(): readonly IndexedPhrasing[];
  reads: number;
}

/** A graph that counts its revisions from 1; `history` tells one graph's change records from another's. */
export const createFakeGraph = (history = 'one'): FakeGraph => {
  const faqs = new Map<string, readonly IndexedPhrasing[]>();
  const changes: Change[] = [];
  const graph: FakeGraph = {
    reads: 0,
    publish: (faqId, texts) => {
      faqs.set(
        faqId,
        texts.map((text) => phrasing(faqId, text)),
      );
      const revision = changes.length + 1;
      changes.push({ revision, kind: 'FAQ', ids: [faqId], at: `${history}-${String(revision)}` });
    },
    all: () => [...faqs.values()].flat().sort((one, other) => (one.id < other.id ? -1 : 1)),
    currentRevision: () => Promise.resolve(changes.length),
    changesSince: (revision) => Promise.resolve(changes.filter((change) => change.revision > revision)),
    publishedPhrasings: (faqIds, { after, limit }) => {
      graph.reads += 1;
      const wanted = graph.all().filter(({ id, faqId }) => (faqIds === null || faqIds.includes(faqId)) && (after === null || id > after));
      return Promise.resolve(wanted.slice(0, limit));
    },
  };
  return graph;
};
