import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../project-root.js';
import type { StatementName } from './graph-store.js';
import { isStatementName } from './is-statement-name.js';
import { parseStatement } from './parse-statement.js';
import type { Statement } from './statement.js';

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
