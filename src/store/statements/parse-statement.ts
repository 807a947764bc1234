import type { StatementName } from '../graph-store.js';

/** Where a value lies in the parameters: names of fields, and `*` for each element of a list. `['rows', '*', 'id']` is `row.id` of `UNWIND $rows AS row`. */
export type ParameterPath = readonly string[];

/** One file under `cypher/`, read and looked through once. */
export interface Statement {
  readonly name: StatementName;
  readonly text: string;
  /** `text` with comments and the insides of strings and backticks blanked out, at the same offsets. */
  readonly code: string;
  /** Whether it changes data or schema. */
  readonly writes: boolean;
  /** Names after `$`, each once, in order of appearance. */
  readonly parameters: readonly string[];
  /** Values it uses as keys of `MERGE`; a null there makes a second node on one engine and an error on the other. */
  readonly mergeKeys: readonly ParameterPath[];
  /** Keys of `MERGE` that are neither of these nor a literal, as written; such a key cannot be checked before the call. */
  readonly uncheckableMergeKeys: readonly string[];
  /** Values it stores as a property each. */
  readonly storedValues: readonly ParameterPath[];
  /** Maps whose values it stores as a property each. */
  readonly storedMaps: readonly ParameterPath[];
}

/**
 * Offsets of Cypher keywords, in capitals, in code whose literals are blanked (`blankLiterals`).
 * A property, parameter, label or map key of the same name is not a keyword; nor is anything in small letters, so that
 * `order.id` stays a variable (`test/unit/store/cypher-rules.test.ts` holds the files to capitals).
 */
const findKeywords = (code: string, keywords: readonly string[]): readonly number[] => {
  const pattern = new RegExp(`(?<![.$:\\w\`])(?:${keywords.join('|')})\\b(?!\\s*:)`, 'g');
  return [...code.matchAll(pattern)].map((match) => match.index);
};

const COMMENT = /\/\/[^\n]*|\/\*[\s\S]*?\*\//.source;
const QUOTED = /'(?:\\[\s\S]|[^'\\])*'|"(?:\\[\s\S]|[^"\\])*"|`(?:``|[^`])*`/.source;
const COMMENT_OR_QUOTED = new RegExp(`${COMMENT}|${QUOTED}`, 'g');

const blank = (text: string): string => text.replace(/[^\n]/g, ' ');

/**
 * Blanks out comments and the insides of strings and backticks, so that what is left can be searched for keywords.
 * Every other character keeps its offset; quotes stay, to show that something stood there.
 */
export const blankLiterals = (cypher: string): string =>
  cypher.replace(COMMENT_OR_QUOTED, (found) =>
    found.startsWith('/') ? blank(found) : found.charAt(0) + blank(found.slice(1, -1)) + found.charAt(0),
  );

/** Words that begin a clause, or what ends one. */
const CLAUSE_WORDS = [
  'MATCH', 'OPTIONAL', 'MERGE', 'CREATE', 'SET', 'ON', 'REMOVE', 'DETACH', 'DELETE', 'WITH', 'UNWIND', 'FOREACH', 'CALL', 'RETURN',
  'UNION', 'WHERE', 'ORDER', 'SKIP', 'LIMIT',
]; // prettier-ignore

/** The bodies of all clauses that begin with `word`: what stands between it and the next clause or the bracket it stands in. */
export const clausesOf = (code: string, word: string): readonly string[] => {
  const starts = findKeywords(code, CLAUSE_WORDS);
  return findKeywords(code, [word]).map((start) => {
    const body = code.slice(
      start + word.length,
      starts.find((other) => other > start),
    );
    return body.slice(0, endOfBracket(body));
  });
};

const endOfBracket = (body: string): number => {
  let depth = 0;
  for (let at = 0; at < body.length; at += 1) {
    if ('([{'.includes(body.charAt(at))) depth += 1;
    if (')]}'.includes(body.charAt(at))) depth -= 1;
    if (depth < 0) return at;
  }
  return body.length;
};

