import { describe, expect, it } from '@jest/globals';
import { normaliseText, originalSpan } from '../../../../src/language/text/normalise-text.js';
import { findMeantWriting, type Writing } from '../../../../src/understanding/spelling/spelling.js';
import { createVocabulary } from '../../../../src/understanding/spelling/vocabulary.js';

const PHRASINGS = [
  'how do i repay my loan early',
  'early repayment of a loan',
  'i forgot my password',
  'how do i reset my password',
  '怎么提前还款',
  '我要还款',
  '提前还款要手续费吗',
  '花呗怎么开通',
  '花呗额度是多少',
];

const vocabulary = createVocabulary();
PHRASINGS.forEach((text, index) => {
  vocabulary.add(`faq ${index}`, [text], 1);
});
vocabulary.add('entity huabei', ['花呗', 'huabei'], 5);

const meant = (question: string): Writing | null => findMeantWriting(question, normaliseText(question), vocabulary);

describe('what was meant by a question with slips', () => {
  it.each([
    ['I forgt my pasword', 'I forgot my password'],
    ['how do I repay my loan erly?', 'how do I repay my loan early?'],
    ['early repayemnt', 'early repayment'],
    ['怎么提钱还款', '怎么提前还款'],
    ['花被怎么开通', '花呗怎么开通'],
    ['wo yao huan kuan', '我要还款'],
    ['woyaohuankuan', '我要还款'],
    ['怎么tiqian还款', '怎么提前还款'],
    ['花唄怎么kaitong', '花唄怎么开通'],
  ])('"%s" is "%s"', (question, expected) => {
    expect(meant(question)?.question).toBe(expected);
  });

  it.each([
    ['words that the knowledge knows', 'how do I reset my password'],
    ['words that the dictionary knows', 'can I lone a car in Paris with an ATM'],
    ['an address', 'write to pasword@example.com'],
    ['Chinese that is written right', '提前还款要手续费吗'],
    ['everyday Chinese words that sound alike', '前提是什么'],
    ['English words that are syllables', 'can he ban men'],
    ['a language that is not served', 'Как досрочно погасить кредит'],
    ['nothing', ''],
  ])('leaves %s alone', (_, question) => {
    expect(meant(question)).toBeNull();
  });

  it('knows where in the question the mended words were typed', () => {
    const question = '  Ｉ forgt my pasword!';
    const { normalised } = meant(question) ?? { normalised: normaliseText('') };
    expect(normalised.text).toBe('i forgot my password!');
    const { start, end } = originalSpan(normalised, { start: 12, end: 20 });
    expect(question.slice(start, end)).toBe('pasword');
  });

  it('is sure of words that are none, not of words that sound alike', () => {
    expect(meant('I forgt my password')?.isSure).toBe(true);
    expect(meant('怎么提钱还款')?.isSure).toBe(false);
  });

  it('forgets words with the knowledge that held them', () => {
    const words = createVocabulary();
    words.add('faq 1', ['zorgplan zorgplan'], 1);
    words.add('faq 2', ['zorgplan'], 1);
    words.add('faq 3', ['my zorgplan'], 1);
    const read = (): string | undefined => findMeantWriting('zorgpln', normaliseText('zorgpln'), words)?.question;
    expect(read()).toBe('zorgplan');
    for (const faq of ['faq 1', 'faq 2', 'faq 3']) words.forget(faq);
    expect(read()).toBeUndefined();
  });
});
