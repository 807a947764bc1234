import type { StatementName } from './graph-store.js';

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
