import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createContextSuite } from '../../../src/lab/context-suite.js';
import { majorityLanguage } from '../../../src/lab/learners.js';
import type { LabelledText } from '../../../src/lab/read-table.js';
import { createRecognitionSuite, type OpenFaqs, type RecognisedLabel } from '../../../src/lab/recognition-suite.js';
import { createEmotionSuite, createSimilaritySuite, type QuestionPair } from '../../../src/lab/sentence-suites.js';

let folder: string;
let told: string[];
let closed: number;
const run = { language: null, seed: 1, without: [], tell: (line: string) => void told.push(line) };
const close = (): Promise<void> => Promise.resolve(void (closed += 1));
const file = async (name: string, ...lines: readonly string[]): Promise<readonly string[]> => {
  await writeFile(join(folder, name), lines.join('\n'));
  return [join(folder, name)];
};

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'suites-'));
});
afterAll(() => rm(folder, { recursive: true }));
beforeEach(() => {
  told = [];
  closed = 0;
});

describe('the recognition suite', () => {
  /** Finds what a text spells out: `a8 b1` is label a with 0.8, then b with 0.1. */
  const spelt = (text: string): readonly RecognisedLabel[] =>
    text.split(' ').flatMap((word) => (word === '-' ? [] : [{ label: word.charAt(0), probability: Number(word.charAt(1)) / 10 }]));
  let taught: readonly LabelledText[];
  const openFaqs: OpenFaqs = (examples) => {
    taught = examples;
    return Promise.resolve({
      encodeSeconds: 2,
      trainSeconds: 3,
      phrasings: examples.length,
      recognise: (text) => Promise.resolve({ candidates: spelt(text), answerThreshold: 0.5 }),
      close,
    });
  };
  const suite = createRecognitionSuite(openFaqs, []);

  it('measures what was found', async () => {
    const train = await file('train.csv', 'text,label', 'one,a', 'two,b', 'three,b');
    // Right and answered; wrong and answered; right but not answered; nothing found.
    const test = await file('test.csv', 'text,label', 'a8 b1,a', 'a6 c1 d1 b1,b', 'b4 a1,b', '-,a');
    const strays = await file('strays.csv', 'text,label', 'a5,', 'a2,', '-,');
    const report = await suite.run({ train, test, 'out-of-scope': strays }, run);
    expect(taught).toEqual([
      { text: 'one', label: 'a' },
      { text: 'two', label: 'b' },
      { text: 'three', label: 'b' },
    ]);
    expect(report).toMatchObject({
      accuracy: 2 / 4,
      top3: 2 / 4,
      coverage: 2 / 4,
      precision: 1 / 2,
      outOfScopeRecall: 2 / 3,
      // .8 and .6 beat all three; .4 beats two; 0 ties with one.
      auroc: (3 + 3 + 2 + 0.5) / 12,
      trainSeconds: 3,
      encodeSeconds: 2,
      answerThreshold: 0.5,
      labels: 2,
      phrasings: 3,
      questions: 4,
      outOfScopeQuestions: 3,
    });
    expect(report['ece']).toBeCloseTo((0.2 + 0.6 + 0.6 + 0) / 4, 12);
    expect(report['millisecondsPerQuestion']).toBeGreaterThanOrEqual(0);
    expect(told).toContain('asked 4 of 4 questions');
    expect(closed).toBe(1);
  });

  it('has no figures for out of scope without such questions, and names labels it was not taught', async () => {
    const train = await file('train.csv', 'text,label', 'one,a');
    const test = await file('test.csv', 'text,label', 'a9,a', 'a9,x', 'a9,x');
    const report = await suite.run({ train, test, 'out-of-scope': [] }, run);
    expect(report).toMatchObject({ accuracy: 1 / 3, outOfScopeRecall: null, auroc: null });
    expect(told[0]).toBe('the label "x" is in no row of --train; its 2 rows count as wrong');
  });

  it('closes the service when asking fails', async () => {
    const failing = createRecognitionSuite(
      async (...given) => ({
        ...(await openFaqs(...given)),
        recognise: () => Promise.reject(new Error('the encoder is gone')),
      }),
      [],
    );
    const rows = await file('train.csv', 'text,label', 'one,a');
    await expect(failing.run({ train: rows, test: rows, 'out-of-scope': [] }, run)).rejects.toThrow('the encoder is gone');
    expect(closed).toBe(1);
  });
});

