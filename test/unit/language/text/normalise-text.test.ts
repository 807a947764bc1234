import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { normaliseText } from '../../../../src/language/text/normalise-text.js';

describe('normaliseText', () => {
  it.each([
    ['full-width letters and case', 'ＡｐｐｌｅPay', 'applepay'],
    ['traditional characters', '開戶帳號裡的錢', '开户帐号里的钱'],
    ['line ends, tabs and the ideographic space', ' a\n\n\tb　c ', 'a b c'],
    ['zero-width, bidi and control characters', 'pass\u200bword\u202e\u0007 \ufeffok', 'password ok'],
    ['typographic quotes', 'can’t “pay”', 'can\'t "pay"'],
    ['a letter with a combining mark', 'cafe\u0301', 'café'],
    ['one character that stands for several', '5㎏', '5kg'],
    ['emoji with a variation selector', '❤\ufe0f', '❤'],
    ['half a surrogate pair', 'a\ud83d', 'a'],
    ['nothing', '', ''],
    ['only what cannot be seen', '\u200b \u200b', ''],
  ])('folds %s', (_what, original, expected) => {
    expect(normaliseText(original).text).toBe(expected);
  });

  it('says for each unit where it came from', () => {
    //                        0 1 2  34
    expect(normaliseText(' Ａ\u200b  ㎏ ')).toEqual({ text: 'a kg', offsets: [1, 3, 5, 5, 6] });
  });

  it('gives offsets that never fall, stay inside the original and number one more than the units', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (original) => {
        const { text, offsets } = normaliseText(original);
        expect(offsets).toHaveLength(text.length + 1);
        offsets.forEach((offset, index) => {
          expect(offset).toBeGreaterThanOrEqual(offsets[index - 1] ?? 0);
          expect(offset).toBeLessThanOrEqual(original.length);
        });
      }),
    );
  });

  it('leaves a text alone that is normal already', () => {
    const typed = fc.string({ unit: fc.constantFrom(...'aZé ＡＺ　開户帳的?？。’\n\u200b😀7７') });
    fc.assert(
      fc.property(typed, (original) => {
        const once = normaliseText(original).text;
        expect(normaliseText(once).text).toBe(once);
      }),
    );
  });
});
