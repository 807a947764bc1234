import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isJsonList, isJsonObject, type Json } from '../../domain/json.js';
import { Problem } from '../../domain/problem.js';
import { projectRoot } from '../../service/project-root.js';
import type { Parameters, SplicedNames, StatementName } from '../graph-store.js';
import { type ParameterPath, parseStatement, type Statement } from './parse-statement.js';

const isStatementName = (name: string): name is StatementName => /^[^/]+\/[^/]/.test(name);

/** All statements there are; nothing else is ever sent to a database. */
export interface CypherLibrary {
  /** Every statement's name, sorted. */
  readonly names: readonly StatementName[];
  /** Labels of the store's own nodes: those with a uniqueness constraint under `schema/`. */
  readonly reservedLabels: ReadonlySet<string>;
  /** Throws an `Error` when no file has the name. */
  statement(name: StatementName): Statement;
}

const EXTENSION = '.cypher';

/**
 * Reads every `.cypher` file of the folders, once. Default: the project's `cypher/`.
 * Throws an `Error` when two folders hold a statement of the same name.
 */
export const readCypherLibrary = (folders: readonly string[] = [join(projectRoot, 'cypher')]): CypherLibrary => {
  const statements = new Map<string, Statement>();
  for (const folder of folders) {
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith(EXTENSION)) continue;
      const name = file.slice(0, -EXTENSION.length).replaceAll('\\', '/');
      if (!isStatementName(name)) throw new Error(`${join(folder, file)} must lie in a folder named for what it is about`);
      if (statements.has(name)) throw new Error(`two files are named ${name}${EXTENSION}`);
      statements.set(name, parseStatement(name, readFileSync(join(folder, file), 'utf8')));
    }
  }
  const names = [...statements.values()].map((statement) => statement.name).sort();
  return {
    names,
    reservedLabels: new Set(
      [...statements.values()].flatMap(({ code }) => /\bCREATE CONSTRAINT\b[^(]*\(\s*\w+\s*:\s*(\w+)/.exec(code)?.[1] ?? []),
    ),
    statement(name) {
      const statement = statements.get(name);
      if (statement === undefined) throw new Error(`there is no statement cypher/${name}${EXTENSION}`);
      return statement;
    },
  };
};

/** Whether Neo4j can hold the value as a property: a text, number or boolean, a list of only one of these, or null (no property). */
const isStorable = (value: Json): boolean => {
  if (!isJsonList(value)) return value === null || typeof value !== 'object';
  const [type, ...others] = new Set(value.map((element) => (element === null ? 'null' : typeof element)));
  return others.length === 0 && type !== 'object' && type !== 'null';
};

/** Something in a value that not every database takes. */
export interface Unsendable {
  /** Where, from the value inwards. */
  readonly path: readonly string[];
  /** What it is, in words. */
  readonly what: string;
}

/**
 * The first thing in a value, however deep, that is no JSON (`undefined`, NaN, infinity, a Date, a function …) or a field whose name holds a
 * NUL, which Grafeo refuses.
 */
const findUnsendable = (value: unknown): Unsendable | null => {
  if (value === null || typeof value === 'string' || typeof value === 'boolean' || Number.isFinite(value)) return null;
  if (typeof value !== 'object') return { path: [], what: typeof value === 'number' ? String(value) : typeof value };
  if (!Array.isArray(value) && !isPlain(value)) return { path: [], what: 'no plain object' };
  for (const [key, inner] of Object.entries(value)) {
    if (key.includes('\0')) return { path: [key], what: 'named with a NUL' };
    const found = findUnsendable(inner);
    if (found !== null) return { ...found, path: [key, ...found.path] };
  }
  return null;
};

/** Not by comparing with `Object.prototype`: an object may come from another realm, as in tests. */
const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
};

/** The values at a path in the parameters: one, or one an element where the path runs over a list. A gap in the path gives `null`, as in Cypher. */
const valuesAt = (parameters: Parameters, path: ParameterPath): readonly Json[] =>
  path.reduce<readonly Json[]>((values, step) => values.flatMap((value) => stepInto(value, step)), [parameters]);

const stepInto = (value: Json, step: string): readonly Json[] => {
  if (step !== '*') return [isJsonObject(value) ? (value[step] ?? null) : null];
  // UNWIND of null makes no rows, of a single value one row.
  if (value === null) return [];
  return isJsonList(value) ? value : [value];
};

