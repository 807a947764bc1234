import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { projectRoot } from '../../src/service/project-root.js';

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Fields that say how long something took. */
const TIMES = /seconds/i;

describe('npm run evaluate', () => {
  let folder: string;
  const file = async (name: string, ...lines: readonly string[]): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, `${lines.join('\n')}\n`);
    return path;
  };
  const program = join(projectRoot, 'dist', 'src', 'bin', 'evaluate.js');
  /** Its temporary data goes into our folder, so that we see what it leaves behind. */
  const environment = () => ({ env: { ...process.env, TMPDIR: folder } });
  const evaluate = (...words: readonly string[]): Promise<Ended> =>
    new Promise((resolve) => {
      execFile(process.execPath, [program, ...words], environment(), (error, out, err) => {
        resolve({ code: error === null ? 0 : Number(error.code), out, err });
      });
    });

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'evaluate-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  describe('recognition', () => {
    const measured: Ended[] = [];

    beforeAll(async () => {
      const train = await file(
        'train.csv',
        'text,label',
        'where is my card,card_arrival',
        'my new card has not come yet,card_arrival',
        'when will the card be delivered,card_arrival',
        'how do i change my pin,change_pin',
        'i want another pin for my card,change_pin',
        'can i choose a new pin,change_pin',
        '怎么提前还款,early_repayment',
        '可以提前把贷款还清吗,early_repayment',
        // One text of two labels stays with the first.
        'one text of two labels,change_pin',
        'one text of two labels,card_arrival',
        ',card_arrival',
      );
      const test = await file(
        'test.csv',
        'text,label',
        'my card still has not arrived,card_arrival',
        'how can i set a different pin,change_pin',
        '我想提前还清贷款,early_repayment',
        'do you sell boats,boats',
      );
      const strays = await file('strays.csv', 'text,label', 'who won the football match yesterday,', 'how deep is the sea,');
      const words = ['recognition', '--train', train, '--test', test, '--out-of-scope', strays, '--json'];
      measured.push(await evaluate(...words), await evaluate(...words));
    }, 120_000);

    it('prints one JSON object and nothing else', () => {
      const [{ code, out }] = measured as [Ended];
      expect(code).toBe(0);
      expect(out.trim().split('\n')).toHaveLength(1);
      const report = JSON.parse(out) as Record<string, number>;
      expect(report).toMatchObject({ accuracy: 0.75, top3: 0.75, labels: 3, phrasings: 9, questions: 4, outOfScopeQuestions: 2 });
      for (const name of ['coverage', 'precision', 'outOfScopeRecall', 'auroc', 'ece'])
        expect(report[name]! >= 0 && report[name]! <= 1).toBe(true);
      expect(report['auroc']).toBeGreaterThan(0.7);
      for (const name of ['trainSeconds', 'encodeSeconds', 'millisecondsPerQuestion']) expect(report[name]).toBeGreaterThan(0);
    });

    it('tells progress, and what of the data is amiss, on standard error', () => {
      const [{ err }] = measured as [Ended];
      expect(err).toContain('imported 10 of 10 rows');
      expect(err).toContain('asked 4 of 4 questions');
      expect(err).toContain('train.csv:12: "text" is empty; the row is left out');
      expect(err).toContain('the label "boats" is in no row of --train');
    });

    it('says the same again but for the times', () => {
      const [first, second] = measured.map(({ out }) => Object.entries(JSON.parse(out) as object).filter(([name]) => !TIMES.test(name)));
      expect(second).toEqual(first);
    });

    it('leaves nothing behind', async () => {
      expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^polycontext-/));
    });
  });

  it('leaves nothing behind when it is stopped', async () => {
    const rows = Array.from({ length: 3_000 }, (_, index) => `question number ${index} of many,label_${index % 30}`);
    const many = await file('many.csv', 'text,label', ...rows);
    const child = spawn(process.execPath, [program, 'recognition', '--train', many, '--test', many], environment());
    // It has opened its data and is at work.
    for await (const text of child.stderr) if (String(text).includes('imported')) break;
    expect(await readdir(folder)).toContainEqual(expect.stringMatching(/^polycontext-/));
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([143, null]);
    expect(await readdir(folder)).not.toContainEqual(expect.stringMatching(/^polycontext-/));
  });

  it('refuses bad input with exit code 2, one line and an empty standard output', async () => {
    const good = await file('good.csv', 'text,label', 'hello,greeting');
    const bad = await file('bad.csv', 'question,intent', 'hello,greeting');
    const empty = await file('empty.csv');
    const recognition = (train: string, ...more: readonly string[]) => ['recognition', '--train', train, '--test', good, ...more];
    const refusals: readonly (readonly [readonly string[], RegExp])[] = [
      [['astrology'], /there is no suite "astrology"; name a suite: recognition/],
      [recognition(good, '--fast'), /unknown option '--fast'/],
      [recognition(join(folder, 'nowhere.csv')), /there is no file .*nowhere\.csv/],
      [recognition(bad), /bad\.csv has no column "text"/],
      [recognition(empty), /empty\.csv has no row that can be used/],
    ];
    for (const [words, reason] of refusals) {
      const { code, out, err } = await evaluate(...words);
      expect([code, out]).toEqual([2, '']);
      expect(err).toMatch(reason);
      expect(err.trim().split('\n')).toHaveLength(1);
    }
  });
});
