import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { beganPlaceholder, completed } from '../../src/console/knowledge/answer-text/placeholder-completion.js';
import { toCondition, toQuery } from '../../src/console/pages/faqs/condition/condition-query.js';
import { emptyFaq, type FaqForm, locateIn, newAnswer, newPhrasing, sameParts, toFaqInput } from '../../src/console/pages/faqs/faq-form.js';
import { withAddress, withQuestion } from '../../src/console/pages/faqs/written-in-address.js';
import { continueForm, draftAddress, locateIn as locateInProposal, toChanges } from '../../src/console/pages/proposals/proposal-form.js';
import { changedFields } from '../../src/console/knowledge/history/changed-lines.js';
import { findDifferences, merge } from '../../src/console/knowledge/merge.js';
import { placeNotices } from '../../src/console/knowledge/problems.js';
import { idOfName } from '../../src/console/knowledge/id-of-name.js';
import { givenValues } from '../../src/console/pages/things/thing-form.js';
import { holds } from '../../src/domain/condition/evaluate-condition.js';
import type { Json } from '../../src/domain/json.js';

const variable = fc.constantFrom('a', 'b', 'customer.c').map((name): Json => ({ var: name }));
const list = fc.constantFrom('customer.HAS', 'customer.NEAR').map((name): Json => ({ var: name }));
const constant: fc.Arbitrary<Json> = fc.constantFrom(0, 1, 2, 3, 'x', 'y', true, false, null, '2026-11-28');
const comparison: fc.Arbitrary<Json> = fc.oneof(
  fc
    .tuple(fc.constantFrom('==', '!=', '<', '<=', '>', '>=', '==='), variable, constant)
    .map(([operator, left, right]): Json => ({ [operator]: [left, right] })),
  fc.tuple(fc.constantFrom('==', '<', '>='), constant, variable).map(([operator, left, right]): Json => ({ [operator]: [left, right] })),
  fc.tuple(fc.constantFrom(1, 2), variable, fc.constantFrom(2, 3)).map(([from, one, to]): Json => ({ '<=': [from, one, to] })),
  fc
    .tuple(variable, fc.array(fc.constantFrom('x', 'y', 1), { minLength: 1, maxLength: 3 }))
    .map(([one, values]): Json => ({ in: [one, values] })),
  fc.tuple(fc.constantFrom('x', 'y'), list).map(([value, of]): Json => ({ in: [value, of] })),
  fc.tuple(variable, variable).map(([left, right]): Json => ({ '==': [left, right] })),
  variable.map((one): Json => ({ '>': [{ '+': [one, 1] }, 2] })),
);
const { condition } = fc.letrec<{ readonly condition: Json }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3 },
    comparison,
    fc.tuple(fc.constantFrom('and', 'or'), fc.array(tie('condition'), { minLength: 1, maxLength: 3 })).map(([operator, parts]): Json => ({ [operator]: parts })),
    tie('condition').map((inner): Json => ({ '!': inner })),
  ),
})); // prettier-ignore
const situation = fc.record({
  a: fc.constantFrom<Json>(0, 1, 2, 3, 'x', null),
  b: fc.constantFrom<Json>('x', 'y', true, '2026-11-28', null),
  'customer.c': fc.constantFrom<Json>(2, 'y', false, null),
  'customer.HAS': fc.constantFrom<Json>([], ['x'], ['x', 'y']),
  'customer.NEAR': fc.constantFrom<Json>([], ['y'], null),
});

