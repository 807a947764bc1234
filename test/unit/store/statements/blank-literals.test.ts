import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blankLiterals } from '../../../../src/store/statements/parse-statement.js';

describe('blankLiterals', () => {
  it.each([
    ["a 'b' c", "a ' ' c"],
    ["'it\\'s' + x", "'     ' + x"],
    ['"\\\\" + x', '"  " + x'],
    ['`a``b` x', '`    ` x'],
    ['a // b\nc', 'a     \nc'],
    ['a /* b\nc */ d', 'a     \n     d'],
    ["'// no comment' + x", "'             ' + x"],
    ["// it's\nx", '       \nx'],
    ['a / b', 'a / b'],
  ])('%j', (cypher, blanked) => {
    expect(blankLiterals(cypher)).toBe(blanked);
  });

  it('keeps every offset', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("'", '"', '`', '/', '*', '\\', '\n', 'a', ' ') }), (cypher) => {
        const blanked = blankLiterals(cypher);
        expect(blanked).toHaveLength(cypher.length);
        for (let at = 0; at < cypher.length; at += 1) expect([' ', cypher.charAt(at)]).toContain(blanked.charAt(at));
      }),
    );
  });
});
