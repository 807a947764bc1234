import { beforeEach, describe, expect, it } from '@jest/globals';
import { runEvaluateCommand } from '../../../src/bin/evaluate/run-evaluate-command.js';
import { Problem } from '../../../src/domain/problem.js';
import type { Suite, SuiteRun } from '../../../src/lab/suite.js';

let printed: string[];
let told: string[];
let given: { readonly files: object; readonly run: Omit<SuiteRun, 'tell'> } | null;

const suite: Suite = {
  name: 'depth',
  description: 'how deep the sea is',
  parts: ['waves'],
  files: [
    { name: 'train', description: 'soundings', isRequired: true },
    { name: 'far-away', description: 'other seas', isRequired: false },
  ],
  run: (files, { tell, ...run }) => {
    given = { files, run };
    tell('sounding');
    return Promise.resolve({ metres: 10 / 3, none: null, hops: { '1': 0.5 }, curve: [{ at: 1 }] });
  },
};
const runWith = (suites: readonly Suite[], ...words: readonly string[]): Promise<number> =>
  runEvaluateCommand({ words, suites, print: (text) => printed.push(text), tell: (line) => told.push(line) });
const run = (...words: readonly string[]): Promise<number> => runWith([suite], ...words);

beforeEach(() => {
  printed = [];
  told = [];
  given = null;
});

describe('the evaluate command', () => {
  it('prints one JSON object, rounded, and nothing else', async () => {
    expect(await run('depth', '--train', 'a.csv', 'b.csv', '--json')).toBe(0);
    expect(printed).toEqual(['{"metres":3.333333,"none":null,"hops":{"1":0.5},"curve":[{"at":1}]}']);
    expect(told).toEqual(['sounding']);
    expect(given).toEqual({ files: { train: ['a.csv', 'b.csv'], 'far-away': [] }, run: { language: null, seed: 1, without: [] } });
  });

  it('prints a table for people', async () => {
    expect(await run('depth', '--train', 'a.csv', '--far-away', 'c.csv', '--language', 'en', '--seed', '7', '--without', 'waves')).toBe(0);
    expect(printed).toEqual([['metres  3.333333', 'none    –', 'hops.1  0.5', 'curve   [{"at":1}]'].join('\n')]);
    expect(given).toEqual({ files: { train: ['a.csv'], 'far-away': ['c.csv'] }, run: { language: 'en', seed: 7, without: ['waves'] } });
  });

  it.each<[string, readonly string[], RegExp]>([
    ['no suite', [], /^name a suite: depth$/],
    ['an unknown suite', ['height', '--train', 'a.csv'], /^there is no suite "height"; name a suite: depth$/],
    ['an unknown option', ['depth', '--train', 'a.csv', '--fast'], /unknown option '--fast'/],
    ['no file where one is needed', ['depth'], /required option '--train <files...>' not specified/],
    ['an option without its file', ['depth', '--train'], /argument missing/],
    ['an unknown language', ['depth', '--train', 'a.csv', '--language', 'tlh'], /Allowed choices are zh, en/],
    ['an unknown part', ['depth', '--train', 'a.csv', '--without', 'salt'], /Allowed choices are waves/],
    ['a seed that is no number', ['depth', '--train', 'a.csv', '--seed', 'x'], /whole number/],
    ['a word too many', ['depth', 'a.csv', '--train', 'b.csv'], /too many arguments/],
  ])('refuses %s in one line', async (_, words, reason) => {
    expect(await run(...words)).toBe(2);
    expect(printed).toEqual([]);
    expect(told).toEqual([expect.stringMatching(reason)]);
    expect(told[0]).not.toContain('\n');
  });

  it('refuses data that cannot be used, and passes on surprises', async () => {
    const failing = (error: Error): Suite => ({ ...suite, run: () => Promise.reject(error) });
    expect(await runWith([failing(new Problem('BAD_INPUT', 'there is no file a.csv'))], 'depth', '--train', 'a.csv', '--json')).toBe(2);
    expect(told).toEqual(['there is no file a.csv']);
    expect(printed).toEqual([]);
    await expect(runWith([failing(new Error('the sea is gone'))], 'depth', '--train', 'a.csv')).rejects.toThrow('the sea is gone');
  });

  it('explains itself', async () => {
    expect(await run('--help')).toBe(0);
    expect(await run('depth', '--help')).toBe(0);
    expect(printed.join('\n')).toMatch(/how deep the sea is[^]*--far-away <files...>\s+other seas/);
  });
});