describe('the emotion suite', () => {
  it('has test texts labelled by what was learnt from train', async () => {
    const train = await file('train.csv', 'text,label', 'yes,good', 'no,bad');
    const test = await file('test.csv', 'text,label', 'yes,good', 'yes,bad', 'no,bad');
    const suite = createEmotionSuite((examples) => {
      const known = new Map(examples.map(({ text, label }) => [text, label]));
      return Promise.resolve({ trainSeconds: 1, judge: (texts) => Promise.resolve(texts.map((text) => known.get(text)!)), close });
    });
    // Both labels: 2/3 each.
    expect(await suite.run({ train, test }, run)).toMatchObject({
      accuracy: 2 / 3,
      macroF1: 2 / 3,
      trainSeconds: 1,
      examples: 2,
      texts: 3,
    });
    expect(closed).toBe(1);
  });
});

describe('the similarity suite', () => {
  it('has test pairs judged without their verdict', async () => {
    const train = await file('train.csv', 'question1,question2,same', 'a,b,1');
    const test = await file('test.csv', 'question1,question2,same', 'a,a,1', 'a,b,1', 'a,c,0', 'd,d,0');
    let seen: readonly QuestionPair[] = [];
    const suite = createSimilaritySuite((examples) => {
      expect(examples).toEqual([{ one: 'a', other: 'b', same: true }]);
      return Promise.resolve({
        trainSeconds: 1,
        judge: (pairs) => {
          seen = pairs;
          return Promise.resolve(pairs.map(({ one, other }) => one === other));
        },
        close,
      });
    });
    expect(await suite.run({ train, test }, run)).toMatchObject({ accuracy: 0.5, f1: 0.5, examples: 1, pairs: 4 });
    expect(seen[0]).toEqual({ one: 'a', other: 'a' });
    expect(closed).toBe(1);
  });
});

describe('majorityLanguage', () => {
  it('counts texts, not letters, and falls back to English', () => {
    expect(majorityLanguage(['怎么还款', '你好', 'a very long text in English indeed'])).toBe('zh');
    expect(majorityLanguage(['hello', 'how are you', '你好'])).toBe('en');
    expect(majorityLanguage(['123', '!?'])).toBe('en');
  });
});

describe('the context suite', () => {
  it('asks what is left out after its turns, and the next question after the same turns', async () => {
    const asked: string[] = [];
    const suite = createContextSuite((dialogues, examples) => {
      expect([dialogues.length, examples.length]).toEqual([2, 0]);
      return Promise.resolve({
        find: ({ history, utterance }) => {
          asked.push([...history, utterance].join('/'));
          // Completes with the first turn; of anything else it finds the utterance itself, second.
          return Promise.resolve([`${history[0] ?? ''} ${utterance}`, utterance]);
        },
        close,
      });
    });
    const dialogues = await file('dialogues.csv', 'turn1,turn2,utterance,rewritten', 'a,b,c,a c', 'd,e,f,x f');
    const report = await suite.run({ dialogues, train: [] }, run);
    expect(asked).toEqual(['a/b/c', 'd/e/f', 'a/b/x f', 'd/e/a c']);
    expect(report).toMatchObject({ incompleteAt1: 0.5, topicSwitchAt1: 0, incompleteAt5: 0.5, dialogues: 2, pool: 2 });
    expect(closed).toBe(1);
  });
});
