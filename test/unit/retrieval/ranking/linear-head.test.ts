import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { createHeadScorer } from '../../../../src/retrieval/ranking/ranking-model.js';
import { trainInWorker } from '../../../../src/retrieval/training/model-training.js';
import { type TrainingSet, trainLinearHead } from '../../../../src/retrieval/training/train-linear-head.js';
import { trainRankingModel } from '../../../../src/retrieval/training/train-ranking-model.js';

const direction = (degrees: number): readonly number[] => [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];

const setOf = (phrasings: readonly (readonly [faqId: string, degrees: number])[]): TrainingSet => {
  const faqIds = [...new Set(phrasings.map(([faqId]) => faqId))].sort();
  return {
    language: 'en',
    dimensions: 2,
    faqIds,
    faqOf: Int32Array.from(phrasings, ([faqId]) => faqIds.indexOf(faqId)),
    vectors: Float32Array.from(phrasings.flatMap(([, degrees]) => direction(degrees))),
    texts: phrasings.map(([faqId, degrees]) => `${faqId} at ${String(degrees)}`),
    isTitle: new Uint8Array(phrasings.length),
  };
};

/** Two FAQs: `low` asked at 0° to 20°, `high` at 70° to 90°. */
const TWO = setOf([
  ['low', 0],
  ['low', 10],
  ['low', 20],
  ['high', 70],
  ['high', 80],
  ['high', 90],
]);

const bestOf = (set: TrainingSet, degrees: number): string => {
  const head = trainLinearHead(set);
  if (head === null) return '';
  const score = createHeadScorer(head);
  const vector = Float32Array.from(direction(degrees));
  return set.faqIds.toSorted((one, other) => (score(other, vector) ?? 0) - (score(one, vector) ?? 0))[0] ?? '';
};

describe('trainLinearHead', () => {
  it.each([
    [-10, 'low'],
    [30, 'low'],
    [60, 'high'],
    [100, 'high'],
  ])('tells at %p degrees that it is %p', (degrees, faqId) => {
    expect(bestOf(TWO, degrees)).toBe(faqId);
  });

  it('lets a FAQ with many phrasings not swallow one with few', () => {
    const many = Array.from({ length: 60 }, (_, at): readonly [string, number] => ['low', at / 3]);
    const set = setOf([...many, ['high', 70], ['high', 90]]);
    expect(bestOf(set, 60)).toBe('high');
  });

  it('gives the same head each time', () => {
    expect(trainLinearHead(TWO)).toEqual(trainLinearHead(TWO));
  });

  it('has nothing to learn from one FAQ', () => {
    expect(trainLinearHead(setOf([['low', 0]]))).toBeNull();
  });

  it('does not know FAQs that came later', () => {
    const head = trainLinearHead(TWO);
    expect(head === null ? 0 : createHeadScorer(head)('new', Float32Array.of(1, 0))).toBeNull();
  });
});

const OPTIONS = { wantedPrecision: 0.9, without: [] };

/** The thread takes the arrays with it. */
const copyOf = (set: TrainingSet): TrainingSet => ({
  ...set,
  faqOf: set.faqOf.slice(),
  vectors: set.vectors.slice(),
  isTitle: set.isTitle.slice(),
});

const ABORTER = fileURLToPath(new URL('../../../support/train-until-aborted.js', import.meta.url));

describe('trainInWorker', () => {
  it('learns what is learnt without a thread', async () => {
    const expected = trainRankingModel(TWO, OPTIONS);
    const model = await trainInWorker(copyOf(TWO), OPTIONS, { signal: new AbortController().signal, isUrgent: false });
    expect({ ...model, head: null }).toEqual({ ...expected, head: null });
    expect([...(model.head?.weights ?? [])]).toEqual([...(expected.head?.weights ?? [])]);
  });

  it('ends when aborted', async () => {
    const closing = new AbortController();
    const training = trainInWorker(copyOf(TWO), OPTIONS, { signal: closing.signal, isUrgent: true });
    closing.abort(new Error('closed'));
    await expect(training).rejects.toThrow('closed');
  });

  it('does not take the process along when it is aborted inside native code', async () => {
    const rounds = 8;
    const { stdout } = await promisify(execFile)(process.execPath, [ABORTER, String(rounds)]);
    expect(stdout.trim().split('\n')).toEqual(Array.from({ length: rounds }, () => expect.stringMatching(/^(aborted|learnt)$/)));
  });
});
