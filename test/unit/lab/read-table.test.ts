import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readLabelledTexts, readTable } from '../../../src/lab/read-table.js';
import { readTaughtPairs } from '../../../src/lab/sentence-suites.js';

describe('tables of evaluations', () => {
  let folder: string;
  let told: string[];
  const tell = (line: string): void => void told.push(line);
  const file = async (name: string, text: string | Uint8Array): Promise<string> => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'read-table-'));
    told = [];
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('are read over several files, quotes, marks and further columns included', async () => {
    const a = await file('a.csv', '\uFEFFtext,label\r\n"one, ""two""",x\r\n');
    const b = await file('b.csv', 'id\tlabel\ttext\n7\t y \t三\n');
    expect(await readLabelledTexts([a, b], tell)).toEqual([
      { text: 'one, "two"', label: 'x' },
      { text: '三', label: 'y' },
    ]);
    expect(told).toEqual([]);
  });

  it('keep a text whose label is empty where no label is asked for', async () => {
    const path = await file('strays.csv', 'text,label\nhow deep is the sea,\n');
    expect((await readTable([path], ['text'], tell)).map(({ cells }) => cells.text)).toEqual(['how deep is the sea']);
  });

  it('leave out rows with something missing, and say which', async () => {
    const path = await file('a.csv', 'text,label\nfine,x\n,x\nlost,  \nwhole,y\n');
    expect(await readLabelledTexts([path], tell)).toHaveLength(2);
    expect(told).toEqual([`${path}:3: "text" is empty; the row is left out`, `${path}:4: "label" is empty; the row is left out`]);
  });

  it('tell of many such rows by their number', async () => {
    const path = await file('a.csv', `text,label\nfine,x\n${',x\n'.repeat(30)}`);
    await readLabelledTexts([path], tell);
    expect(told).toHaveLength(21);
    expect(told.at(-1)).toBe(`${path}: 10 more rows are left out`);
  });

  it('want 1 or 0 of pairs', async () => {
    const path = await file('pairs.csv', 'question1,question2,same\na,b,1\na,c,0\na,d,yes\n');
    expect(await readTaughtPairs([path], tell)).toEqual([
      { one: 'a', other: 'b', same: true },
      { one: 'a', other: 'c', same: false },
    ]);
    expect(told).toEqual([`${path}:4: "same" is "yes", not 1 or 0; the row is left out`]);
  });

  it.each<[string, string, RegExp]>([
    ['an empty file', '', /has no row that can be used/],
    ['a header alone', 'text,label\n', /has no row that can be used/],
    ['a missing column', 'text,intent\nhello,x\n', /has no column "label"; its first line must name text,label, not text,intent/],
    ['no usable row', 'text,label\nhello,\n', /a\.csv has no row that can be used \(.*a\.csv:2: "label" is empty/],
  ])('refuse %s', async (_, text, reason) => {
    const path = await file('a.csv', text);
    await expect(readLabelledTexts([path], tell)).rejects.toMatchObject({ code: 'BAD_INPUT', message: expect.stringMatching(reason) });
  });

  it('refuse what is no file', async () => {
    await expect(readLabelledTexts([join(folder, 'nowhere.csv')], tell)).rejects.toThrow(/there is no file .*nowhere\.csv/);
    await expect(readLabelledTexts([folder], tell)).rejects.toThrow(/is no file; name a CSV file/);
  });
});
