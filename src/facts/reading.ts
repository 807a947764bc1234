import type { PathStep } from '../domain/path-step.js';

/** One way to take a question: from something named along relations, and to an attribute at their end. */
export interface PathReading {
  readonly steps: readonly PathStep[];
  /** Entity types possible before the first step and after each. */
  readonly nodeTypes: readonly (readonly string[])[];
  /** Asked of what the steps lead to; `null`: the things themselves are asked for. */
  readonly attribute: string | null;
}
