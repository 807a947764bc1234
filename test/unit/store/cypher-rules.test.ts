import { describe, expect, it } from '@jest/globals';
import type { StatementName } from '../../../src/store/graph-store.js';
import { parseStatement } from '../../../src/store/statements/parse-statement.js';
import { readCypherLibrary } from '../../../src/store/statements/prepare-call.js';
import { brokenRules, cypherRules } from '../../support/cypher-rules.js';

const library = readCypherLibrary();

describe('every file under cypher/ keeps the rules that make it mean the same on both engines', () => {
  it.each(library.names)('%s', (name) => {
    expect(brokenRules(library.statement(name))).toEqual([]);
  });
});

const broken = (name: StatementName, text: string): readonly string[] =>
  brokenRules(parseStatement(name, text)).map((flaw) => flaw.split(': ')[0]!);

const says = '// Does it.\n';

/** For each rule, by the start of its name, statements that break it and nothing else. */
const offenders: readonly (readonly [string, string, StatementName?])[] = [
  ['has one statement', 'MATCH (n:A) RETURN n.id AS id; MATCH (n:B) RETURN n.id AS id'],
  ['is named', 'MATCH (n:A) RETURN n.id AS id', 'faq/faq-finder'],
  ['is named', 'MATCH (n:A) RETURN n.id AS id', 'faq/findFaqs'],
  ['writes its keywords', 'MATCH (n:A) return n.id AS id'],
  ['creates no node from', 'CREATE (n:A $map)'],
  ['has no COLLECT', 'RETURN COLLECT { MATCH (n:A) RETURN n.id } AS ids'],
  ['has no label expression', 'MATCH (n:A|B) RETURN n.id AS id'],
  ['has no label expression', 'MATCH (:A&B) RETURN 1 AS one'],
  ['has no WHERE inside', 'MATCH (n:A WHERE n.x = 1) RETURN n.id AS id'],
  ['has no WHERE inside', 'MATCH (n:A {y: 2} WHERE n.x = 1) RETURN n.id AS id'],
  ['has no WHERE inside', 'MATCH (:A)-[r:R WHERE r.x = 1]->(n:A) RETURN n.id AS id'],
  ['has no quantified', 'MATCH ((a:A)-[:R]->(b:A)){1,3} RETURN 1 AS one'],
  ['has no quantified', 'MATCH (a:A)-[:R]->+(b:A) RETURN b.id AS id'],
  ['has no quantified', 'MATCH (a:A)-->{1,2}(b:A) RETURN b.id AS id'],
  ['tests only properties', 'MATCH (a:A) OPTIONAL MATCH (a)-->(b:B) WHERE EXISTS { MATCH (b)-->(:C) } RETURN b.id AS id'],
  ['tests only properties', 'MATCH (a:A) OPTIONAL MATCH (a)-->(b:B) WHERE b.x = 1 AND COUNT { (b)-->() } > 1 RETURN b.id AS id'],
  ['tests only properties', 'MATCH (a:A) OPTIONAL MATCH (a)-->(b:B) WHERE NOT (b)-[:S]->(:C) RETURN b.id AS id'],
  ['projects no node that may be null', 'MATCH (a:A) OPTIONAL MATCH (a)-->(b:B) RETURN collect(b{.*}) AS bs'],
  ['has no pattern comprehension', 'MATCH (a:A) WHERE size([(a)-->(b:B) | b.id]) > 1 RETURN a.id AS id'],
  ['calls no procedure', "CALL db.index.fulltext.queryNodes('i', 'x') YIELD score RETURN score"],
  ['calls no procedure', 'RETURN apoc.text.join([], 1) AS text'],
  ['takes times and ids', 'RETURN datetime() AS now'],
  ['takes times and ids', 'MATCH (a:A) RETURN elementId(a) AS id'],
  ['returns no raw node', 'MATCH (a:A) RETURN a'],
  ['returns no raw node', 'MATCH (a:A)-[r:R]->(b:B) RETURN a.id AS id, r AS relation'],
  ['returns no raw node', 'MATCH p = (a:A)-[:R]->(b:B) RETURN p'],
  ['returns no raw node', 'MATCH (a:A) RETURN collect(DISTINCT a) AS all'],
  ['has keys of MERGE', 'MATCH (a:A) MERGE (b:B {id: a.id})'],
  ['changes the schema', 'CREATE INDEX a IF NOT EXISTS FOR (n:A) ON (n.id)'],
  ['changes the schema', 'CREATE INDEX a FOR (n:A) ON (n.id)', 'schema/index-a'],
  ['changes the schema', 'MATCH (a:A) RETURN a.id AS id', 'schema/index-a'],
  ['makes no full-text', 'CREATE FULLTEXT INDEX a IF NOT EXISTS FOR (n:A) ON EACH [n.x]', 'schema/index-a'],
];

describe('the rules', () => {
  it.each(offenders)('"%s" catches: %s', (rule, cypher, name = 'thing/find-things') => {
    const header = cypher.includes('$map') ? `${says}// $map: map\n` : says;
    expect(broken(name, header + cypher)).toContain(cypherRules.find((candidate) => candidate.name.startsWith(rule))?.name.split(': ')[0]);
  });

  it.each([
    ['MATCH (n:A) RETURN n.id AS id', 'no header'],
    ['// $id: string\nMATCH (n:A {id: $id}) RETURN n.id AS id', 'no sentence'],
    [`${says}MATCH (n:A {id: $id}) RETURN n.id AS id`, 'a parameter without a type'],
    [`${says}// $id: string; $other: string\nMATCH (n:A {id: $id}) RETURN n.id AS id`, 'a type without a parameter'],
  ])('ask for a header: %s', (text) => {
    expect(broken('thing/find-things', text)).toEqual(['says in its header what it does and which parameters it takes, with their types']);
  });

  it('let through what is allowed', () => {
    const allowed = `// Uses what both engines know.
// $ids: list of string; $rows: list of {key}
UNWIND $rows AS row
MERGE (m:M {key: row.key})
WITH DISTINCT m
MATCH (a:A)-[r:R|S*1..3]->(b:B)
WHERE a:C OR EXISTS { MATCH (a)-[:T]->(:D) } OR any(x IN a.list WHERE x IN $ids)
OPTIONAL MATCH (b)-[:U]->(c:C)
WHERE c.x = 'WHERE EXISTS { (n)-->() }' // EXISTS { }
WITH a, b, c, count(r) + 1 AS steps
RETURN a{.*} AS a, b.id AS id, properties(c) AS c, [(a)-[:R]->(d:D) WHERE d.x > 1 | d.id] AS ids, size($ids) AS size, steps
ORDER BY id;
`;
    expect(broken('thing/find-things', allowed)).toEqual([]);
  });
});
