import { blankLiterals } from './blank-literals.js';
import { clausesOf } from './clauses-of.js';
import { findKeywords } from './find-keywords.js';
import type { StatementName } from './graph-store.js';
import { mapLiteralValues } from './map-literal-values.js';
import { createParameterResolver } from './parameter-resolver.js';
import { splitTopLevel } from './split-top-level.js';
import type { ParameterPath, Statement } from './statement.js';

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
