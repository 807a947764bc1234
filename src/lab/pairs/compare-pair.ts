import type { Language } from '../../domain/language.js';
import { splitWords } from '../../language/text/split-words.js';
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
interface PrincipalAxes {
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

/** A question as the re-ranker sees it. */
export interface TextVector {
  /** Normalised by `normaliseText`. */
  readonly text: string;
  /** By the encoder of its language, of length 1. */
  readonly vector: Float32Array;
}

/** How much each word (or character) tells: rare ones tell more. */
export interface TermWeights {
  readonly known: ReadonlyMap<string, number>;
  /** Of a term that no taught question holds. */
  readonly unknown: number;
}

/** What is needed to compare two questions, learnt from the taught questions without looking at the verdicts. */
export interface PairComparison {
  readonly language: Language;
  readonly axes: PrincipalAxes;
  readonly words: TermWeights;
  readonly characters: TermWeights;
}

/** Something two questions differ or agree in, e.g. that one says "early" where the other says "late". */
export interface Difference {
  /** The same for all pairs of questions that show it, whichever question comes first. */
  readonly name: string;
  /** Above 0; the squares of those of a kind sum to 1, so that long questions count no more than short ones. */
  readonly amount: number;
}

/** No word holds it. */
const BETWEEN = '\u0000';

/**
 * What the words of two questions differ and agree in: each word that only one says, each word that both say, and each word of one beside each of
 * the other that could stand for it. Products of agreeing with differing words, and single characters, gained nothing.
 */
export const listDifferences = (one: ReadonlySet<string>, other: ReadonlySet<string>): readonly Difference[] => {
  const onlyOne = [...one].filter((word) => !other.has(word));
  const onlyOther = [...other].filter((word) => !one.has(word));
  const both = [...one].filter((word) => other.has(word));
  const instead = onlyOne.flatMap((left) => onlyOther.map((right) => [left, right].sort().join(BETWEEN)));
  return [...ofKind('alone', [...onlyOne, ...onlyOther].sort()), ...ofKind('both', both.sort()), ...ofKind('instead', instead.sort())];
};

const ofKind = (kind: string, names: readonly string[]): readonly Difference[] =>
  names.map((name) => ({ name: `${kind}${BETWEEN}${name}`, amount: 1 / Math.sqrt(names.length) }));

/** What is known of two questions before anything is learnt about pairs; the same whichever comes first, but for the order of `one` and `other`. */
export interface ComparedPair {
  /** The questions' vectors along the principal axes. */
  readonly one: Float32Array;
  readonly other: Float32Array;
  /** See `comparePair`; how alike the questions are in nine ways. */
  readonly signals: Float64Array;
  readonly differences: readonly Difference[];
}

/** Length of the longest run of letters that both have in the same order, not necessarily side by side. */
const commonLength = (one: readonly string[], other: readonly string[]): number => {
  const lengths = new Int32Array(other.length + 1);
  for (const letter of one) {
    let diagonal = 0;
    for (let at = 1; at <= other.length; at += 1) {
      const above = lengths[at]!;
      lengths[at] = letter === other[at - 1] ? diagonal + 1 : Math.max(above, lengths[at - 1]!);
      diagonal = above;
    }
  }
  return lengths[other.length]!;
};

/** What of a question is compared by its letters, each once. */
interface Terms {
  /** The question's beginning, as characters in order. */
  readonly letters: readonly string[];
  readonly words: ReadonlySet<string>;
  readonly characters: ReadonlySet<string>;
  /** Each two neighbouring characters. */
  readonly neighbours: ReadonlySet<string>;
}

/** Characters looked at: the common subsequence takes time by the product of both lengths, 0.1 ms at this one. */
const LONGEST = 200;

export const splitTerms = (text: string, language: Language): Terms => {
  const letters = [...text].slice(0, LONGEST);
  return {
    letters,
    words: new Set(splitWords(letters.join(''), language).flatMap(({ term, isPart }) => (isPart ? [] : [term]))),
    characters: new Set(letters),
    neighbours: new Set(letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`)),
  };
};

/** Sets beside each other two questions, in an order of its own, so that rounding cannot depend on the caller's. */
export const comparePair = (comparison: PairComparison, first: TextVector, second: TextVector): ComparedPair => {
  const [one, other] = second.text < first.text ? [second, first] : [first, second];
  const project = ({ vector }: TextVector): Float32Array => {
    const away = vector.map((value, at) => value - comparison.axes.centre[at]!);
    return Float32Array.from(comparison.axes.directions, (direction) => dotProduct(direction, away));
  };
  const cosine = dotProduct(one.vector, other.vector);
  const terms = [one, other].map(({ text }) => splitTerms(text, comparison.language)) as [Terms, Terms];
  return {
    one: project(one),
    other: project(other),
    signals: signalsOf(comparison, cosine, terms),
    differences: listDifferences(terms[0].words, terms[1].words),
  };
};

/** The first `ALIKE` of them grow with likeness, see `closeness`. */
const signalsOf = ({ words, characters }: PairComparison, cosine: number, [one, other]: readonly [Terms, Terms]): Float64Array => {
  const byWord = overlapOf(one.words, other.words, (term) => weightOf(words, term));
  const byCharacter = overlapOf(one.characters, other.characters, (term) => weightOf(characters, term));
  const byNeighbours = overlapOf(one.neighbours, other.neighbours, () => 1);
  const shorter = Math.min(one.letters.length, other.letters.length);
  return Float64Array.of(
    cosine,
    byWord.share,
    byCharacter.share,
    byNeighbours.share,
    commonLength(one.letters, other.letters) / Math.max(1, shorter),
    byWord.lesserRest,
    byWord.greaterRest,
    Math.abs(one.letters.length - other.letters.length),
    shorter,
  );
};

const weightOf = ({ known, unknown }: TermWeights, term: string): number => known.get(term) ?? unknown;

interface Overlap {
  /** Weight of what both say, of what either says, 0..1; two questions without any terms say the same. */
  readonly share: number;
  /** Weight of what only one of them says: of the one that says less of its own, and of the other. */
  readonly lesserRest: number;
  readonly greaterRest: number;
}

const overlapOf = (one: ReadonlySet<string>, other: ReadonlySet<string>, weigh: (term: string) => number): Overlap => {
  let both = 0;
  let onlyOne = 0;
  let onlyOther = 0;
  for (const term of one) {
    if (other.has(term)) both += weigh(term);
    else onlyOne += weigh(term);
  }
  for (const term of other) if (!one.has(term)) onlyOther += weigh(term);
  const either = both + onlyOne + onlyOther;
  return {
    share: either === 0 ? 1 : both / either,
    lesserRest: Math.min(onlyOne, onlyOther),
    greaterRest: Math.max(onlyOne, onlyOther),
  };
};
