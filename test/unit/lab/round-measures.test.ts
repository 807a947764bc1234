import { describe, expect, it } from '@jest/globals';
import { roundMeasures } from '../../../src/lab/measures.js';

describe('roundMeasures', () => {
  it('rounds every number, however deep, and nothing else', () => {
    expect(roundMeasures({ a: 2 / 3, b: null, c: 'x', d: { e: [1, { f: 0.12345649 }] }, g: true })).toEqual({
      a: 0.666667,
      b: null,
      c: 'x',
      d: { e: [1, { f: 0.123456 }] },
      g: true,
    });
  });
});
