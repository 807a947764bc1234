import { describe, expect, it } from '@jest/globals';
import type { Parameters } from '../../../../src/store/graph-store.js';
import { parseStatement } from '../../../../src/store/statements/parse-statement.js';
import { checkParameters } from '../../../../src/store/statements/prepare-call.js';

const check = (text: string, parameters: unknown): void => {
  // What the types rule out may still come from plain data at run time.
  checkParameters(parseStatement('thing/upsert-things', text), parameters as Parameters);
};

const upsert = 'UNWIND $rows AS row MERGE (n:A {id: row.id}) SET n += row.properties';

describe('checkParameters', () => {
  it.each<[string, unknown]>([
    ['RETURN 1 AS one', {}],
    ['RETURN $a AS a', { a: { b: [1, { c: null }] }, superfluous: 1 }],
    [upsert, { rows: [] }],
    [
      upsert,
      {
        rows: [
          { id: 'a', properties: { x: null, list: ['a'], none: [] } },
          { id: 0, properties: null },
        ],
      },
    ],
  ])('lets through for %s: %j', (text, parameters) => {
    expect(() => {
      check(text, parameters);
    }).not.toThrow();
  });

  it.each<[string, unknown, string]>([
    ['RETURN $a AS a', {}, 'thing/upsert-things: $a is missing'],
    ['RETURN $a AS a', { a: undefined }, '$a is undefined, which cannot be sent'],
    ['RETURN $a AS a', { a: { b: [1, undefined] } }, '$a.b.1 is undefined'],
    ['RETURN $a AS a', { a: Number.NaN }, '$a is NaN'],
    ['RETURN $a AS a', { a: [Number.POSITIVE_INFINITY] }, '$a.0 is Infinity'],
    ['RETURN $a AS a', { a: 1n }, '$a is bigint'],
    ['RETURN $a AS a', { a: new Date() }, '$a is no plain object'],
    ['RETURN $a AS a', { a: new Map() }, '$a is no plain object'],
    ['RETURN $a AS a', { a: new URL('a:b') }, '$a is no plain object'],
    ['RETURN $a AS a', { a: () => 1 }, 'is function, which cannot be sent'],
    ['RETURN $a AS a', { a: [{ 'b\0': 1 }] }, 'is named with a NUL'],
    [
      upsert,
      {
        rows: [
          { id: 'a', properties: {} },
          { id: null, properties: {} },
        ],
      },
      '$rows.*.id is a key of MERGE and must not be null',
    ],
    [upsert, { rows: [{ properties: {} }] }, '$rows.*.id is a key of MERGE'],
    [upsert, { rows: [null] }, '$rows.*.id is a key of MERGE'],
    [upsert, { rows: [{ id: 'a', properties: { x: { y: 1 } } }] }, '$rows.*.properties would store a map'],
    [upsert, { rows: [{ id: 'a', properties: { x: [['y']] } }] }, '$rows.*.properties would store a map'],
    [upsert, { rows: [{ id: 'a', properties: 'text' }] }, '$rows.*.properties would store'],
    ['MERGE (n:A {id: $id}) SET n.x = $x', { id: 'a', x: { y: 1 } }, '$x would store a map'],
  ])('refuses for %s: %j', (text, parameters, message) => {
    expect(() => {
      check(text, parameters);
    }).toThrow(message);
  });
});
