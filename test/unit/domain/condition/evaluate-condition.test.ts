import { describe, expect, it } from '@jest/globals';
import { holds } from '../../../../src/domain/condition/evaluate-condition.js';
import type { Json } from '../../../../src/domain/json.js';

const age = { var: 'customer.age' };
const vip = { var: 'customer.vip' };
const held = { var: 'customer.HOLDS' };

describe('a condition over what is not known', () => {
  it.each<[string, Json]>([
    ['less', { '<': [age, 30] }],
    ['not less', { '!': { '<': [age, 30] } }],
    ['at least', { '>=': [age, 0] }],
    ['between', { '<=': [-5, age, 5] }],
    ['equal to zero', { '==': [age, 0] }],
    ['not equal', { '!=': [age, 18] }],
    ['strictly not equal', { '!==': [age, 18] }],
    ['calculated', { '<': [{ '+': [age, 1] }, 30] }],
    ['the smallest', { '<': [{ min: [age, 7] }, 30] }],
    ['false', { '!': vip }],
    ['false, in brackets', { '!': [vip] }],
    ['true twice over', { '!!': vip }],
    ['in a list', { in: ['card', held] }],
    ['not in a list', { '!': { in: ['card', held] } }],
    ['one of a list', { in: [age, [1, 2]] }],
    ['a choice', { if: [vip, true, true] }],
    ['a choice without end', { if: [{ '==': [1, 2] }, true, vip] }],
    ['both', { and: [true, { '<': [age, 30] }] }],
    ['nothing at all', { var: 'constructor' }],
  ])('does not hold: %s', (_, condition) => {
    expect(holds(condition, {})).toBe(false);
    expect(holds(condition, { 'customer.age': null, 'customer.vip': null, 'customer.HOLDS': null })).toBe(false);
  });

  it.each<[string, Json]>([
    ['either', { or: [{ '<': [age, 30] }, { '==': [{ var: 'channel' }, 'phone'] }] }],
    ['not both', { '!': { and: [{ '<': [age, 30] }, { '==': [{ var: 'channel' }, 'web'] }] } }],
    ['that there is no value', { '==': [age, null] }],
    ['that there is a value', { '!=': [null, { var: 'channel' }] }],
    ['a choice that was made', { if: [{ '==': [{ var: 'channel' }, 'phone'] }, true, vip] }],
  ])('may hold by what is known: %s', (_, condition) => {
    expect(holds(condition, { channel: 'phone' })).toBe(true);
  });
});

describe('a condition over what is known', () => {
  const variables = { 'customer.age': 0, 'customer.vip': false, 'customer.HOLDS': [], 'customer.state': 'active', date: '2026-11-23' };
  it.each<[Json, boolean]>([
    [null, true],
    [{ '<': [age, 30] }, true],
    [{ '==': [age, null] }, false],
    [{ '!': vip }, true],
    [{ '!': { in: ['card', held] } }, true],
    [{ '!': held }, true],
    [{ '!!': held }, false],
    [{ in: [{ var: 'customer.state' }, ['active', 'new']] }, true],
    [{ '<=': ['2026-11-01', { var: 'date' }, '2026-11-30'] }, true],
    [{ '<=': ['2026-11-01', { var: 'date' }, '2026-11-20'] }, false],
    [{ '<': ['2026-11-22', { var: 'date' }] }, true],
    [{ '>': [{ '-': [age] }, -1] }, true],
    [{ '==': [{ '/': [1, age] }, 1] }, false],
    [{ nonsense: [1] }, false],
    [{ constructor: [1] }, false],
  ])('%j', (condition, expected) => {
    expect(holds(condition, variables)).toBe(expected);
  });
});
