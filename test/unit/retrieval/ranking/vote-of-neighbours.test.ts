import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { dotProduct, solvePositiveDefinite } from '../../../../src/ml/linear-algebra.js';
import type { Neighbour } from '../../../../src/retrieval/index/vector-index.js';
import { pairwiseProducts, voteOfNeighbours } from '../../../../src/retrieval/ranking/vote-of-neighbours.js';

const direction = (degrees: number): Float32Array =>
  Float32Array.of(Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180));

/** Neighbours of the direction 0°, by how many degrees they are off. */
const neighbours = (off: readonly (readonly [faqId: string, degrees: number])[]): readonly Neighbour[] =>
  off
    .map(([faqId, degrees], at) => ({
      phrasingId: `${faqId}${String(at)}`,
      faqId,
      vector: direction(degrees),
      similarity: Math.cos((degrees * Math.PI) / 180),
    }))
    .sort((one, other) => other.similarity - one.similarity);

describe('solvePositiveDefinite', () => {
  it('solves two equations', () => {
    // 4x + 2y = 2 and 2x + 3y = 5: x = -0.5, y = 2.
    const solution = solvePositiveDefinite(Float64Array.of(4, 2, 2, 3), Float64Array.of(2, 5));
    expect([...solution]).toEqual([expect.closeTo(-0.5, 12), expect.closeTo(2, 12)]);
  });
});

describe('pairwiseProducts', () => {
  it('agrees with one dot product at a time', () => {
    const numbers = fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 11 }), (rows) => {
        const vectors = rows.map((row) => Float32Array.from(row));
        const products = pairwiseProducts(vectors);
        for (let row = 0; row < vectors.length; row += 1) {
          for (let column = 0; column < row; column += 1) {
            expect(products[row * vectors.length + column]).toBe(dotProduct(vectors[row] as Float32Array, vectors[column] as Float32Array));
          }
        }
      }),
    );
  });
});

describe('voteOfNeighbours', () => {
  it('gives a FAQ whose phrasing is asked word for word nearly 1', () => {
    // One phrasing at similarity 1: 1 / (1 + doubt of a lone phrasing) = 1 / (1 + 0.02 + 0.4 / 11).
    const votes = voteOfNeighbours(neighbours([['a', 0]]), () => 1);
    expect(votes.get('a')).toBeCloseTo(1 / (1.02 + 0.4 / 11), 6);
  });

  it('falls with the distance', () => {
    const near = voteOfNeighbours(neighbours([['a', 20]]), () => 1).get('a') ?? 0;
    const far = voteOfNeighbours(neighbours([['a', 60]]), () => 1).get('a') ?? 0;
    // e^((cos 20° - cos 60°) / 0.2) = 9.01 times as much.
    expect(near / far).toBeCloseTo(Math.exp((Math.cos(Math.PI / 9) - 0.5) / 0.2), 6);
  });

  it('does not let copies of a phrasing outvote a nearer one', () => {
    const copies = Array.from({ length: 30 }, (): readonly [string, number] => ['many', 40]);
    const votes = voteOfNeighbours(neighbours([['one', -30], ...copies]), (faqId) => (faqId === 'many' ? 30 : 1));
    expect(votes.get('one')).toBeGreaterThan(votes.get('many') ?? 0);
  });

  it('has none without neighbours', () => {
    expect(voteOfNeighbours([], () => 0).size).toBe(0);
  });
});
