import type { Language } from '../../domain/language.js';
import { splitWords } from '../../language/text/split-words.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { PrincipalAxes } from './principal-axes.js';

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
