import { describe, expect, it } from '@jest/globals';
import type { Neighbourhood, Step } from '../../../../src/reply/suggestion/neighbourhood.js';
import { rankByWalks, strongestPaths } from '../../../../src/reply/suggestion/suggest.js';

const step = (from: string, type: string, to: string): Step => ({ from, to, type, rank: 0 });
const graph = (...steps: readonly Step[]): Neighbourhood => ({
  nodes: new Map(steps.flatMap(({ from, to }) => [from, to]).map((id) => [id, { id, type: 'Faq', names: {} }])),
  steps,
});
const chain = graph(step('a', 'NEXT', 'b'), step('b', 'NEXT', 'c'), step('c', 'NEXT', 'd'), step('d', 'NEXT', 'e'));
const start = new Map([['a', 1]]);

describe('walks from the situation', () => {
  it('are nearer to what is fewer steps away', () => {
    const ranks = rankByWalks(chain, start);
    const inOrder = ['b', 'c', 'd', 'e'].map((id) => ranks.get(id)!);
    expect(inOrder).toEqual(inOrder.toSorted((a, b) => b - a));
    expect([...ranks.values()].reduce((sum, rank) => sum + rank, 0)).toBeCloseTo(1);
  });

  it('follow what editors set more readily than what merely shares a subject', () => {
    const ranks = rankByWalks(graph(step('a', 'NEXT', 'b'), step('a', 'ABOUT', 'x'), step('c', 'ABOUT', 'x')), start);
    expect(ranks.get('b')!).toBeGreaterThan(ranks.get('c')!);
  });

  it('do not go back from a follow-up', () => {
    expect(rankByWalks(graph(step('b', 'NEXT', 'a')), start).get('b')).toBe(0);
  });

  it('give the same whatever order the rows came in', () => {
    const steps = [step('a', 'ABOUT', 'x'), step('c', 'ABOUT', 'x'), step('a', 'NEXT', 'c'), step('x', 'GOES_WITH', 'y')];
    expect([...rankByWalks(graph(...steps.toReversed()), start)].sort()).toEqual([...rankByWalks(graph(...steps), start)].sort());
  });

  it('are explained by the strongest way of three steps at most', () => {
    const paths = strongestPaths(chain, start);
    expect(paths.get('d')?.steps.map(({ to }) => to)).toEqual(['b', 'c', 'd']);
    expect(paths.has('e')).toBe(false);
  });
});
