import { describe, expect, it } from '@jest/globals';
import { matchOption } from '../../../src/situation/read-choice.js';

const OPTIONS = [
  { id: 'faq:a', label: 'My card is lost' },
  { id: 'entity:b', label: '灵活卡' },
];

describe('an option named in words', () => {
  it.each([
    ['1', 'faq:a'],
    ['One.', 'faq:a'],
    ['二', 'entity:b'],
    ['选2', 'entity:b'],
    ['第二个', 'entity:b'],
    ['option two', 'entity:b'],
    ['my card is lost!', 'faq:a'],
    ['灵活卡', 'entity:b'],
    ['3', null],
    ['2000', null],
    ['灵活卡的年费', null],
    ['', null],
  ])('%s', (words, id) => {
    expect(matchOption(OPTIONS, words)?.id ?? null).toBe(id);
  });
});
