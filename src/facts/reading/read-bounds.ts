import type { Entity } from '../../domain/entity.js';
import type { Condition } from '../../domain/fact-proposal.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType, EntityType } from '../../domain/ontology.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { type FactContext, hintsFor } from '../fact-context.js';
import type { NamedEntity } from '../paths/read-paths.js';
import { chooseOrder, moreOf } from './choose-order.js';
import type { Mark } from './mark.js';
import { marksOf, type QuestionParts } from './question-parts.js';

/** A quantity that a question wants something for, and the attributes that say for how much it can be had. */
export interface Bound extends Span {
  readonly value: number;
  readonly least: readonly AttributeType[];
  readonly most: readonly AttributeType[];
}

/** An attribute that a quantity does not fit, or does. */
export interface Limit {
  readonly attribute: string;
  readonly isMet: boolean;
}

const LEAST_ID = /^min(?:imum)?(?=[A-Z_])/u;
const MOST_ID = /^max(?:imum)?(?=[A-Z_])/u;

/** Which limit an attribute holds, by its id or the first of its names; `null`: none. */
export const limitOf = ({ id, names }: AttributeType): 'least' | 'most' | null => {
  const isNamed = (which: 'least' | 'most'): boolean =>
    LANGUAGES.some((language) => FACT_WORDS[language][which].test((names[language]?.[0] ?? '').toLowerCase()));
  if (LEAST_ID.test(id) || isNamed('least')) return 'least';
  return MOST_ID.test(id) || isNamed('most') ? 'most' : null;
};

/**
 * "for 12 months": numbers in a unit of which the ontology has attributes that hold limits. A bare number, and one whose unit fits limits of several
 * kinds, goes with the limit that is `nearest` to the question in meaning, and with its counterpart; a bare one with none where `nearest` knows none.
 */
export const readBounds = (
  parts: QuestionParts,
  attributes: readonly AttributeType[],
  nearest: (limits: readonly AttributeType[]) => AttributeType | null = () => null,
): readonly Bound[] => {
  const numbers = marksOf(parts, 'number');
  return numbers.flatMap((mark) => {
    const limits = attributes.filter((attribute) => limitOf(attribute) !== null);
    const fitting = limits.filter((attribute) => inUnitOf(mark, attribute) !== null);
    // Of "80,000 over 12 months" nobody knows what the bare number is of.
    const isBare = mark.inUnits === null && mark.time === null;
    // Two years may be a term or an age: what the question is nearer to.
    const isOfSeveral = new Set(fitting.map(({ unit }) => unit)).size > 1;
    const near = isBare ? (numbers.length === 1 ? nearest(limits) : null) : isOfSeveral ? nearest(fitting) : null;
    const written = near === null ? inWrittenUnit(mark, attributes) : attributes;
    const of = (limit: 'least' | 'most'): readonly AttributeType[] =>
      written.filter(
        (attribute) => limitOf(attribute) === limit && (near === null ? inUnitOf(mark, attribute) !== null : attribute.unit === near.unit),
      );
    const bound = { value: mark.value, start: mark.start, end: mark.end, least: of('least'), most: of('most') };
    return bound.least.length + bound.most.length === 0 ? [] : [bound];
  });
};

/** Attributes in the unit that is written, where there are any, else all: 36 months are a term before they are an age of 3 years. */
export const inWrittenUnit = (mark: Extract<Mark, { kind: 'number' }>, attributes: readonly AttributeType[]): readonly AttributeType[] => {
  const direct = attributes.filter((attribute) => inUnitOf(mark, attribute) === mark.value);
  return direct.length > 0 ? direct : attributes;
};

/** A number in the unit of an attribute; `null` where another unit is written, or none. */
export const inUnitOf = ({ inUnits }: Extract<Mark, { kind: 'number' }>, { unit }: AttributeType): number | null =>
  unit === null ? null : (inUnits?.get(unit) ?? null);

