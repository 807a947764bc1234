import { splitUnits } from '../../text/split-units.js';

/** Texts by their smallest parts, and by pairs of neighbours among them. */
export interface UnitText {
  readonly units: readonly string[];
  readonly pairs: readonly string[];
  readonly unitSet: ReadonlySet<string>;
  readonly pairSet: ReadonlySet<string>;
}

/** Of normalised texts taken together; no pair spans two of them. */
export const unitText = (texts: readonly string[]): UnitText => {
  const each = texts.map(splitUnits);
  const units = each.flat();
  const pairs = each.flatMap((own) => own.slice(1).map((unit, at) => `${own[at] ?? ''} ${unit}`));
  return { units, pairs, unitSet: new Set(units), pairSet: new Set(pairs) };
};
