import { clausesOf, splitTopLevel, type Statement } from '../../src/store/statements/parse-statement.js';

/** What a statement must not do so that it means the same on both engines; `breaks` gives what is wrong, or nothing. */
interface CypherRule {
  readonly name: string;
  readonly breaks: (statement: Statement) => string | boolean | undefined;
}

const NODE_HEAD = /\(\s*\w*\s*(?::\s*[\w`]+\s*)*/.source;
const RELATION_HEAD = /\[\s*\w*\s*(?::[\w`|]+)?(?:\*[\d.]*)?\s*/.source;
const CLAUSE = '(?:MATCH|WITH|RETURN|UNWIND|CREATE|MERGE|SET|DELETE|DETACH|CALL|OPTIONAL|FOREACH|REMOVE|UNION|ORDER|LIMIT|SKIP)';
const VERBS = [
  'advance', 'constrain', 'count', 'create', 'delete', 'find', 'index', 'keep', 'label', 'link', 'list', 'lock', 'move', 'record', 'rename', 'set', 'unlink', 'upsert',
]; // prettier-ignore

const finds =
  (pattern: RegExp) =>
  ({ code }: Statement): string | undefined =>
    pattern.exec(code)?.[0];

const isSchema = ({ name }: Statement): boolean => name.startsWith('schema/');

/** Names bound to nodes, relationships and paths by clauses of a kind. */
const boundBy = (code: string, clauses: readonly string[]): readonly string[] => {
  const patterns = clauses.map((clause) => new RegExp(`(?<!\\w )\\b${clause}\\b((?:(?!\\b${CLAUSE}\\b|\\bWHERE\\b)[\\s\\S])*)`, 'g'));
  const bodies = patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
  return bodies.flatMap((body) => [...body.matchAll(/[([]\s*(\w+)\s*[:){\]*]|(\w+)\s*=\s*\(/g)].map((match) => match[1] ?? match[2] ?? ''));
};

const rawReturn = ({ code }: Statement): string | undefined => {
  const bound = boundBy(code, ['MATCH', 'OPTIONAL MATCH', 'MERGE', 'CREATE']);
  const items = splitTopLevel((clausesOf(code, 'RETURN').at(-1) ?? '').replace(/^\s*DISTINCT\b/, ''));
  return items.find((item) => {
    const name = /^(\w+)(?:\s+AS\s+\w+)?$/.exec(item)?.[1] ?? /\bcollect\(\s*(?:DISTINCT\s+)?(\w+)\s*\)/i.exec(item)?.[1];
    return name !== undefined && bound.includes(name);
  });
};

const optionalWhere = ({ code }: Statement): string | undefined => {
  const optional = new RegExp(
    `OPTIONAL MATCH(?:(?!\\b${CLAUSE}\\b|\\bWHERE\\b)[\\s\\S])*\\bWHERE\\b((?:(?!\\b${CLAUSE.replace('|', '(?! *\\{)|')}\\b)[\\s\\S])*)`,
    'g',
  );
  const wheres = [...code.matchAll(optional)].map((match) => match[1] ?? '');
  return wheres.find((where) => /\b(?:EXISTS|COUNT)\s*\{|\)\s*<?-|\[\s*\(/i.test(where));
};

const projectedNull = ({ code }: Statement): string | undefined => {
  const certain = boundBy(code, ['MATCH', 'MERGE', 'CREATE']);
  const optional = boundBy(code, ['OPTIONAL MATCH']).filter((name) => !certain.includes(name));
  return optional.find((name) => new RegExp(`\\b${name}\\s*\\{\\s*\\.`).test(code));
};

const headerFlaw = ({ text, parameters }: Statement): string | undefined => {
  const header = /^(?:\/\/[^\n]*\n)+/.exec(text)?.[0];
  if (header === undefined || !/^\/\/ [^$]/.test(header)) return 'no first line that says what it does';
  const named = [...header.matchAll(/\$(\w+): \S/g)].map((match) => match[1] ?? '');
  const missing = parameters.filter((name) => !named.includes(name));
  const superfluous = named.filter((name) => !parameters.includes(name));
  return (
    [...missing.map((name) => `$${name} is not in the header`), ...superfluous.map((name) => `$${name} is not used`)].join(', ') ||
    undefined
  );
};

export const cypherRules: readonly CypherRule[] = [
  { name: 'has one statement a file', breaks: ({ code }) => code.trimEnd().replace(/;$/, '').includes(';') },
  { name: 'says in its header what it does and which parameters it takes, with their types', breaks: headerFlaw },
  { name: 'is named verb first', breaks: ({ name }) => !new RegExp(`^[a-z][a-z-]*/(?:${VERBS.join('|')})(?:-[a-z0-9]+)+$`).test(name) },
  { name: 'writes its keywords in capitals', breaks: finds(/(?<![.$:\w`])(?:match|merge|create|set|delete|remove|detach|unwind|foreach|return|with|drop)\s/) },
  { name: 'creates no node from a map parameter: CREATE, then SET', breaks: finds(new RegExp(`(?:${NODE_HEAD}|${RELATION_HEAD})(?<![(\\[]\\s*)(?<!IN\\s)\\s\\$\\w+\\s*[)\\]]`)) },
  { name: 'has no COLLECT { }', breaks: finds(/\bCOLLECT\s*\{/i) },
  { name: 'has no label expression: WHERE n:A OR n:B', breaks: finds(/\(\s*\w*\s*:\s*!?\s*[\w`]+\s*[|&!]/) },
  { name: 'has no WHERE inside a node or relationship', breaks: finds(new RegExp(`(?:${NODE_HEAD}|${RELATION_HEAD})(?:\\{[^}]*\\}\\s*)?(?<=[\\s({\\[}])WHERE\\b`)) },
  { name: 'has no quantified path pattern', breaks: finds(/(?<![\w\s])\s*\(\s*\(\s*\w*[^()]*\)\s*<?-[-[]|[-\]]->?\s*(?:\+|\{\s*\d)|\)\s*\{\s*\d*\s*,?\s*\d*\s*\}/) },
  { name: 'tests only properties and labels in the WHERE of an OPTIONAL MATCH', breaks: optionalWhere },
  { name: 'projects no node that may be null (Grafeo makes it an empty map): properties(n)', breaks: projectedNull },
  { name: 'has no pattern comprehension in a WHERE', breaks: ({ code }) => clausesOf(code, 'WHERE').find((where) => /\[\s*\(/.test(where)) },
  { name: 'calls no procedure', breaks: finds(/\bCALL\s+\w|\bapoc\.|\bdb\.\w|\bIN\s+TRANSACTIONS\b|\bLOAD\s+CSV\b/i) },
  { name: 'takes times and ids from its parameters', breaks: finds(/(?<![.\w])(?:datetime|localdatetime|date|time|localtime|timestamp|duration|randomUUID|rand|elementId|id)\s*\(/) },
  { name: 'returns no raw node, relationship or path', breaks: rawReturn },
  { name: 'has keys of MERGE that can be checked before the call', breaks: ({ uncheckableMergeKeys }) => uncheckableMergeKeys.join(', ') },
  { name: 'changes the schema under schema/ only, and only if not there', breaks: (statement) => {
    const changes = /\b(?:CREATE|DROP)\s+(?:\w+\s+)?(?:CONSTRAINT|INDEX)\b/.test(statement.code);
    return isSchema(statement) ? !/^\s*CREATE (?:CONSTRAINT|INDEX) \w+ IF NOT EXISTS FOR /.test(statement.code) : changes;
  } },
  { name: 'makes no full-text or vector index', breaks: finds(/\b(?:FULLTEXT|VECTOR)\b/) },
]; // prettier-ignore

/** Names of the rules that a statement breaks, each with what breaks it. */
export const brokenRules = (statement: Statement): readonly string[] =>
  cypherRules.flatMap(({ name, breaks }) => {
    const found = breaks(statement);
    if (found === undefined || found === false || found === '') return [];
    return [found === true ? name : `${name}: ${found}`];
  });