/**
 * Refuses, before the call, what the two engines would take differently: a missing parameter, `undefined` or another value that is no JSON,
 * null as a key of `MERGE`, and a map or mixed list to be stored as a property (keep such a value as a JSON string).
 * Throws an `Error` that names statement and parameter: each of these is a mistake in the calling code.
 */
export const checkParameters = (statement: Statement, parameters: Parameters): void => {
  const refuse = (path: ParameterPath, why: string): never => {
    throw new Error(`${statement.name}: $${path.join('.')} ${why}`);
  };
  for (const name of statement.parameters) {
    if (!Object.hasOwn(parameters, name)) refuse([name], 'is missing');
  }
  const unsendable = findUnsendable(parameters);
  if (unsendable !== null) refuse(unsendable.path, `is ${unsendable.what}, which cannot be sent`);
  for (const path of statement.mergeKeys) {
    if (valuesAt(parameters, path).includes(null)) refuse(path, 'is a key of MERGE and must not be null');
  }
  for (const path of statement.storedValues) {
    if (!valuesAt(parameters, path).every(isStorable)) refuse(path, NOT_STORABLE);
  }
  for (const path of statement.storedMaps) {
    if (!valuesAt(parameters, path).every(isStorableMap)) refuse(path, NOT_STORABLE);
  }
};

const NOT_STORABLE = 'would store a map, a nested list or a list of mixed types as a property, which Neo4j cannot hold';

const isStorableMap = (value: Json): boolean => value === null || (isJsonObject(value) && Object.values(value).every(isStorable));

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

const PLACES = [
  { key: 'label', placeholder: /(?<![.$`\w])LABEL_\b/g },
  { key: 'type', placeholder: /(?<![.$`\w])TYPE_\b/g },
] as const;

/**
 * The statement's text with the names put where it says `LABEL_` and `TYPE_`; the only place where anything is spliced into Cypher.
 * @param reservedLabels labels of the store's own nodes; an entity that carried one would pass for such a node (an API key, say)
 * Throws `Problem` `BAD_INPUT` for a reserved label and for a name that is not letters, digits and underscores after a letter, and an
 * `Error` when a name is missing or the statement has no place for it.
 */
export const spliceNames = (statement: Statement, names: SplicedNames, reservedLabels: ReadonlySet<string>): string => {
  let { text, code } = statement;
  for (const { key, placeholder } of PLACES) {
    const given = [names[key] ?? []].flat();
    const isAskedFor = code.search(placeholder) >= 0;
    if (isAskedFor !== given.length > 0) throw new Error(`${statement.name} ${isAskedFor ? 'needs' : 'has no place for'} a ${key}`);
    for (const name of given) {
      if (!NAME.test(name)) throw new Problem('BAD_INPUT', `"${name}" cannot be a ${key}: letters, digits and _ only, a letter first`);
      if (key === 'label' && reservedLabels.has(name))
        throw new Problem('BAD_INPUT', `"${name}" cannot be a label: the store uses it itself`);
    }
    const spliced = given.map((name) => `\`${name}\``).join('|');
    text = replaceWhereCode(text, code, placeholder, spliced);
    code = replaceWhereCode(code, code, placeholder, spliced);
  }
  return text;
};

/** Replaces by the offsets found in `code`, so that a placeholder in a comment or string is left alone. */
const replaceWhereCode = (text: string, code: string, placeholder: RegExp, replacement: string): string => {
  let replaced = '';
  let end = 0;
  for (const match of code.matchAll(placeholder)) {
    replaced += text.slice(end, match.index) + replacement;
    end = match.index + match[0].length;
  }
  return replaced + text.slice(end);
};

/** A call of a statement, as the port takes it. */
export interface StatementCall {
  readonly mode: 'read' | 'write';
  readonly name: StatementName;
  readonly parameters: Parameters | undefined;
  readonly names: SplicedNames | undefined;
}

/** What is sent to the database. */
export interface PreparedCall {
  readonly text: string;
  readonly parameters: Parameters;
}

/** Finds the statement, checks the values and puts the names in. Throws before anything reaches the database. */
export const prepareCall = (library: CypherLibrary, call: StatementCall): PreparedCall => {
  const statement = library.statement(call.name);
  if (call.mode === 'read' && statement.writes) throw new Error(`${call.name} writes, but was called to read`);
  const parameters = call.parameters ?? {};
  checkParameters(statement, parameters);
  return { text: spliceNames(statement, call.names ?? {}, library.reservedLabels), parameters };
};