const OPENING = '([{';
const CLOSING = ')]}';

/** Splits code at the commas that stand outside all brackets. */
export const splitTopLevel = (code: string): readonly string[] => {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < code.length; at += 1) {
    const character = code.charAt(at);
    if (OPENING.includes(character)) depth += 1;
    if (CLOSING.includes(character)) depth -= 1;
    if (character === ',' && depth === 0) {
      parts.push(code.slice(start, at));
      start = at + 1;
    }
  }
  parts.push(code.slice(start));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

/** The values of all map literals in a pattern, as written: `(:Entity {id: row.id})` gives `row.id`. */
const mapLiteralValues = (pattern: string): readonly string[] =>
  [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .flatMap((map) => splitTopLevel(map[1] ?? ''))
    .map((entry) => entry.slice(entry.indexOf(':') + 1).trim());

/** Finds which parameter an expression reads: `$id`, `$faq.id`, `row.id` where `row` runs over a list from the parameters. `null`: none of these. */
export type ParameterResolver = (expression: string) => ParameterPath | null;

const PATH = /^(\$?)(\w+)((?:\.\w+)*)$/;
const LOOP = /\bUNWIND\s+(\$?[\w.]+)\s+AS\s+(\w+)|\bFOREACH\s*\(\s*(\w+)\s+IN\s+(\$?[\w.]+)/gi;

const createParameterResolver = (code: string): ParameterResolver => {
  const loops = new Map<string, ParameterPath>();

  const resolve: ParameterResolver = (expression) => {
    const [matched, dollar, name, fields] = PATH.exec(expression) ?? [];
    if (matched === undefined || name === undefined) return null;
    const rest = (fields ?? '').split('.').slice(1);
    if (dollar === '$') return [name, ...rest];
    const loop = loops.get(name);
    return loop === undefined ? null : [...loop, ...rest];
  };

  for (const [, unwound, variable, loopVariable, looped] of code.matchAll(LOOP)) {
    const list = resolve(unwound ?? looped ?? '');
    if (list !== null) loops.set(variable ?? loopVariable ?? '', [...list, '*']);
  }
  return resolve;
};

const WRITING = ['MERGE', 'CREATE', 'SET', 'DELETE', 'REMOVE', 'DROP'];
const LITERAL = /^(?:['"].*['"]|-?\d[\d.]*|true|false)$/is;
const SET_PROPERTY = /^\w+\.\w+\s*=\s*(\S+)$/;
const SET_ALL = /^\w+\s*\+?=\s*(\S+)$/;

/** Looks through a statement for what must be known before it is run. Understands the shared subset of Cypher only. */
export const parseStatement = (name: StatementName, text: string): Statement => {
  const code = blankLiterals(text);
  const resolve = createParameterResolver(code);
  const resolveAll = (expressions: readonly string[]): readonly ParameterPath[] => expressions.map(resolve).filter((path) => path !== null);
  const valuesMatching = (pattern: RegExp, assignments: readonly string[]): readonly string[] =>
    assignments.map((assignment) => pattern.exec(assignment)?.[1]).filter((value) => value !== undefined);

  const keys = clausesOf(code, 'MERGE').flatMap(mapLiteralValues);
  const assignments = clausesOf(code, 'SET').flatMap(splitTopLevel);
  const created = clausesOf(code, 'CREATE').flatMap(mapLiteralValues);
  return {
    name,
    text,
    code,
    writes: findKeywords(code, WRITING).length > 0,
    parameters: [...new Set([...code.matchAll(/\$(\w+)/g)].map((match) => match[1] ?? ''))],
    mergeKeys: resolveAll(keys),
    uncheckableMergeKeys: keys.filter((key) => resolve(key) === null && !LITERAL.test(key)),
    storedValues: resolveAll([...keys, ...created, ...valuesMatching(SET_PROPERTY, assignments)]),
    storedMaps: resolveAll(valuesMatching(SET_ALL, assignments)),
  };
};
