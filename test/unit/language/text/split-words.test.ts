import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitCharacterPairs, splitWords } from '../../../../src/language/text/split-words.js';

const terms = (text: string, language: 'zh' | 'en'): readonly string[] => splitWords(text, language).map((word) => word.term);

describe('splitWords', () => {
  it('stems English and joins contractions', () => {
    expect(terms("my cards haven't arrived", 'en')).toEqual(['my', 'card', 'havent', 'arriv']);
    expect(terms("the user's card", 'en')).toEqual(['the', 'user', 'card']);
  });

  it('cuts Chinese by dictionary and adds the words inside long words', () => {
    expect(splitWords('中国科学院', 'zh').map((word) => [word.text, word.isPart])).toEqual([
      ['中国科学院', false],
      ['中国', true],
      ['科学', true],
      ['学院', true],
      ['科学院', true],
    ]);
  });

  it('handles English and numbers inside Chinese', () => {
    expect(terms('怎么开通apple pay转2,000.50元', 'zh')).toEqual(['怎么', '开通', 'appl', 'pai', '转', '2,000.50', '元']);
  });

  it('marks stop words of the language of the text', () => {
    const stops = (text: string, language: 'zh' | 'en'): readonly string[] =>
      splitWords(text, language)
        .filter((word) => word.isStopWord)
        .map((word) => word.text);
    expect(stops('is it a card', 'en')).toEqual(['is', 'it', 'a']);
    expect(stops('请问it部的电话', 'zh')).toEqual(['请问', '的']);
  });

  it('finds nothing in signs and emoji', () => {
    expect(splitWords('?! 👍', 'en')).toEqual([]);
  });

  it('gives each word where it stands', () => {
    const mixed = fc.string({ unit: fc.constantFrom(..."ab' 7.银行卡开户的") });
    fc.assert(
      fc.property(mixed, (text) => {
        for (const word of splitWords(text, 'zh')) expect(text.slice(word.start, word.end)).toBe(word.text);
      }),
    );
  });
});

describe('splitCharacterPairs', () => {
  it('pairs neighbours within a run of Chinese', () => {
    expect(splitCharacterPairs('借呗逾期ok还款')).toEqual(['借呗', '呗逾', '逾期', '还款']);
  });

  it('has none for other scripts', () => {
    expect(splitCharacterPairs('apple pay')).toEqual([]);
  });
});
