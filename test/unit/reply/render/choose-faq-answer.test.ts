import { describe, expect, it } from '@jest/globals';
import type { FaqAnswer } from '../../../../src/domain/faq.js';
import type { Json } from '../../../../src/domain/json.js';
import type { Language } from '../../../../src/domain/language.js';
import { chooseFaqAnswer } from '../../../../src/reply/render/answer-from-faq.js';

const answer = (id: string, language: Language, condition: Json = null, dates: Partial<FaqAnswer> = {}): FaqAnswer => ({
  id,
  language,
  text: id,
  variants: [],
  condition,
  validFrom: null,
  validTo: null,
  ...dates,
});
const overdue = { '==': [{ var: 'customer.state' }, 'overdue'] };
const holder = { in: ['card', { var: 'customer.HOLDS' }] };
const NOW = '2026-11-23T08:00:00.000Z';

const choose = (answers: readonly FaqAnswer[], variables: Readonly<Record<string, Json>> = {}, language: Language = 'en', asOf = NOW) => {
  const chosen = chooseFaqAnswer(answers, { language, asOf, variables });
  return chosen === null ? null : [chosen.answer.id, chosen.otherwise?.id ?? null];
};

describe('the answer of a FAQ', () => {
  const answers = [answer('plain', 'en'), answer('late', 'en', overdue), answer('owner', 'en', holder), answer('中', 'zh')];

  it.each([
    ['nobody in particular', {}, ['plain', null]],
    ['who is overdue', { 'customer.state': 'overdue' }, ['late', 'plain']],
    ['who is not', { 'customer.state': 'active' }, ['plain', null]],
    ['who holds the card', { 'customer.HOLDS': ['card', 'loan'] }, ['owner', 'plain']],
    ['who holds something else', { 'customer.HOLDS': ['loan'] }, ['plain', null]],
    ['both: the first counts', { 'customer.state': 'overdue', 'customer.HOLDS': ['card'] }, ['late', 'plain']],
  ])('for %s', (_, variables, expected) => {
    expect(choose(answers, variables)).toEqual(expected);
  });

  it('is in the language asked for, or in another when there is none', () => {
    expect(choose(answers, {}, 'zh')).toEqual(['中', null]);
    expect(choose([answer('only', 'en')], {}, 'zh')).toEqual(['only', null]);
  });

  it('holds at the moment asked about', () => {
    const dated = [answer('old', 'en', null, { validTo: '2026-04-01' }), answer('new', 'en', null, { validFrom: '2026-04-01' })];
    expect(choose(dated, {}, 'en', '2026-03-31T23:59:59Z')).toEqual(['old', null]);
    expect(choose(dated, {}, 'en', '2026-04-01T00:00:00Z')).toEqual(['new', null]);
    expect(choose([answer('gone', 'en', null, { validTo: '2020-01-01' })])).toBeNull();
  });

  it('is not one whose condition cannot be evaluated', () => {
    expect(choose([answer('plain', 'en'), answer('broken', 'en', { nonsense: [1] })])).toEqual(['plain', null]);
  });
});
