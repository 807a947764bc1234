/** Vectors of one length, kept by row number in blocks so that growing never copies them. */
export interface VectorRows {
  set(row: number, vector: Float32Array): void;
  /** A view, not a copy: do not change it. */
  get(row: number): Float32Array;
  /** Dot product of a row and a vector, summed in double precision, so that it does not depend on the machine's vector units. */
  dot(row: number, vector: Float32Array): number;
  /** The first `count` rows, block by block, for writing them out. */
  blocks(count: number): readonly Float32Array[];
}

/** Rows a block holds: 1.5 MB at 384 dimensions. */
const BLOCK_ROWS = 1024;

export const createVectorRows = (dimensions: number): VectorRows => {
  const blocks: Float32Array[] = [];
  const blockOf = (row: number): Float32Array => {
    const number = Math.floor(row / BLOCK_ROWS);
    for (let missing = blocks.length; missing <= number; missing += 1) blocks.push(new Float32Array(BLOCK_ROWS * dimensions));
    return blocks[number] as Float32Array;
  };
  const get = (row: number): Float32Array => {
    const start = (row % BLOCK_ROWS) * dimensions;
    return blockOf(row).subarray(start, start + dimensions);
  };
  return {
    get,
    set: (row, vector) => {
      get(row).set(vector);
    },
    dot: (row, vector) => dotAt(blockOf(row), (row % BLOCK_ROWS) * dimensions, vector),
    blocks: (count) =>
      blocks.slice(0, Math.ceil(count / BLOCK_ROWS)).map((block, number) => {
        const rows = Math.min(BLOCK_ROWS, count - number * BLOCK_ROWS);
        return block.subarray(0, rows * dimensions);
      }),
  };
};

/** Four sums at once: 0.33 µs at 384 dimensions where one running sum takes 0.73 µs. */
const dotAt = (numbers: Float32Array, start: number, vector: Float32Array): number => {
  let [a, b, c, d] = [0, 0, 0, 0];
  const length = vector.length;
  let index = 0;
  for (; index + 3 < length; index += 4) {
    const at = start + index;
    a += (numbers[at] as number) * (vector[index] as number);
    b += (numbers[at + 1] as number) * (vector[index + 1] as number);
    c += (numbers[at + 2] as number) * (vector[index + 2] as number);
    d += (numbers[at + 3] as number) * (vector[index + 3] as number);
  }
  for (; index < length; index += 1) a += (numbers[start + index] as number) * (vector[index] as number);
  return a + b + c + d;
};
