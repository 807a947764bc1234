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
export const compareNeighbours = (one: Neighbour, other: Neighbour): number =>
  other.similarity - one.similarity || (one.phrasingId < other.phrasingId ? -1 : 1);
