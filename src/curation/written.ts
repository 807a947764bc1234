import type { Json } from '../domain/json.js';
import type { Path } from './user-error.js';

/** A text as someone wrote it, with where it stands. */
export interface WrittenText {
  readonly text: string;
  /** BCP 47; `null`: told from the text. */
  readonly language: string | null;
  readonly path: Path;
}

/** An id as someone wrote it, with where it stands. */
export interface WrittenId {
  readonly id: string;
  readonly path: Path;
}

/** A value as someone wrote it: of which attribute, and where it stands. */
export interface WrittenValue {
  readonly id: string;
  readonly value: Json;
  readonly path: Path;
}

/** When something holds, as someone wrote it. */
export interface WrittenPeriod {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}
