import { describe, expect, it } from '@jest/globals';
import neo4j from 'neo4j-driver';
import { fromNeo4jRow, toNeo4jParameters } from '../../../../src/store/engine/neo4j-graph-store.js';

describe('toNeo4jParameters', () => {
  it('sends whole numbers as integers and others as floats, however deep', () => {
    const sent = toNeo4jParameters({ whole: 3, negative: -0, float: 2.5, huge: 1e300, list: [1, 'a', null], map: { inner: 4 } });
    expect(sent).toEqual({ whole: 3n, negative: 0n, float: 2.5, huge: 1e300, list: [1n, 'a', null], map: { inner: 4n } });
  });
});

describe('fromNeo4jRow', () => {
  it.each<[string, unknown, unknown]>([
    ['an integer', 7n, 7],
    ['NaN', Number.NaN, null],
    ['an instant', new neo4j.types.DateTime(2026, 1, 2, 3, 4, 5, 6_000_000, 3600), '2026-01-02T02:04:05.006Z'],
    ['a day', new neo4j.types.Date(2026, 1, 2), '2026-01-02'],
    ['a time without a zone', new neo4j.types.LocalDateTime(2026, 1, 2, 3, 4, 5, 0), '2026-01-02T03:04:05'],
    ['a duration', new neo4j.types.Duration(0, 1, 0, 0), 'P1D'],
    ['a point', new neo4j.types.Point(7203n, 1.5, 2), { srid: 7203, x: 1.5, y: 2, z: null }],
    ['a list of maps', [{ a: 1n, b: [null] }], [{ a: 1, b: [null] }]],
  ])('reads %s', (_, value, read) => {
    expect(fromNeo4jRow({ value })).toEqual({ value: read });
  });

  it('refuses raw nodes', () => {
    const node = new neo4j.types.Node(1n, ['A'], {}, '1');
    expect(() => fromNeo4jRow({ node })).toThrow('return n{.*}');
    expect(() => fromNeo4jRow({ nodes: [node] })).toThrow('return n{.*}');
  });
});
