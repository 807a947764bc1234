import { describe, expect, it } from '@jest/globals';
import { agree } from '../../../../src/reply/decide/candidate.js';

describe('candidates that do not compete', () => {
  it.each([
    ['facts:facts:own:flex:since', 'facts:facts:own:flex:since,status', true],
    ['facts:facts:value:flex:fee', 'facts:facts:whether:flex:fee', true],
    ['facts:facts:own:flex:since,fee', 'facts:facts:own:flex:since,status', false],
    ['facts:facts:value:flex:fee', 'facts:facts:value:gold:fee', false],
    ['facts:facts:value:flex:fee', 'faq:fee', false],
    ['faq:fee', 'faq:fee-again', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(agree(one, other)).toBe(expected);
    expect(agree(other, one)).toBe(expected);
  });
});
