import { describe, expect, it } from '@jest/globals';
import { readPersonRequest } from '../../../src/language/dialogue-words.js';
import { asksForPerson } from '../../../src/reply/decide/hand-over.js';
import { NO_WISHES, WISHES } from './person-sentences.js';

describe('the wish for a person', () => {
  it.each(WISHES)('is: %s', (words) => {
    expect(asksForPerson(words)).toBe(true);
  });

  it.each(NO_WISHES)('is not: %s', (words) => {
    expect(asksForPerson(words)).toBe(false);
  });

  it.each([
    ['en', 'let me talk to a human', { rule: true, negated: false, isQuestionAboutReaching: false }],
    ['en', "please don't transfer me to a person", { rule: true, negated: true, isQuestionAboutReaching: false }],
    ['en', 'how do i talk to a human at night?', { rule: true, negated: false, isQuestionAboutReaching: true }],
    ['en', 'how do i change my address', { rule: false, negated: false, isQuestionAboutReaching: false }],
    ['zh', '转人工', { rule: true, negated: false, isQuestionAboutReaching: false }],
    ['zh', '不用转人工', { rule: true, negated: true, isQuestionAboutReaching: false }],
    ['zh', '怎么转人工', { rule: true, negated: false, isQuestionAboutReaching: true }],
  ] as const)('%s: tells apart why %s is one or is none', (language, text, features) => {
    expect(readPersonRequest(text, language)).toEqual(features);
  });

  it('counts where one clause plainly asks, whatever the others say', () => {
    expect(asksForPerson('how do i reach you by phone? forget it, get me an agent')).toBe(true);
    expect(asksForPerson("i don't want your bot, i want a human")).toBe(true);
  });
});
