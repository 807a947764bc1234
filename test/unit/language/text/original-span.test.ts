import { describe, expect, it } from '@jest/globals';
import { normaliseText, originalSpan } from '../../../../src/language/text/normalise-text.js';

const spanOf = (original: string, part: string): string => {
  const normalised = normaliseText(original);
  const start = normalised.text.indexOf(part);
  const span = originalSpan(normalised, { start, end: start + part.length });
  return original.slice(span.start, span.end);
};

describe('originalSpan', () => {
  it.each([
    ['我要開戶，謝謝', '开户', '開戶'],
    ['  Apple\u200b  Pay  ', 'apple pay', 'Apple\u200b  Pay'],
    ['寄5㎏的', 'k', '㎏'],
    ['pay  ', 'pay', 'pay'],
    ['👍ＯＫ', 'ok', 'ＯＫ'],
  ])('in %p finds %p as %p', (original, part, expected) => {
    expect(spanOf(original, part)).toBe(expected);
  });
});
