import type { ErrorCode } from '../domain/problem.js';

/** Where a value stands in what was sent: names of fields and numbers of list elements, from the outside in. */
export type Path = readonly string[];

/** Why a change was refused: what is wrong, where, and what to do about it. */
export interface UserError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: Path;
}

/** A change that was not made; nothing is written. */
export interface Refused {
  readonly kind: 'refused';
  readonly userErrors: readonly UserError[];
  /** Of a removal: ids of all that stands in its way. */
  readonly dependents?: readonly string[];
  /** Id of what is at another version than the change is based on. */
  readonly staleId?: string;
}

/** What became of a change. */
export type Outcome<T> = (T & Done) | Refused;

export interface Done {
  readonly kind: 'done';
  /** Whether anything was written; saving what is there already writes nothing. */
  readonly changed: boolean;
  /** The revision of the knowledge that this change made; `null` when customers get the same as before. */
  readonly revision: number | null;
  /** What an editor should look at although it was done. */
  readonly warnings: readonly string[];
}

/** Refuses a change for one reason. */
export const refuse = (code: ErrorCode, message: string, path: Path = []): Refused => ({
  kind: 'refused',
  userErrors: [{ code, message, path }],
});

/** Refuses a change that is based on another version than the present one. `what` it is called before its id. */
export const refuseVersion = (what: string, id: string, expected: number | null, current: number): Refused => ({
  ...refuse(
    'CONFLICT',
    expected === null
      ? `${what} "${id}" exists already, at version ${String(current)}; read it and send that as expectedVersion to change it`
      : `${what} "${id}" is at version ${String(current)}, not ${String(expected)}: read it again and repeat the change`,
    ['expectedVersion'],
  ),
  staleId: id,
});
