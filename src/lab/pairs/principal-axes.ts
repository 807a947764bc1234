import { dotProduct } from '../../ml/linear-algebra.js';
import { createRandom } from '../../ml/probabilities.js';

/** Brings each signal to mean 0 and standard deviation 1 over the taught pairs. */
export interface Scaling {
  readonly means: Float64Array;
  readonly deviations: Float64Array;
}

export const applyScaling = ({ means, deviations }: Scaling, row: Float64Array): Float64Array =>
  row.map((value, at) => (value - means[at]!) / deviations[at]!);

export const learnScaling = (rows: readonly Float64Array[]): Scaling => {
  const width = rows[0]?.length ?? 0;
  const meanOver = (valueAt: (row: Float64Array, at: number) => number): Float64Array =>
    new Float64Array(width).map((_, at) => rows.reduce((sum, row) => sum + valueAt(row, at), 0) / rows.length);
  const means = meanOver((row, at) => row[at]!);
  const deviations = meanOver((row, at) => (row[at]! - means[at]!) ** 2).map((variance) => Math.sqrt(variance));
  // What never differs tells nothing, whatever it is divided by.
  return { means, deviations: deviations.map((deviation) => (deviation > 1e-9 ? deviation : 1)) };
};

/** The directions in which the taught questions differ most. */
export interface PrincipalAxes {
  readonly centre: Float32Array;
  /** Orthonormal, the most telling first. */
  readonly directions: readonly Float32Array[];
}

/** Enough vectors for a steady covariance of 512 dimensions; all 60,000 of the pairs set take ten times as long. */
const MOST_VECTORS = 6_000;
/** Rounds of subspace iteration; the axes need not be exact, only span what differs. */
const ROUNDS = 12;
const SEED = 1;

/** Principal components by subspace iteration on the covariance, at most as many as there are dimensions. 2 s for 64 axes of 512. */
export const findPrincipalAxes = (vectors: readonly Float32Array[], count: number): PrincipalAxes => {
  const stride = Math.ceil(vectors.length / MOST_VECTORS);
  const sample = vectors.filter((_, index) => index % stride === 0);
  const dimensions = sample[0]?.length ?? 0;
  const centre = meanOf(sample, dimensions);
  const covariance = covarianceOf(
    sample.map((vector) => vector.map((value, at) => value - centre[at]!)),
    dimensions,
  );
  const random = createRandom(SEED);
  let directions: readonly Float32Array[] = Array.from({ length: Math.min(count, dimensions) }, () =>
    new Float32Array(dimensions).map(() => random() - 0.5),
  );
  for (let round = 0; round < ROUNDS; round += 1) {
    directions = orthonormal(directions.map((direction) => Float32Array.from(covariance, (row) => dotProduct(row, direction))));
  }
  return { centre, directions };
};

const meanOf = (vectors: readonly Float32Array[], dimensions: number): Float32Array => {
  const sums = new Float64Array(dimensions);
  for (const vector of vectors) for (let at = 0; at < dimensions; at += 1) sums[at] = sums[at]! + vector[at]!;
  return Float32Array.from(sums, (sum) => sum / vectors.length);
};

const covarianceOf = (centred: readonly Float32Array[], dimensions: number): readonly Float32Array[] => {
  const columns = Array.from({ length: dimensions }, (_, at) => Float32Array.from(centred, (vector) => vector[at]!));
  return columns.map((column) => Float32Array.from(columns, (other) => dotProduct(column, other) / centred.length));
};

/** Gram and Schmidt; a direction with nothing of its own (fewer questions than axes) becomes zero. */
const orthonormal = (directions: readonly Float32Array[]): readonly Float32Array[] => {
  const done: Float32Array[] = [];
  for (const direction of directions) {
    const before = Math.sqrt(dotProduct(direction, direction));
    const rest = Float64Array.from(direction);
    for (const axis of done) {
      let share = 0;
      for (let at = 0; at < rest.length; at += 1) share += axis[at]! * rest[at]!;
      for (let at = 0; at < rest.length; at += 1) rest[at] = rest[at]! - share * axis[at]!;
    }
    const length = Math.hypot(...rest);
    // What is left after taking away everything is rounding, and rounding is no direction.
    done.push(Float32Array.from(rest, (value) => (length > 1e-5 * before ? value / length : 0)));
  }
  return done;
};
