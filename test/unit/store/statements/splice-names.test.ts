import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { SplicedNames } from '../../../../src/store/graph-store.js';
import { parseStatement } from '../../../../src/store/statements/parse-statement.js';
import { spliceNames } from '../../../../src/store/statements/prepare-call.js';

const splice = (text: string, names: SplicedNames): string =>
  spliceNames(parseStatement('thing/find-things', text), names, new Set(['ApiKey']));

const isBadInput = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'BAD_INPUT';

describe('spliceNames', () => {
  it.each<[string, SplicedNames, string]>([
    ['MATCH (n:LABEL_) RETURN n.id AS id', { label: 'Product' }, 'MATCH (n:`Product`) RETURN n.id AS id'],
    ['MATCH (n:A)-[r:TYPE_]-(:LABEL_) SET n:LABEL_', { label: 'B_2', type: 'HOLDS' }, 'MATCH (n:A)-[r:`HOLDS`]-(:`B_2`) SET n:`B_2`'],
    ['MATCH ()-[:TYPE_*1..3]-()', { type: ['HOLDS', 'OWNS'] }, 'MATCH ()-[:`HOLDS`|`OWNS`*1..3]-()'],
    ['MATCH (n:LABEL_)', { label: 'TYPE_' }, 'MATCH (n:`TYPE_`)'],
    ['MATCH (n:LABEL_)-[:TYPE_]-()', { label: 'TYPE_', type: 'LABEL_' }, 'MATCH (n:`TYPE_`)-[:`LABEL_`]-()'],
    [
      "// LABEL_ is put in\nMATCH (n:LABEL_) WHERE n.x = 'LABEL_'",
      { label: 'A' },
      "// LABEL_ is put in\nMATCH (n:`A`) WHERE n.x = 'LABEL_'",
    ],
    ['MATCH (n:LABEL_X {LABEL_: n.LABEL_, a: $LABEL_}) RETURN n.id', {}, ''],
    ['RETURN 1', {}, 'RETURN 1'],
  ])('%s', (text, names, spliced) => {
    if (spliced === '') expect(() => splice(text, names)).toThrow('needs a label');
    else expect(splice(text, names)).toBe(spliced);
  });

  it.each<[string, SplicedNames, string]>([
    ['MATCH (n:LABEL_)', {}, 'needs a label'],
    ['MATCH (n:LABEL_)', { type: 'A' }, 'needs a label'],
    ['MATCH ()-[:TYPE_]-()', {}, 'needs a type'],
    ['MATCH ()-[:TYPE_]-()', { type: [] }, 'needs a type'],
    ['MATCH (n:A)', { label: 'B' }, 'has no place for a label'],
    ['MATCH (n:A)', { type: 'B' }, 'has no place for a type'],
    ['MATCH (n:LABEL_)', { label: 'A', type: 'B' }, 'has no place for a type'],
  ])('refuses for %s the names %j', (text, names, message) => {
    expect(() => splice(text, names)).toThrow(message);
  });

  it.each([
    '',
    ' ',
    'A B',
    'A`B',
    '`',
    'A`) DETACH DELETE n //',
    '1A',
    '_A',
    'A-B',
    'A.B',
    '中文',
    'A\n',
    '\nA',
    'A\u0000',
    'Ａ',
    'é',
    'A|B',
    '$A',
    '__proto__',
  ])('refuses %j as a name', (name) => {
    for (const names of [{ label: name }, { type: name }, { type: ['A', name] }]) {
      const text = 'label' in names ? 'MATCH (n:LABEL_)' : 'MATCH ()-[:TYPE_]-()';
      expect(() => splice(text, names)).toThrow(expect.objectContaining({ code: 'BAD_INPUT' }));
    }
  });

  it('refuses a label of the store itself, but not such a relation type', () => {
    expect(() => splice('MATCH (n:LABEL_)', { label: 'ApiKey' })).toThrow('the store uses it itself');
    expect(splice('MATCH ()-[:TYPE_]-()', { type: 'ApiKey' })).toContain('`ApiKey`');
  });

  it('takes letters, digits and underscores after a letter, and nothing else that anybody thinks of', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string(),
      fc.string({ unit: fc.constantFrom('a', 'Z', '0', '_', '`', ' ', '\n') }),
    );
    fc.assert(
      fc.property(name, (label) => {
        try {
          expect(splice('MATCH (n:LABEL_)', { label })).toBe(`MATCH (n:\`${label}\`)`);
          expect(label).toMatch(/^[A-Za-z][A-Za-z0-9_]*$/);
        } catch (error) {
          if (!isBadInput(error)) throw error;
          expect(/^[A-Za-z][A-Za-z0-9_]*$/.test(label)).toBe(false);
        }
      }),
      { numRuns: 2000 },
    );
  });
});