describe('a condition shown as a form', () => {
  it('holds in the same situations as before, or is shown as it is written', () => {
    let shown = 0;
    fc.assert(
      fc.property(condition, situation, (written, variables) => {
        const query = toQuery(written);
        if (query === null) return;
        shown += 1;
        expect(holds(toCondition(query), variables)).toBe(holds(written, variables));
      }),
      { numRuns: 300 },
    );
    expect(shown).toBeGreaterThan(60);
  });

  it.each<[string, Json]>([
    ['a number first', { '>=': [3, { var: 'a' }] }],
    ['a calculation', { '>': [{ '+': [{ var: 'a' }, 1] }, 3] }],
    ['two variables', { '==': [{ var: 'a' }, { var: 'b' }] }],
    ['a choice', { if: [{ '==': [{ var: 'a' }, 1] }, true, false] }],
  ])('is none: %s', (_name, written) => {
    expect(toQuery(written)).toBeNull();
  });

  it.each<[Json]>([
    [{ '==': [{ var: 'channel' }, 'phone'] }],
    [{ and: [{ in: ['card', { var: 'customer.HOLDS' }] }, { '>=': [{ var: 'customer.n' }, 3] }] }],
    [{ '!': { in: ['card', { var: 'customer.HOLDS' }] } }],
    [{ in: [{ var: 'channel' }, ['a', 'b']] }],
    [{ '!=': [{ var: 'x' }, null] }],
    [{ or: [{ '==': [{ var: 'a' }, true] }, { and: [{ '<': [{ var: 'date' }, '2026-01-01'] }, { '!=': [{ var: 'b' }, 'c'] }] }] }],
  ])('gives the very condition back: %j', (written) => {
    expect(toCondition(toQuery(written)!)).toEqual(written);
  });

  it('leaves out rules that lack a value', () => {
    const rules = [
      { field: 'channel', operator: '=', value: '' },
      { field: 'x', operator: 'in', value: [] },
      { field: 'y', operator: 'between', value: [1, ''] },
    ];
    expect(toCondition({ combinator: 'and', rules })).toBeNull();
    expect(toCondition({ combinator: 'and', rules: [...rules, { field: 'z', operator: 'notNull', value: '' }] })).toEqual({
      '!=': [{ var: 'z' }, null],
    });
  });
});

describe('a placeholder that is begun', () => {
  it.each([
    ['It costs {tra', { start: 9, entityId: null, words: 'tra' }],
    ['It costs ｛', { start: 9, entityId: null, words: '' }],
    ['{a.b.fe', { start: 0, entityId: 'a.b', words: 'fe' }],
    ['{card.fee} and', null],
    ['no brace', null],
  ])('%s', (text, expected) => {
    expect(beganPlaceholder(text, text.length)).toEqual(expected);
  });

  it('is completed without a second closing brace', () => {
    const text = 'It costs {card.f} now';
    const begun = beganPlaceholder(text, 16)!;
    expect(completed(text, begun, 16, '{card.fee}')).toEqual({ text: 'It costs {card.fee} now', caret: 19 });
  });
});

const form: FaqForm = {
  ...emptyFaq('en'),
  titles: { en: '', zh: '标题' },
  phrasings: [newPhrasing(' '), { ...newPhrasing('first'), key: 'one' }],
  answers: [{ ...newAnswer('en'), key: 'A', text: 'a' }, { ...newAnswer('zh'), key: 'B', text: 'b' }],
}; // prettier-ignore

describe('what the service says', () => {
  it('stands at the field that it is about, whatever was left out of what was sent', () => {
    expect(toFaqInput(null, form)).toMatchObject({ titles: [{ language: 'zh' }], phrasings: [{ text: 'first' }] });
    const notices = placeNotices(
      [
        { code: 'BAD_INPUT', path: ['titles', '0'], message: 'too long' },
        { code: 'BAD_INPUT', path: ['phrasings', '0'], message: 'no letter' },
        { code: 'CONFLICT', path: ['id'], message: 'taken' },
      ],
      ['answers.1.text: an address', 'answers: every answer in en has a condition', 'the phrasing "x" also belongs to "y"'],
      locateIn(form),
    );
    expect([...notices].map(([place, [notice]]) => [place, notice?.kind, notice?.text])).toEqual([
      ['titles.zh', 'wrong', 'too long'],
      ['phrasings.one', 'wrong', 'no letter'],
      ['', 'wrong', 'taken'],
      ['answers.B.text', 'look', 'an address'],
      ['answers', 'look', 'every answer in en has a condition'],
    ]);
    expect(notices.get('')?.map(({ kind }) => kind)).toEqual(['wrong', 'look']);
  });
});

describe('two who write at once', () => {
  it('differ where both or one of them changed something', () => {
    const mine: FaqForm = { ...form, titles: { en: 'Mine', zh: '' }, topicId: 'mine' };
    const theirs: FaqForm = {
      ...form,
      titles: { en: 'Theirs', zh: '' },
      answers: form.answers.map((answer) => ({ ...answer, key: `other-${answer.key}` })),
      validTo: '2027-01-01',
    };
    const differences = findDifferences(form, mine, theirs, sameParts);
    expect(differences).toEqual([
      { field: 'titles', isContested: true, suggested: 'mine' },
      { field: 'topicId', isContested: false, suggested: 'mine' },
      { field: 'validTo', isContested: false, suggested: 'theirs' },
    ]);
    const merged = merge(mine, theirs, new Map(differences.map(({ field, suggested }) => [field, suggested])));
    expect(merged).toMatchObject({ titles: { en: 'Mine' }, topicId: 'mine', validTo: '2027-01-01' });
  });
});

