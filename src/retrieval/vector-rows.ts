/** Vectors of one length, kept by row number in blocks so that growing never copies them. */
export interface VectorRows {
  set(row: number, vector: Float32Array): void;
  /** A view, not a copy: do not change it. */
  get(row: number): Float32Array;
  /** The first `count` rows, block by block, for writing them out. */
  blocks(count: number): readonly Float32Array[];
}

/** Rows a block holds: 1.5 MB at 384 dimensions. */
const BLOCK_ROWS = 1024;

export const createVectorRows = (dimensions: number): VectorRows => {
  const blocks: Float32Array[] = [];
  const get = (row: number): Float32Array => {
    const number = Math.floor(row / BLOCK_ROWS);
    for (let missing = blocks.length; missing <= number; missing += 1) blocks.push(new Float32Array(BLOCK_ROWS * dimensions));
    const start = (row % BLOCK_ROWS) * dimensions;
    return blocks[number]!.subarray(start, start + dimensions);
  };
  return {
    get,
    set: (row, vector) => {
      get(row).set(vector);
    },
    blocks: (count) =>
      blocks.slice(0, Math.ceil(count / BLOCK_ROWS)).map((block, number) => {
        const rows = Math.min(BLOCK_ROWS, count - number * BLOCK_ROWS);
        return block.subarray(0, rows * dimensions);
      }),
  };
};
