import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createLearningSuite, type OpenedLearning } from '../../../src/lab/learning-suite.js';

let folder: string;
const file = async (name: string, rows: readonly string[]): Promise<readonly string[]> => {
  const path = join(folder, name);
  await writeFile(path, ['text,label', ...rows].join('\n'));
  return [path];
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'learning-suite-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Knows the texts it was given labels for, and proposes two that were asked at a time, `a1` and `a2` for the label `wrong`. */
const openLearning = (): Promise<OpenedLearning> => {
  const known = new Map<string, string>();
  let waiting: string[] = [];
  return Promise.resolve({
    ask: (texts) => {
      waiting = [...texts];
      return Promise.resolve();
    },
    proposals: () => {
      const pairs = waiting.slice(0, 200).flatMap((title, at) => (at % 2 === 0 ? [[title, waiting[at + 1] ?? title]] : []));
      return Promise.resolve(pairs.map(([title = '', other = '']) => ({ id: title, title, label: 'wrong', phrasings: [title, other] })));
    },
    accept: ({ phrasings }, label) => {
      for (const text of phrasings) known.set(text, label);
      waiting = waiting.filter((text) => !phrasings.includes(text));
      return Promise.resolve();
    },
    label: (examples) => {
      for (const { text, label } of examples) known.set(text, label);
      return Promise.resolve();
    },
    recognise: (text) => Promise.resolve(known.get(text) ?? null),
    settle: () => Promise.resolve(),
    close: () => Promise.resolve(),
  });
};

it('counts an action a proposal, gives all of it the label of what is shown first, and draws the curve', async () => {
  // 400 questions, of each pair the second of another label.
  const rows = Array.from({ length: 400 }, (_, at) => `q${String(at)},${at % 2 === 0 ? 'right' : 'other'}`);
  const files = {
    train: await file('train.csv', ['known,right']),
    stream: await file('stream.csv', rows),
    test: await file('test.csv', rows),
    svg: [join(folder, 'curve.svg')],
  };
  const report = await createLearningSuite(openLearning).run(files, { language: 'en', seed: 1, without: [], tell: () => undefined });
  const curve = report['curve'] as readonly { actions: number; accuracy: number; randomAccuracy: number }[];
  expect(curve.map(({ actions, accuracy }) => [actions, accuracy])).toEqual([
    [0, 0],
    [100, 0.25],
    [200, 0.5],
    [400, 0.5],
    [800, 0.5],
    [1_200, 0.5],
  ]);
  expect(curve.map(({ randomAccuracy }) => randomAccuracy)).toEqual([0, 0.25, 0.5, 1, 1, 1]);
  expect(report).toMatchObject({ actions: 200, acceptedAsProposed: 0, phrasingsAnAction: 2, misplaced: 0.5 });
  const svg = await readFile(files.svg[0]!, 'utf8');
  expect(svg.match(/<circle/g)).toHaveLength(12);
});
