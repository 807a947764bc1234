import type { Condition } from '../../domain/fact-proposal.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Span } from '../../language/text/normalise-text.js';
import type { PhraseMatch } from '../../language/text/phrase-matcher.js';
import { mostLikely, type OrderHints } from './choose-order.js';
import type { Cue, Mark } from './mark.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import { inUnitOf, inWrittenUnit, limitOf } from './read-bounds.js';

export interface ReadConditions {
  readonly conditions: readonly Condition[];
  /** Words that they rest on. */
  readonly spans: readonly Span[];
}

/** Characters between "no" or "without" and the attribute it denies. */
const DENIAL_REACH = 12;

type Place = Span & { readonly attribute: AttributeType };
type NumberMark = Extract<Mark, { kind: 'number' }>;

/**
 * "no annual fee", "with a garage", "limit above 50,000", "under 20 euros", "for 36 months": what the attributes of a type must be. A number
 * without an attribute beside it goes by its unit.
 */
export const readConditions = (
  parts: QuestionParts,
  entityType: string,
  attributes: readonly AttributeType[],
  hints: OrderHints,
): ReadConditions => {
  const places = parts.cues.flatMap((cue): readonly Place[] => {
    const attribute = mostLikely(attributesOf(cue, entityType, attributes), hints);
    return attribute === undefined ? [] : [{ start: cue.start, end: cue.end, attribute }];
  });
  const used = new Set<number>();
  const conditions: Condition[] = [];
  const spans: Span[] = [];
  const add = (attribute: AttributeType, condition: Omit<Condition, 'attribute'>, ...others: readonly Span[]): void => {
    conditions.push({ attribute: attribute.id, ...condition });
    spans.push(...others);
    others.forEach(({ start }) => used.add(start));
  };

  for (const none of marksOf(parts, 'none')) {
    const denied = places.find(({ start }) => start >= none.end && start - none.end <= DENIAL_REACH);
    if (denied === undefined || used.has(denied.start)) continue;
    const { type } = denied.attribute;
    if (type === 'boolean') add(denied.attribute, { comparison: 'equal', value: false }, denied, none);
    else if (type === 'number' || type === 'integer') add(denied.attribute, { comparison: 'equal', value: 0 }, denied, none);
  }

  const numbers = marksOf(parts, 'number');
  numbers.forEach((number, index) => {
    const [from, to] = [numbers[index - 1]?.end ?? 0, numbers[index + 1]?.start ?? Infinity];
    const mark = comparisonOf(number, parts, from);
    const comparison = mark?.comparison ?? null;
    const free = places.filter(({ start, attribute }) => !used.has(start) && attribute.type !== 'text' && attribute.type !== 'boolean');
    const place =
      free.findLast(({ start, end }) => end <= number.start && start >= from) ??
      free.find(({ start }) => start >= number.end && start < to);
    const marks = [number, ...(mark === null ? [] : [mark])];
    if (place !== undefined && fitsUnit(number, place.attribute)) {
      const value = inUnitOf(number, place.attribute) ?? number.value;
      add(place.attribute, { comparison: comparison ?? 'equal', value }, place, ...marks);
      return;
    }
    for (const { attribute, wanted } of attributesByUnit(number, comparison, attributes, hints))
      add(attribute, { comparison: wanted, value: inUnitOf(number, attribute) ?? number.value }, ...marks);
  });

  for (const { attribute, start, end } of places)
    if (attribute.type === 'boolean' && !used.has(start))
      add(attribute, { comparison: 'equal', value: true }, { start, end }, ...withBefore(parts, start));
  for (const cue of parts.cues) {
    const value = cue.values.find((one) => one.kind === 'value' && one.entityType === entityType);
    if (value?.kind !== 'value') continue;
    if (!conditions.some(({ attribute, value: known }) => attribute === value.attribute && known === value.value))
      conditions.push({ attribute: value.attribute, comparison: 'equal', value: value.value });
    spans.push(cue);
  }
  return { conditions, spans };
};

const attributesOf = ({ values }: PhraseMatch<Cue>, entityType: string, attributes: readonly AttributeType[]): readonly AttributeType[] =>
  attributes.filter(({ id }) => values.some((cue) => cue.kind === 'attribute' && cue.entityType === entityType && cue.id === id));

/** A number in one unit is no bound for what has another. */
const fitsUnit = (number: NumberMark, attribute: AttributeType): boolean =>
  number.inUnits === null ? number.time === null : inUnitOf(number, attribute) !== null;

const comparisonOf = (number: Span, parts: QuestionParts, from: number): Extract<Mark, { kind: 'comparison' }> | null => {
  const all = marksOf(parts, 'comparison');
  const before = all.findLast((one) => one.end <= number.start && one.start >= from);
  const after = all.find((one) => one.isAfter && one.start >= number.end && one.start - number.end <= 2);
  // "and above 20": what may follow a number belongs to the one that it leads to where it follows none.
  const leads = before !== undefined && (!before.isAfter || (number.start - before.end <= 1 && before.start > from + 2) || from === 0);
  return after ?? (leads ? before : null);
};

/**
 * Which attributes a bare quantity narrows: with a comparison the likeliest of its unit; without one the limits for which it can be had: what lasts at
 * least 12 months can be had for 36 where it lasts at most 60.
 */
const attributesByUnit = (
  number: NumberMark,
  comparison: Condition['comparison'] | null,
  attributes: readonly AttributeType[],
  hints: OrderHints,
): readonly { readonly attribute: AttributeType; readonly wanted: Condition['comparison'] }[] => {
  const all = attributes.filter((attribute) => inUnitOf(number, attribute) !== null);
  // Three years may be a term or an age: what the question is nearer to; else what has just the unit that is written. A quantity that is
  // not compared ("half a year") is often none of a thing at all, and a bare number fits too much.
  const nearest =
    comparison === null || number.inUnits === null ? undefined : all.toSorted((a, b) => hints.nearness(b) - hints.nearness(a))[0];
  const isMeant = nearest !== undefined && hints.nearness(nearest) > 0 && new Set(all.map(({ unit }) => unit)).size > 1;
  const fitting = isMeant ? all.filter(({ unit }) => unit === nearest.unit) : inWrittenUnit(number, all);
  const limits = fitting.filter((attribute) => limitOf(attribute) !== null);
  if (comparison === null) {
    const bounds = limits.map((attribute) => ({
      attribute,
      wanted: limitOf(attribute) === 'least' ? ('atMost' as const) : ('atLeast' as const),
    }));
    if (bounds.length > 0) return bounds;
  }
  const likely =
    mostLikely(
      fitting.filter((attribute) => limitOf(attribute) !== 'least'),
      hints,
    ) ?? fitting[0];
  return likely === undefined ? [] : [{ attribute: likely, wanted: comparison ?? 'equal' }];
};

const withBefore = (parts: QuestionParts, at: number): readonly Span[] =>
  marksOf(parts, 'with').filter(({ end }) => end <= at && at - end <= DENIAL_REACH);
