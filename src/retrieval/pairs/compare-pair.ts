import { dotProduct } from '../../ml/dot-product.js';
import { commonLength } from './common-length.js';
import type { ComparedPair } from './compared-pair.js';
import { listDifferences } from './list-differences.js';
import type { PairComparison } from './pair-comparison.js';
import { splitTerms, type Terms } from './split-terms.js';
import type { TermWeights } from './term-weights.js';
import type { TextVector } from './text-vector.js';

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
