import { isOneWay, weightOf, type Neighbourhood } from './neighbourhood.js';

/** How often a walk starts anew from the situation; with 0.25 it takes three steps on average. */
const RESTART = 0.25;
/** 0.75^20 is 3 in 1,000: further rounds change nothing that shows. */
const ROUNDS = 20;

/** Personalised PageRank: how often a walk that keeps starting anew from the situation is at each node. `restart` sums to 1. */
export const rankByWalks = ({ nodes, steps }: Neighbourhood, restart: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
  const ids = [...nodes.keys()].sort();
  const at = new Map(ids.map((id, index) => [id, index]));
  const edges: { from: number; to: number; weight: number }[] = [];
  const leaving = new Float64Array(ids.length);
  for (const step of steps) {
    const from = at.get(step.from);
    const to = at.get(step.to);
    if (from === undefined || to === undefined) continue;
    const ways = isOneWay(step) ? [[from, to] as const] : [[from, to] as const, [to, from] as const];
    for (const [start, end] of ways) {
      const weight = weightOf(step);
      edges.push({ from: start, to: end, weight });
      leaving[start] = (leaving[start] ?? 0) + weight;
    }
  }
  // Sums of floating-point numbers depend on their order; rows come in another order from each engine.
  edges.sort((a, b) => a.from - b.from || a.to - b.to || a.weight - b.weight);
  const starts = Int32Array.from(edges, ({ from }) => from);
  const ends = Int32Array.from(edges, ({ to }) => to);
  const shares = Float64Array.from(edges, ({ from, weight }) => weight / (leaving[from] ?? 1));
  const home = Float64Array.from(ids, (id) => restart.get(id) ?? 0);
  let mass = home.slice();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = new Float64Array(ids.length);
    let stuck = 0;
    for (let index = 0; index < mass.length; index += 1) if (leaving[index] === 0) stuck += mass[index] ?? 0;
    for (let edge = 0; edge < starts.length; edge += 1) {
      const to = ends[edge] ?? 0;
      next[to] = (next[to] ?? 0) + (mass[starts[edge] ?? 0] ?? 0) * (shares[edge] ?? 0);
    }
    for (let index = 0; index < next.length; index += 1) {
      const start = home[index] ?? 0;
      next[index] = (1 - RESTART) * ((next[index] ?? 0) + stuck * start) + RESTART * start;
    }
    mass = next;
  }
  return new Map(ids.map((id, index) => [id, mass[index] ?? 0]));
};
