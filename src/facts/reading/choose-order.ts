import type { AttributeType } from '../../domain/ontology.js';
import type { Direction, Measure } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import type { Mark } from './mark.js';
import type { QuestionParts } from './question-parts.js';
import type { UnitReader } from './units.js';

/** By which attribute things are to be put in order, and which end of it is asked for. */
export interface Order {
  readonly attribute: AttributeType;
  readonly isLowest: boolean;
  /** From that end; 1: the first. */
  readonly place: number;
  readonly spans: readonly Span[];
  /** Whether the words name the attribute. */
  readonly isNamed: boolean;
  /** Whether they name it or say what kind of thing is measured, or what is judged; else it was chosen by meaning. */
  readonly isSaid: boolean;
}

/** What helps to find the attribute that an adjective speaks of without naming it. */
export interface OrderHints {
  readonly units: UnitReader;
  /** How near the question is to an attribute in meaning; 0 where nothing is known. */
  readonly nearness: (attribute: AttributeType) => number;
  /** Id of the attribute that was asked for before; `null`: none. */
  readonly before: string | null;
}

/**
 * The attribute nearest to "lowest", "cheaper" …; one that is not named is of the kind that the adjective measures: the one asked for before, else
 * the nearest in meaning for which the ontology says what is better. `null`: nothing is to be ordered by.
 */
export const chooseOrder = (
  parts: QuestionParts,
  entityTypes: readonly string[],
  attributes: readonly AttributeType[],
  hints: OrderHints,
): Order | null => {
  const mark = parts.marks.find((one): one is Extract<Mark, { kind: 'most' | 'more' }> => one.kind === 'most' || one.kind === 'more');
  if (mark === undefined) return null;
  const ordered = attributes.filter(({ type }) => type === 'number' || type === 'integer' || type === 'date');
  const measured = measuredBy(mark.measure, mark.direction, ordered, hints);
  // "The limit of the cheapest": what is named but is not what the adjective measures is asked for, not ordered by.
  const nameable = mark.measure === 'any' ? ordered : measured;
  const [nearest] = parts.cues
    .flatMap((cue) => {
      const isCued = (id: string): boolean =>
        cue.values.some((value) => value.kind === 'attribute' && entityTypes.includes(value.entityType) && value.id === id);
      const named = nameable.filter(({ id }) => isCued(id));
      const attribute = mostLikely(named, hints);
      return attribute === undefined ? [] : [{ start: cue.start, end: cue.end, attribute }];
    })
    .sort((a, b) => Math.abs(a.start - mark.start) - Math.abs(b.start - mark.start));
  const attribute = nearest?.attribute ?? mostLikely(measured, hints);
  if (attribute === undefined) return null;
  return {
    attribute,
    isLowest: isLowest(mark.direction, mark.measure, attribute, hints.units),
    place: mark.kind === 'most' ? (mark.place ?? 1) : 1,
    spans: [mark, ...(nearest === undefined ? [] : [nearest])],
    isNamed: nearest !== undefined,
    isSaid: nearest !== undefined || mark.measure !== 'any' || mark.direction === 'better' || mark.direction === 'worse',
  };
};

export const mostLikely = (
  attributes: readonly AttributeType[],
  { nearness, before }: Pick<OrderHints, 'nearness' | 'before'>,
): AttributeType | undefined => {
  const rank = (attribute: AttributeType): number =>
    nearness(attribute) + (attribute.id === before ? BEFORE : 0) + (attribute.better === undefined ? 0 : JUDGED);
  return attributes.toSorted((a, b) => rank(b) - rank(a))[0];
};

/** What was asked for before is meant unless the words say otherwise. */
const BEFORE = 1;
/** What the ontology calls better one way is what people compare; it outweighs small differences in meaning (cosines of a question differ by some .3). */
const JUDGED = 0.1;

/** Attributes of the kind that an adjective measures. */
const measuredBy = (
  measure: Measure,
  direction: Direction,
  attributes: readonly AttributeType[],
  { units, nearness, before }: OrderHints,
): readonly AttributeType[] => {
  const of = (wanted: 'money' | 'time'): readonly AttributeType[] => attributes.filter(({ unit }) => units.sense(unit)?.measure === wanted);
  const judged = attributes.filter(({ better }) => better !== undefined);
  switch (measure) {
    case 'date':
      return attributes.filter(({ type }) => type === 'date');
    case 'time':
      return of('time');
    case 'price': {
      // What it costs, not what it is worth; a loan is cheap by its rate.
      const costs = attributes.filter(({ better, unit }) => better === 'lower' && units.sense(unit)?.measure !== 'time');
      return costs.length > 0 ? costs : of('money');
    }
    case 'speed':
      return [
        ...of('time').filter(({ better }) => better !== 'higher'),
        ...judged.filter(({ better, unit }) => better === 'higher' && units.sense(unit)?.measure === 'other'),
      ];
    case 'any': {
      const isJudging = direction === 'better' || direction === 'worse';
      const known = attributes.filter((attribute) => attribute.id === before || nearness(attribute) > 0);
      return isJudging ? judged : known;
    }
  }
};

const isLowest = (direction: Direction, measure: Measure, { better, unit }: AttributeType, units: UnitReader): boolean => {
  if (direction === 'lowest' || direction === 'highest') return direction === 'lowest';
  const isTime = units.sense(unit)?.measure === 'time';
  const lowerIsBetter = measure === 'speed' ? isTime : better !== 'higher';
  return (direction === 'better') === lowerIsBetter;
};

/** "cheaper than" orders as "cheaper" does. More speed is better, less is worse, whatever it is measured by. */
export const moreOf = ({
  measure = 'any',
  comparison,
  start,
  end,
}: Extract<Mark, { kind: 'comparison' }>): Extract<Mark, { kind: 'more' }> => {
  const isLess = comparison === 'below' || comparison === 'atMost';
  const direction = measure === 'speed' ? (isLess ? 'worse' : 'better') : isLess ? 'lowest' : 'highest';
  return { kind: 'more', direction, measure, start, end };
};
