import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createVectorIndex, type VectorPoint } from '../../../../src/retrieval/index/vector-index.js';

const point = (phrasingId: string, faqId: string, ...numbers: readonly number[]): VectorPoint => {
  const length = Math.hypot(...numbers);
  return { phrasingId, faqId, vector: Float32Array.from(numbers, (number) => number / length) };
};

const EAST = Float32Array.of(1, 0);
const COMPASS = [point('e', 'A', 1, 0), point('ne', 'B', 1, 1), point('n', 'A', 0, 1), point('w', 'C', -1, 0)];

describe('createVectorIndex', () => {
  it('finds the nearest first', () => {
    const index = createVectorIndex({ dimensions: 2 });
    index.add(COMPASS);
    const found = index.search(EAST, 3, null);
    expect(found.map(({ phrasingId }) => phrasingId)).toEqual(['e', 'ne', 'n']);
    expect(found.map(({ similarity }) => similarity)).toEqual([1, expect.closeTo(Math.SQRT1_2, 6), 0]);
  });

  it('finds only phrasings of allowed FAQs', () => {
    const index = createVectorIndex({ dimensions: 2 });
    index.add(COMPASS);
    expect(index.search(EAST, 3, (faqId) => faqId !== 'A').map(({ phrasingId }) => phrasingId)).toEqual(['ne', 'w']);
  });

  it('orders equally near phrasings by id, whichever came first', () => {
    const index = createVectorIndex({ dimensions: 2 });
    index.add([point('b', 'B', 1, 0), point('c', 'C', 1, 0), point('a', 'A', 1, 0)]);
    expect(index.search(EAST, 3, null).map(({ phrasingId }) => phrasingId)).toEqual(['a', 'b', 'c']);
  });

  it('forgets what is removed and takes its place with what comes next', () => {
    const index = createVectorIndex({ dimensions: 2 });
    index.add(COMPASS);
    index.remove(['e', 'unknown']);
    index.add([point('se', 'D', 1, -0.1)]);
    expect(index.size).toBe(4);
    expect(index.search(EAST, 2, null).map(({ phrasingId }) => phrasingId)).toEqual(['se', 'ne']);
    expect(index.parts.points.rowCount).toBe(4);
  });

  it('has nothing to find when empty', () => {
    expect(createVectorIndex({ dimensions: 2 }).search(EAST, 5, null)).toEqual([]);
  });

  it('refuses vectors of another length', () => {
    const index = createVectorIndex({ dimensions: 2 });
    expect(() => {
      index.add([point('x', 'X', 1, 2, 3)]);
    }).toThrow(RangeError);
    expect(index.size).toBe(0);
  });

  it('hands on what `allow` throws', () => {
    const index = createVectorIndex({ dimensions: 2 });
    index.add(randomPoints(600));
    const failing = (): boolean => {
      throw new Error('no rights');
    };
    expect(() => index.search(EAST, 3, failing)).toThrow('no rights');
  });
});

/** Always the same points: a linear congruential generator (Numerical Recipes). */
const randomNumbers = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32 - 0.5;
  };
};

const WIDE = 16;
const widePoints = (count: number, seed: number): readonly VectorPoint[] => {
  const next = randomNumbers(seed);
  return Array.from({ length: count }, (_, row) =>
    point(`p${String(row)}`, `faq${String(row % 50)}`, ...Array.from({ length: WIDE }, next)),
  );
};
const randomPoints = (count: number): readonly VectorPoint[] => {
  const next = randomNumbers(7);
  return Array.from({ length: count }, (_, row) => point(`p${String(row)}`, `faq${String(row % 50)}`, next(), next()));
};

const exactly = (points: readonly VectorPoint[], vector: Float32Array, count: number): readonly string[] =>
  points
    .map(({ phrasingId, vector: other }) => ({
      phrasingId,
      similarity: other.reduce((sum, number, at) => sum + number * (vector[at] ?? 0), 0),
    }))
    .sort((one, other) => other.similarity - one.similarity || (one.phrasingId < other.phrasingId ? -1 : 1))
    .slice(0, count)
    .map(({ phrasingId }) => phrasingId);

const recall = (found: readonly string[], right: readonly string[]): number =>
  right.filter((id) => found.includes(id)).length / right.length;

describe('against comparing with every vector', () => {
  const points = widePoints(3_000, 1);
  const questions = widePoints(50, 2).map(({ vector }) => vector);
  const build = (): ReturnType<typeof createVectorIndex> => {
    const index = createVectorIndex({ dimensions: WIDE });
    index.add(points);
    return index;
  };
  const meanRecall = (
    index: ReturnType<typeof createVectorIndex>,
    present: readonly VectorPoint[],
    allow: ((faqId: string) => boolean) | null,
  ): number => {
    const allowed = present.filter(({ faqId }) => allow === null || allow(faqId));
    const recalls = questions.map((vector) =>
      recall(
        index.search(vector, 50, allow).map(({ phrasingId }) => phrasingId),
        exactly(allowed, vector, 50),
      ),
    );
    return recalls.reduce((sum, one) => sum + one, 0) / recalls.length;
  };

  it('finds 98 of 100', () => {
    expect(meanRecall(build(), points, null)).toBeGreaterThan(0.98);
  });

  it('finds 98 of 100 with half the FAQs allowed, and all with one allowed', () => {
    const index = build();
    expect(meanRecall(index, points, (faqId) => Number(faqId.slice(3)) % 2 === 0)).toBeGreaterThan(0.98);
    expect(meanRecall(index, points, (faqId) => faqId === 'faq7')).toBe(1);
  });

  it('finds 98 of 100 after every point was removed and added again', () => {
    const index = build();
    for (const part of [0, 1, 2]) {
      const some = points.filter((_, at) => at % 3 === part);
      index.remove(some.map(({ phrasingId }) => phrasingId));
      index.add(some);
    }
    expect(meanRecall(index, points, null)).toBeGreaterThan(0.98);
    index.remove(points.slice(0, 2_000).map(({ phrasingId }) => phrasingId));
    expect(meanRecall(index, points.slice(2_000), null)).toBeGreaterThan(0.98);
  });
});

describe('after any additions and removals', () => {
  const POOL = widePoints(40, 3);
  const steps = fc.array(fc.record({ adds: fc.boolean(), which: fc.subarray([...POOL.keys()]) }), { maxLength: 12 });

  it('finds what a fresh index finds', () => {
    fc.assert(
      fc.property(steps, fc.nat({ max: 39 }), (changes, asked) => {
        const index = createVectorIndex({ dimensions: WIDE });
        const present = new Set<number>();
        for (const { adds, which } of changes) {
          const some = which.map((at) => POOL[at]!);
          if (adds) index.add(some);
          else index.remove(some.map(({ phrasingId }) => phrasingId));
          for (const at of which)
            if (adds) present.add(at);
            else present.delete(at);
        }
        const fresh = createVectorIndex({ dimensions: WIDE });
        fresh.add([...present].map((at) => POOL[at]!));
        const question = POOL[asked]!.vector;
        expect(index.search(question, 10, null)).toEqual(fresh.search(question, 10, null));
      }),
    );
  });
});
