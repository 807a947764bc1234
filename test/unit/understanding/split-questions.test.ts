import { describe, expect, it } from '@jest/globals';
import { splitQuestions } from '../../../src/understanding/split-questions.js';

const split = (text: string): readonly string[] => splitQuestions(text).map(({ start, end }) => text.slice(start, end));

describe('the questions of a message', () => {
  it.each<readonly [string, readonly string[]]>([
    ['how do i reset my password? also, how can i complain?', ['how do i reset my password?', 'how can i complain?']],
    ['what is the rate of 3.5 loans and how long does it take', ['what is the rate of 3.5 loans', 'how long does it take']],
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
