import { describe, expect, it } from '@jest/globals';
import { parseStatement } from '../../../../src/store/statements/parse-statement.js';

const parse = (text: string) => parseStatement('thing/find-things', text);
const paths = (found: readonly (readonly string[])[]): readonly string[] => found.map((path) => path.join('.'));

describe('parseStatement', () => {
  it.each<[string, boolean]>([
    ['MATCH (n) RETURN n.id AS id', false],
    ["MATCH (n {set: 'CREATE'}) WHERE n.DELETE = $MERGE RETURN n.SET AS x // REMOVE", false],
    ['MATCH (n:CREATE)-[:SET]->() RETURN `MERGE`, /* SET */ "SET"', false],
    ['MATCH (n) SET n.x = 1', true],
    ['MERGE (n:A {id: $id})', true],
    ['MATCH (n) DETACH DELETE n', true],
    ['MATCH (n)\nREMOVE n.x', true],
    ['CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.id)', true],
    ['DROP INDEX a', true],
    ['UNWIND $rows AS row CALL { WITH row CREATE (:A) } RETURN 1 AS one', true],
  ])('knows whether it writes: %s', (text, writes) => {
    expect(parse(text).writes).toBe(writes);
  });

  it('names its parameters once each, but not those in comments and strings', () => {
    expect(parse("// $a: string\nRETURN $b, $c.d, '$e', $b").parameters).toEqual(['b', 'c']);
  });

  it.each<[string, readonly string[]]>([
    ['MERGE (n:A {id: $id})', ['id']],
    ['MERGE (n:A {id: $faq.id, key: $key}) SET n.x = $x', ['faq.id', 'key']],
    ['UNWIND $rows AS row MERGE (n:A {id: row.id})', ['rows.*.id']],
    ['UNWIND $ids AS id MERGE (n:A {id: id})', ['ids.*']],
    ['UNWIND $rows AS row UNWIND row.items AS item MERGE (n:A {id: item.id})', ['rows.*.items.*.id']],
    ['FOREACH (row IN $rows | MERGE (n:A {id: row.id}))', ['rows.*.id']],
    ["MERGE (n:A {id: 'a', n: 1, b: true}) ON CREATE SET n.key = $key", []],
    ['MATCH (a:A {id: $id}) MERGE (a)-[r:R {key: $key}]->(b:B {id: $b})', ['key', 'b']],
    ['UNWIND $orders AS order MERGE (o:Order {id: order.id, at: order.at})', ['orders.*.id', 'orders.*.at']],
    ['MERGE (n:A {\n  id: $id // the id\n})', ['id']],
  ])('finds what MERGE takes as keys: %s', (text, keys) => {
    expect(paths(parse(text).mergeKeys)).toEqual(keys);
    expect(parse(text).uncheckableMergeKeys).toEqual([]);
  });

  it.each([
    ['MATCH (a:A) MERGE (b:B {id: a.id})', 'a.id'],
    ['MERGE (b:B {id: toLower($id)})', 'toLower($id)'],
  ])('tells of a key that cannot be checked: %s', (text, key) => {
    expect(parse(text).uncheckableMergeKeys).toEqual([key]);
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['MATCH (n:A) SET n = $properties', [], ['properties']],
    ['MATCH (n:A) SET n += $a.b, n.x = $x, n.y = 1 SET n:B', ['x'], ['a.b']],
    ['UNWIND $rows AS row MERGE (n:A {id: row.id}) SET n += row.properties, n.x = row.x', ['rows.*.id', 'rows.*.x'], ['rows.*.properties']],
    ['CREATE (n:A {id: $id, x: $x})-[:R {y: $y}]->(:B)', ['id', 'x', 'y'], []],
    ['MERGE (n:A {id: $id}) ON CREATE SET n.x = $x ON MATCH SET n += $map RETURN n.x AS x', ['id', 'x'], ['map']],
  ])('finds what is stored: %s', (text, values, maps) => {
    expect(paths(parse(text).storedValues)).toEqual(values);
    expect(paths(parse(text).storedMaps)).toEqual(maps);
  });
});
