/** The same direction with length 1; a vector of zeros stays as it is. */
export const normaliseVector = (vector: ArrayLike<number>): Float32Array => {
  const unit = Float32Array.from(vector);
  let squares = 0;
  for (const value of unit) squares += value * value;
  const length = Math.sqrt(squares);
  if (length === 0) return unit;
  return unit.map((value) => value / length);
};
