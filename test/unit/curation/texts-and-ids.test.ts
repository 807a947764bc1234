import { servedLanguageOf } from '../../../src/domain/language.js';
import { describe, expect, it } from '@jest/globals';
import { answerId, findIdFlaw, findTextFlaw, idOfTitle, phrasingId } from '../../../src/curation/fields/read-texts.js';
import { readDate, readPeriod } from '../../../src/curation/fields/read-values.js';
import { findPlaceholders } from '../../../src/domain/faq.js';

describe('ids', () => {
  it.each(['a', '7', 'card_arrival', 'Refund.v2', '提前还款', 'a'.repeat(120)])('may be %s', (id) => {
    expect(findIdFlaw(id)).toBeNull();
  });
  it.each(['', ' ', 'a b', 'a#1', '-a', '.a', 'a\u0000', 'a\n', "a'}", 'a'.repeat(121), '🚢', 'a/b'])('may not be %j', (id) => {
    expect(findIdFlaw(id)).toMatch(/cannot be an id/);
  });
  it('of phrasings and answers change with every part and with nothing else', () => {
    const phrasing = { language: 'en', text: 'how fast' } as const;
    expect(phrasingId('f', phrasing)).toMatch(/^[0-9a-f]{20}$/);
    expect(phrasingId('f', { ...phrasing })).toBe(phrasingId('f', phrasing));
    const others = [
      phrasingId('g', phrasing),
      phrasingId('f', { ...phrasing, language: 'zh' }),
      phrasingId('f', { ...phrasing, text: 'How fast' }),
    ];
    expect(new Set([phrasingId('f', phrasing), ...others]).size).toBe(4);

    const answer = { language: 'en', text: 'Fast.', variants: [], condition: null, validFrom: null, validTo: null } as const;
    const changed = [
      { text: 'Fast' },
      { variants: ['Quick.'] },
      { condition: { '==': [1, 1] } },
      { validFrom: '2026-01-01' },
      { validTo: '2026-01-01' },
    ];
    expect(new Set([answer, ...changed.map((change) => ({ ...answer, ...change }))].map((one) => answerId('f', one))).size).toBe(6);
  });
  it('made of titles are readable and differ where titles differ', () => {
    expect(idOfTitle('How do I repay early?')).toMatch(/^how-do-i-repay-early-[0-9a-f]{6}$/);
    expect(idOfTitle('Refund?')).not.toBe(idOfTitle('Refund!'));
    expect(idOfTitle('Refund?')).toBe(idOfTitle('Refund?'));
    for (const title of ['???', '怎么提前还款？', 'x'.repeat(5000), '_a_', '🚢']) expect(findIdFlaw(idOfTitle(title))).toBeNull();
  });
});

describe('texts', () => {
  it.each(['plain', 'two\nlines\tand a tab', "'; MATCH (n) DETACH DELETE n //", '🏳️‍🌈', 'שלום\u202Eabc', '繁體'])('may be %j', (text) => {
    expect(findTextFlaw(text, 2000)).toBeNull();
  });
  it.each<[string, RegExp]>([
    ['', /is empty/],
    [' \u3000 ', /is empty/],
    ['a\u0000b', /control character U\+0000/],
    ['a\u001bb', /control character U\+001B/],
    ['a\u0085b', /control character U\+0085/],
    ['a\ud83d', /control character U\+D83D/],
    ['a\ufffdb', /wrong encoding/],
    ['a'.repeat(2001), /has 2001 characters; at most 2000/],
  ])('may not be %j', (text, flaw) => {
    expect(findTextFlaw(text, 2000)).toMatch(flaw);
  });
  it('have placeholders, which end at the last dot', () => {
    expect(findPlaceholders('{a.b} {a.b.c} {a b.c} {a.} {.b} {x} {{a.b}}').map(({ entityId, attribute }) => [entityId, attribute])).toEqual(
      [
        ['a', 'b'],
        ['a.b', 'c'],
        ['a', 'b'],
      ],
    );
  });
});

describe('dates', () => {
  it.each([
    ['2026-11-23', '2026-11-23'],
    ['2024-02-29', '2024-02-29'],
    ['2026-11-23T08:00:00Z', '2026-11-23T08:00:00.000Z'],
    ['2026-11-23T08:00+08:00', '2026-11-23T00:00:00.000Z'],
  ])('are read: %s', (text, read) => {
    expect(readDate(text)).toBe(read);
  });
  it.each(['2026-02-30', '2026-13-01', '23.11.2026', '2026-11-23T08:00:00', '2026-02-30T00:00:00Z', '2026', 'tomorrow', ''])(
    'are not read: %j',
    (text) => {
      expect(readDate(text)).toBeNull();
    },
  );
  it('of a period are in order', () => {
    expect(readPeriod({ validFrom: '2026-01-01', validTo: '2026-02-01' }, []).errors).toEqual([]);
    expect(readPeriod({ validFrom: '2026-01-01', validTo: '2026-01-01' }, []).errors).toMatchObject([{ path: ['validTo'] }]);
    expect(readPeriod({ validFrom: 'soon', validTo: null }, ['answers', '0']).errors).toMatchObject([
      { code: 'BAD_INPUT', path: ['answers', '0', 'validFrom'] },
    ]);
  });
});

it.each([
  ['zh', 'zh'],
  ['zh-Hans-CN', 'zh'],
  ['EN_us', 'en'],
  ['fr', null],
  ['', null],
])('the language of %j is %j', (tag, language) => {
  expect(servedLanguageOf(tag)).toBe(language);
});
