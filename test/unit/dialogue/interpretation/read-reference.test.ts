import { describe, expect, it } from '@jest/globals';
import { readCorrection } from '../../../../src/dialogue/interpretation/read-in-dialogue.js';
import { readReference } from '../../../../src/dialogue/interpretation/read-reference.js';
import { readDialogueAct } from '../../../../src/language/dialogue-words.js';

describe('words that pick one of several things', () => {
  it.each([
    ['en', 'the second one', 'the second one', { kind: 'nth', index: 1 }],
    ['en', 'how much is the third option', 'the third option', { kind: 'nth', index: 2 }],
    ['en', 'option 2', 'option 2', { kind: 'nth', index: 1 }],
    ['en', '3', '3', { kind: 'nth', index: 2 }],
    ['en', 'the last one please', 'the last one', { kind: 'nth', index: -1 }],
    ['en', 'what about the other one', 'the other one', { kind: 'other' }],
    ['en', 'the cheaper one', 'the cheaper one', { kind: 'extreme', which: 'least' }],
    ['en', 'limit of the more expensive one', 'the more expensive one', { kind: 'extreme', which: 'most' }],
    ['zh', '第二个', '第二个', { kind: 'nth', index: 1 }],
    ['zh', '第10张呢', '第10张', { kind: 'nth', index: 9 }],
    ['zh', '另一张的年费', '另一张', { kind: 'other' }],
    ['zh', '便宜的那个额度多少', '便宜的那个', { kind: 'extreme', which: 'least' }],
    ['zh', '更贵的那个', '更贵的那个', { kind: 'extreme', which: 'most' }],
  ] as const)('%s: %s', (language, text, words, picks) => {
    const found = readReference(text, language);
    expect(found?.picks).toEqual(picks);
    expect(text.slice(found?.start, found?.end)).toBe(words);
  });

  it.each([
    ['en', 'how do i reset my password'],
    ['en', 'i have 3 loans'],
    ['zh', '怎么提前还款'],
    ['zh', '利率是多少'],
  ] as const)('%s: %s picks nothing', (language, text) => {
    expect(readReference(text, language)).toBeNull();
  });
});

describe('corrections', () => {
  it.each([
    ['en', 'no, i meant the gold card', 'the gold card'],
    ['en', 'sorry, i was asking about fees', 'fees'],
    ['en', 'no, the gold one', 'the gold one'],
    ['en', 'no', null],
    ['en', 'nobody answers the phone', null],
    ['zh', '不是，我问的是信用卡', '信用卡'],
    ['zh', '不对,我想问逾期', '逾期'],
    ['zh', '不是', null],
    ['zh', '不能提前还款吗', null],
  ] as const)('%s: %s', (language, text, meant) => {
    expect(readCorrection(text, language)).toBe(meant);
  });
});

describe('yes', () => {
  it.each([
    ['en', 'yes', true],
    ['en', 'yes, please', true],
    ['en', 'yes i lost it', false],
    ['zh', '对', true],
    ['zh', '是的', true],
    ['zh', '好的', true],
    ['zh', '是不是要收费', false],
  ] as const)('%s: %s', (language, text, agrees) => {
    expect(readDialogueAct(text, language).saysYes).toBe(agrees);
  });
});
