import { isOneWay, weightOf, type Neighbourhood, type Step } from './neighbourhood.js';

/** A way from what the situation is about, step by step; `start` is where it begins. */
export interface Path {
  readonly start: string;
  readonly steps: readonly Step[];
}

const LONGEST = 3;

/** The strongest way to each node that can be reached in three steps: the one along which most is passed on. Of equal ones that of the first id. */
export const strongestPaths = ({ steps }: Neighbourhood, starts: ReadonlyMap<string, number>): ReadonlyMap<string, Path> => {
  const ways = new Map<string, { to: string; step: Step }[]>();
  const add = (from: string, to: string, step: Step): void => {
    ways.set(from, [...(ways.get(from) ?? []), { to, step }]);
  };
  for (const step of steps) {
    add(step.from, step.to, step);
    if (!isOneWay(step)) add(step.to, step.from, step);
  }
  const best = new Map<string, Path & { readonly strength: number }>();
  for (const [start, strength] of starts) best.set(start, { start, steps: [], strength });
  let frontier = [...starts.keys()].sort();
  for (let length = 1; length <= LONGEST; length += 1) {
    const reached = new Map<string, Path & { readonly strength: number }>();
    for (const from of frontier) {
      const path = best.get(from);
      if (path === undefined) continue;
      const going = ways.get(from) ?? [];
      const total = going.reduce((sum, { step }) => sum + weightOf(step), 0);
      for (const { to, step } of going) {
        const strength = (path.strength * weightOf(step)) / total;
        // What is reached in fewer steps stays reached so: a short way is easier to explain.
        if (best.has(to) || (reached.get(to)?.strength ?? 0) >= strength) continue;
        reached.set(to, { start: path.start, steps: [...path.steps, step], strength });
      }
    }
    for (const [to, path] of reached) best.set(to, path);
    frontier = [...reached.keys()].sort();
  }
  return best;
};
