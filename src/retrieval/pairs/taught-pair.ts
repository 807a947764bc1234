import type { TextVector } from './text-vector.js';

/** Two questions of which somebody said whether they ask for the same. */
export interface TaughtPair {
  readonly one: TextVector;
  readonly other: TextVector;
  readonly same: boolean;
}
