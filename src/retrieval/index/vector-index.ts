import { dotProduct } from '../../ml/linear-algebra.js';
import {
  createPointRows,
  createRowGraph,
  createVectorRows,
  type Point,
  type PointRows,
  type RowGraph,
  type VectorRows,
} from './row-graph.js';

/** A phrasing near a question. */
export interface Neighbour {
  readonly phrasingId: string;
  readonly faqId: string;
  /** Cosine of both vectors, -1..1. */
  readonly similarity: number;
  /** The phrasing's own vector: a view, do not change it. */
  readonly vector: Float32Array;
}

/** Nearest first; equally near ones by id, so that the order never depends on how the index was built. */
const compareNeighbours = (one: Neighbour, other: Neighbour): number =>
  other.similarity - one.similarity || (one.phrasingId < other.phrasingId ? -1 : 1);

export interface VectorPoint extends Point {
  /** Of length 1. */
  readonly vector: Float32Array;
}

/** Phrasings by meaning, of one language and one encoder. */
export interface VectorIndex {
  readonly size: number;
  readonly dimensions: number;
  has(phrasingId: string): boolean;
  vectorOf(phrasingId: string): Float32Array | undefined;
  /** Phrasings that are in already stay as they are: an id stands for its text. */
  add(points: readonly VectorPoint[]): void;
  /** Unknown ids are ignored. */
  remove(phrasingIds: readonly string[]): void;
  /** The `count` nearest phrasings of allowed FAQs (`null`: of all), nearest first, equally near ones by id. */
  search(vector: Float32Array, count: number, allow: ((faqId: string) => boolean) | null): readonly Neighbour[];
  /** What `saveVectorIndex` writes. */
  readonly parts: VectorIndexParts;
}

export interface VectorIndexParts {
  readonly points: PointRows;
  readonly rows: VectorRows;
  readonly graph: RowGraph;
}

/** Up to here every row is compared: 256 dot products cost 0.1 ms, less than a walk through the graph, and miss nothing. */
const COMPARE_ALL_UP_TO = 256;
/**
 * Rows the filter may look at before the search gives up on the graph. A filter that lets a tenth through needs about 2,000
 * looks (1 ms) for 200 rows in sight; a narrower one leaves so few rows that comparing them all is cheaper.
 */
const MAX_FILTERED_LOOKS = 2_000;

const newParts = (dimensions: number): VectorIndexParts => ({
  points: createPointRows(),
  rows: createVectorRows(dimensions),
  graph: createRowGraph(dimensions),
});

/** An empty index, or one over the parts `loadVectorIndex` has read. */
export const createVectorIndex = (options: { readonly dimensions: number; readonly parts?: VectorIndexParts }): VectorIndex => {
  const { dimensions, parts = newParts(dimensions) } = options;
  const { points, rows, graph } = parts;

  const allowedRows = (allow: ((faqId: string) => boolean) | null): readonly number[] =>
    [...points.faqIds()].filter((faqId) => allow === null || allow(faqId)).flatMap((faqId) => [...points.rowsOf(faqId)]);

  const filteredRows = (vector: Float32Array, count: number, allow: (faqId: string) => boolean): readonly number[] => {
    const isAllowed = (row: number): boolean => allow(points.pointAt(row)?.faqId ?? '');
    let looks = 0;
    const seen = graph.near(vector, count, (row) => {
      looks += 1;
      // Letting everything through is the only way to end hnswlib's search early.
      return looks > MAX_FILTERED_LOOKS || isAllowed(row);
    });
    const found = seen.filter(isAllowed);
    return found.length < count ? allowedRows(allow) : found;
  };

  const rowsNear = (vector: Float32Array, count: number, allow: ((faqId: string) => boolean) | null): readonly number[] => {
    if (points.size <= Math.max(count, COMPARE_ALL_UP_TO)) return allowedRows(allow);
    return allow === null ? graph.near(vector, count, null) : withMemory(allow, (known) => filteredRows(vector, count, known));
  };

  return {
    parts,
    dimensions,
    get size() {
      return points.size;
    },
    has: (phrasingId) => points.rowOf(phrasingId) !== undefined,
    vectorOf: (phrasingId) => {
      const row = points.rowOf(phrasingId);
      return row === undefined ? undefined : rows.get(row);
    },
    add: (added) => {
      for (const { vector, phrasingId, faqId } of added) {
        if (vector.length !== dimensions)
          throw new RangeError(`${String(vector.length)} numbers in a vector where ${String(dimensions)} are due`);
        if (points.rowOf(phrasingId) !== undefined) continue;
        const row = points.add({ phrasingId, faqId });
        rows.set(row, vector);
        graph.put(row, vector);
      }
    },
    remove: (phrasingIds) => {
      for (const phrasingId of phrasingIds) {
        const row = points.remove(phrasingId);
        if (row !== undefined) graph.takeOut(row);
      }
    },
    search: (vector, count, allow) => {
      const found = rowsNear(vector, count, allow);
      const similarities = Float64Array.from(found, (row) => dotProduct(rows.get(row), vector));
      const least = leastOfBest(similarities, count);
      return found
        .flatMap((row, at): readonly Neighbour[] => {
          const similarity = similarities[at]!;
          return similarity < least ? [] : [{ ...points.pointAt(row)!, similarity, vector: rows.get(row) }];
        })
        .sort(compareNeighbours)
        .slice(0, count);
    },
  };
};

/** The similarity that `count` of them reach: sorting bare numbers costs a tenth of sorting neighbours. */
const leastOfBest = (similarities: Float64Array, count: number): number =>
  similarities.toSorted()[similarities.length - count] ?? -Infinity;

/**
 * Runs `search` with an `allow` that is asked once a FAQ and never throws, for a throw inside a callback of hnswlib would end the process;
 * what it threw is thrown when the search is over.
 */
const withMemory = <T>(allow: (faqId: string) => boolean, search: (known: (faqId: string) => boolean) => T): T => {
  const answers = new Map<string, boolean>();
  const failures: unknown[] = [];
  const ask = (faqId: string): boolean => {
    try {
      return allow(faqId);
    } catch (error) {
      failures.push(error);
      return false;
    }
  };
  const found = search((faqId) => {
    const answer = answers.get(faqId) ?? ask(faqId);
    answers.set(faqId, answer);
    return answer;
  });
  if (failures.length > 0) throw failures[0];
  return found;
};
