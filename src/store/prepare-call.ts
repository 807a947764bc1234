import { checkParameters } from './check-parameters.js';
import type { CypherLibrary } from './cypher-library.js';
import type { Parameters, SplicedNames, StatementName } from './graph-store.js';
import { spliceNames } from './splice-names.js';

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