/** What the quantities wanted come to for a thing, limit by limit. `null` values hold nothing. */
export const checkBounds = ({ attributes }: Entity, parts: QuestionParts, bounds: readonly Bound[]): readonly Limit[] =>
  bounds.flatMap((bound) => {
    const mark = marksOf(parts, 'number').find(({ start }) => start === bound.start);
    const beyond = comparisonBeside(bound, parts);
    const isMore = beyond === 'above' || beyond === 'atLeast';
    const isLess = beyond === 'below' || beyond === 'atMost';
    const check = (limits: readonly AttributeType[], isMet: (value: number, limit: number) => boolean): readonly Limit[] =>
      limits.flatMap((attribute) => {
        const limit = attributes[attribute.id];
        const value = mark === undefined ? null : mark.inUnits === null ? mark.value : inUnitOf(mark, attribute);
        return typeof limit === 'number' && value !== null ? [{ attribute: attribute.id, isMet: isMet(value, limit) }] : [];
      });
    // "More than 50,000" cannot be had where 50,000 is the most, and any least is less than that.
    return [
      ...(isMore ? [] : check(bound.least, (value, limit) => (isLess ? value > limit : value >= limit))),
      ...(isLess ? [] : check(bound.most, (value, limit) => (isMore ? value < limit : value <= limit))),
    ];
  });

const comparisonBeside = ({ start, end }: Span, parts: QuestionParts): Condition['comparison'] | null =>
  marksOf(parts, 'comparison').find((mark) =>
    mark.isAfter ? mark.start >= end && mark.start - end <= COMPARED_REACH : mark.end <= start && start - mark.end <= COMPARED_REACH,
  )?.comparison ?? null;

/** What things must have more or less of than another. */
export interface Thresholds {
  readonly conditions: readonly Condition[];
  /** What they are compared with. */
  readonly names: readonly NamedEntity[];
  readonly spans: readonly Span[];
}

const NONE: Thresholds = { conditions: [], names: [], spans: [] };

/** Characters between a comparison and the name it leads to. */
export const COMPARED_REACH = 6;

/** "cheaper than Star", 比星灯便宜的. One statement where there is such a name. */
export const readThresholds = async (context: FactContext, type: EntityType): Promise<Thresholds> => {
  const { parts, entities } = context;
  const compared = parts.names.flatMap((name) => {
    const mark = name.entity.type === type.id ? comparisonWith(name, parts) : null;
    return mark === null ? [] : [{ name, mark }];
  });
  const [first] = compared;
  if (first === undefined) return NONE;
  const { id } = first.name.entity;
  const found = (await entities.find([id])).get(id);
  const valued = type.attributes.filter((attribute) => found?.attributes[attribute.id] !== undefined);
  const order = chooseOrder({ ...parts, marks: [first.mark] }, [type.id], valued, hintsFor(context, type.id));
  const value = order === null ? undefined : found?.attributes[order.attribute.id];
  if (order === null || (typeof value !== 'number' && typeof value !== 'string')) return NONE;
  return {
    conditions: [{ attribute: order.attribute.id, comparison: order.isLowest ? 'below' : 'above', value }],
    names: compared.filter(({ name }) => name.span.start === first.name.span.start).map(({ name }) => name),
    spans: [first.name.span, ...order.spans],
  };
};

const comparisonWith = ({ span }: NamedEntity, parts: QuestionParts): Extract<Mark, { kind: 'more' }> | null => {
  const before = marksOf(parts, 'comparison').find(
    (mark) => !mark.isAfter && mark.end <= span.start && span.start - mark.end <= COMPARED_REACH,
  );
  if (before !== undefined) return moreOf(before);
  if (!FACT_WORDS[parts.language].comparedWith.test(parts.text.slice(0, span.start))) return null;
  const more = marksOf(parts, 'more').find(({ start }) => start >= span.end);
  return more === undefined ? null : { ...more, start: span.start - 1 };
};
