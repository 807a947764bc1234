import type { ErrorCode } from '../domain/error-catalogue.js';

/** Where a value stands in what was sent: names of fields and numbers of list elements, from the outside in. */
export type Path = readonly string[];

/** Why a change was refused: what is wrong, where, and what to do about it. */
export interface UserError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly path: Path;
}
