import { afterEach, describe, expect, it, jest } from '@jest/globals';
import fc from 'fast-check';
import { splitQuestions } from '../../../src/understanding/split-questions.js';

const split = (text: string): readonly string[] => splitQuestions(text).map(({ start, end }) => text.slice(start, end));

describe('the questions of a message', () => {
  it.each<readonly [string, readonly string[]]>([
    ['how do i reset my password? also, how can i complain?', ['how do i reset my password?', 'how can i complain?']],
    ['what is the rate of 3.5 loans and how long does it take', ['what is the rate of 3.5 loans', 'how long does it take']],
    ['can i see dr. smith on monday? what does he charge', ['can i see dr. smith on monday?', 'what does he charge']],
    ['is j. r. low there today? how do i reach the u.s. office', ['is j. r. low there today?', 'how do i reach the u.s. office']],
    ['can i come at 3 p.m. how long does it take', ['can i come at 3 p.m.', 'how long does it take']],
    ['忘记密码怎么办?另外怎么投诉?', ['忘记密码怎么办?', '怎么投诉?']],
    ['怎么提前还款,还有卡丢了怎么挂失', ['怎么提前还款', '卡丢了怎么挂失']],
    ['那年费多少 能免不', ['那年费多少', '能免不']],
    ['多少钱,几天能到', ['多少钱', '几天能到']],
    ['my card was stolen. how do i block it? can i get a new one?', ['how do i block it?', 'can i get a new one?']],
  ])('"%s"', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  it.each([
    '',
    '怎么提前还款',
    '还有多少钱要还',
    '急用钱 大概要三万 最快的是哪个',
    'how do i pay by card and cash',
    'i lost my card. how do i block it?',
    'what is better, swift vs. bridge, and by when',
    'how do i reach dr. smith when is he in',
    'how does no. 5 differ from no. 6',
    '我的卡丢了。怎么挂失?',
  ])('one question stays whole: "%s"', (text) => {
    expect(split(text)).toEqual([]);
  });

  it('finds the one question of a long story', () => {
    const story = '我用了很多年一直都挺满意的。'.repeat(4);
    expect(split(`${story}卡不见了,怎么挂失?${story}`)).toEqual(['卡不见了,怎么挂失?']);
  });

  it('leaves a message of many questions whole', () => {
    expect(split('怎么还款?'.repeat(9))).toEqual([]);
  });
});

describe('a message that goes on and on', () => {
  const PARTS = [
    ',',
    '、',
    ' ',
    '. ',
    '?',
    '。',
    '贷',
    'a',
    '1',
    '怎么还款',
    '有年费吗',
    '另外',
    '还有',
    'also',
    'and how',
    'what is it',
    'i can',
  ];
  const LENGTHS = [1_000, 2_000, 4_000, 8_000] as const;
  const grow = (unit: string): readonly string[] => LENGTHS.map((length) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length));
  const units = fc.array(fc.constantFrom(...PARTS), { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it('has each of its characters looked at a few times, however long it is', () => {
    fc.assert(
      fc.property(units, (unit) => {
        for (const message of grow(unit)) {
          const looked = jest.spyOn(RegExp.prototype, 'test');
          const cut = jest.spyOn(String.prototype, 'slice');
          splitQuestions(message);
          const characters = looked.mock.calls.reduce((sum, [text]) => sum + text.length, 0);
          const copied = cut.mock.results.reduce((sum, { value }) => sum + String(value).length, 0);
          jest.restoreAllMocks();
          expect(characters + copied).toBeLessThan(20 * message.length);
        }
      }),
      { numRuns: 50, seed: 7 },
    );
  });

  // Within a pattern no step can be counted; a row of signs that it begins anew at each of them took a hundred times as long.
  it.each([',', '、 ', ' ', ', ', '贷,,', '. ', '1,', 'a-', '(', '还有,', 'and '])('is cut in a time that grows as it does: %j', (unit) => {
    const fastest = (message: string): number =>
      Math.min(
        ...Array.from({ length: 5 }, () => {
          const start = performance.now();
          splitQuestions(message);
          return performance.now() - start;
        }),
      );
    const [short = 0, , , long = 0] = grow(unit).map(fastest);
    // Eight times the length, twice that for what else the machine does, and what a clock cannot tell.
    expect(long).toBeLessThan(16 * short + 5);
  });
});
