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
