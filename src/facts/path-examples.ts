import { pathShape, pathSymbols } from './path-symbols.js';
import type { PathReading } from './reading.js';
import type { SketchItem } from './sketch.js';

/** A question whose right reading is known. */
export interface SolvedQuestion {
  readonly items: readonly SketchItem[];
  readonly reading: PathReading;
}

/** How much a reading makes a question look like one whose reading is known. */
export interface PathExamples {
  readonly size: number;
  /** 0..1: 1 when an example is the same but for the words of the domain. */
  likeness(items: readonly SketchItem[], reading: PathReading): number;
}

/** Runs of up to so many symbols are compared. */
const LONGEST_RUN = 3;

export const createPathExamples = (solved: readonly SolvedQuestion[]): PathExamples => {
  const byShape = new Map<string, ReadonlyMap<string, number>[]>();
  for (const { items, reading } of solved) {
    const shape = pathShape(reading);
    byShape.set(shape, [...(byShape.get(shape) ?? []), runsOf(pathSymbols(items, reading))]);
  }
  return {
    size: solved.length,
    likeness: (items, reading) => {
      const examples = byShape.get(pathShape(reading));
      if (examples === undefined) return 0;
      const runs = runsOf(pathSymbols(items, reading));
      return Math.max(...examples.map((example) => overlap(example, runs)));
    },
  };
};

const runsOf = (symbols: readonly string[]): ReadonlyMap<string, number> => {
  const runs = new Map<string, number>();
  symbols.forEach((_, start) => {
    for (let length = 1; length <= LONGEST_RUN && start + length <= symbols.length; length += 1) {
      const run = symbols.slice(start, start + length).join(' ');
      runs.set(run, (runs.get(run) ?? 0) + 1);
    }
  });
  return runs;
};

/** Dice coefficient of two bags. */
const overlap = (one: ReadonlyMap<string, number>, other: ReadonlyMap<string, number>): number => {
  let shared = 0;
  let all = 0;
  for (const [run, count] of one) {
    shared += Math.min(count, other.get(run) ?? 0);
    all += count;
  }
  for (const count of other.values()) all += count;
  return all === 0 ? 0 : (2 * shared) / all;
};