describe('what changed', () => {
  it('is told line by line, without what nobody wrote', () => {
    const before = {
      titles: { en: 'Old' },
      phrasings: [{ id: '1', text: 'same', language: 'en' }],
      answers: [{ id: 'x', text: 'a', language: 'en', variants: [], condition: null }],
    };
    const after = {
      titles: { en: 'New', zh: '新' },
      phrasings: [{ id: '2', text: 'same', language: 'en' }],
      answers: [{ id: 'y', text: 'a', language: 'en', variants: ['b'], condition: { '!': true } }],
    };
    expect(changedFields(before, after)).toEqual([
      { field: 'titles', removed: ['en: Old'], added: ['en: New', 'zh: 新'] },
      { field: 'answers', removed: ['en: a'], added: ['en: a · {"!":true} · b'] },
    ]);
    expect(changedFields(null, { names: { en: 'Made' } })).toEqual([{ field: 'names', removed: [], added: ['en: Made'] }]);
    expect(changedFields(after, after)).toEqual([]);
  });
});

describe('smaller things', () => {
  it('add a question once, and first', () => {
    const once = withQuestion(form, ' was asked ');
    expect(once.phrasings[0]).toMatchObject({ text: 'was asked', isFromQuestion: true });
    expect(withQuestion(once, 'was asked')).toBe(once);
  });

  it('send no empty values, and make ids of names', () => {
    expect(givenValues({ a: '', b: null, c: 0, d: false, e: { en: '', zh: '文' }, f: { en: '' } })).toEqual({
      c: 0,
      d: false,
      e: { zh: '文' },
    });
    expect([idOfName('Travel Card (2)'), idOfName('Crédit Ünlimited'), idOfName('环游卡')]).toEqual([
      'travel-card-2',
      'credit-unlimited',
      '',
    ]);
  });
});

describe('a proposal that is changed before it is accepted', () => {
  const proposal: Parameters<typeof continueForm>[0] = {
    id: 'p',
    kind: 'NEW_FAQ',
    status: 'OPEN',
    title: 'do you take shells',
    language: 'en',
    faq: null,
    phrasings: ['do you take shells', 'pay by shell', 'shells?'],
    signals: [],
    conversations: 2,
    conversationsAWeek: 2,
    expiresAt: '2027-01-01T00:00:00Z',
    decidedBy: null,
    decidedAt: null,
  };
  const fresh = continueForm(proposal, undefined);
  const begun = {
    ...fresh,
    answer: 'No.',
    topicId: 'paying',
    phrasings: fresh.phrasings.map((one, index) => (index === 0 ? { ...one, isChosen: false } : { ...one, text: ` ${one.text} ` })),
  };

  it('sends what is chosen, and places what the service says of it', () => {
    expect(toChanges(proposal, begun)).toEqual({
      phrasings: ['pay by shell', 'shells?'],
      title: 'do you take shells',
      topicId: 'paying',
      answers: [{ language: 'en', text: 'No.' }],
    });
    expect(toChanges(proposal, { ...begun, faq: { id: 'x', name: 'X' } })).toEqual({ phrasings: ['pay by shell', 'shells?'], faqId: 'x' });
    const locate = locateInProposal(begun);
    expect([['changes', 'phrasings', '1'], ['changes', 'phrasings'], ['changes', 'answers', '0', 'text'], ['id']].map(locate)).toEqual([
      'phrasings.2',
      'phrasings',
      'answer',
      '',
    ]); // prettier-ignore
  });

  it('keeps what was written when other phrasings are proposed meanwhile', () => {
    expect(continueForm(proposal, begun)).toBe(begun);
    expect(continueForm({ ...proposal, phrasings: ['other'] }, begun)).toMatchObject({
      answer: 'No.',
      phrasings: [{ text: 'other', isChosen: true }],
    });
  });

  it('goes along in the address to the page where it is written as a draft', () => {
    const [path, search = ''] = draftAddress(proposal, begun).split('?');
    expect(path).toBe('/new/faq');
    const written = withAddress(emptyFaq('en'), new URLSearchParams(search));
    expect(toFaqInput(null, written)).toMatchObject({
      titles: [{ language: 'en', text: 'do you take shells' }],
      phrasings: [{ text: 'pay by shell' }, { text: 'shells?' }],
      answers: [{ language: 'en', text: 'No.' }],
      topicId: 'paying',
    });
    expect(draftAddress({ ...proposal, faq: { id: 'a b', title: 'A' } }, fresh)).toMatch(/^\/faqs\/a%20b\?phrasing=do\+you/);
  });
});
