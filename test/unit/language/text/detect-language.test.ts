import { describe, expect, it } from '@jest/globals';
import { detectLanguage } from '../../../../src/language/text/detect-language.js';

describe('detectLanguage', () => {
  it.each([
    ['怎么开通apple pay', 'zh'],
    ['what does 借呗 mean', 'en'],
    ['how do i top-up?', 'en'],
    ['逾期', 'zh'],
    ['ok', 'en'],
    ['👍🎉', null],
    ['12345 ?!', null],
    ['', null],
    ['как дела', null],
    ['كيف حالك', null],
    ['ฉันจะเปิดบัญชีได้อย่างไร', null],
    ['これはなんですか', null],
    ['계좌를 어떻게 개설하나요', null],
  ] as const)('%p is %p', (text, expected) => {
    expect(detectLanguage(text)).toBe(expected);
  });
});
