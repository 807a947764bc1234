import type { AttributeType } from '../domain/ontology.js';
import type { Mark } from './mark.js';
import type { QuestionParts } from './question-parts.js';
import type { Span } from './sketch.js';

/** By which attribute things are to be put in order, and which end of it is asked for. */
export interface Order {
  readonly attribute: AttributeType;
  readonly isLowest: boolean;
  readonly spans: readonly Span[];
}

/**
 * The attribute nearest to "lowest", "cheaper" …; one that is not named is the first for which the ontology says what is better.
 * `null`: nothing is to be ordered by.
 */
export const chooseOrder = (parts: QuestionParts, entityTypes: readonly string[], attributes: readonly AttributeType[]): Order | null => {
  const mark = parts.marks.find((one): one is Extract<Mark, { kind: 'most' | 'more' }> => one.kind === 'most' || one.kind === 'more');
  if (mark === undefined) return null;
  const isNumeric = ({ type }: AttributeType): boolean => type === 'number' || type === 'integer' || type === 'date';
  const named = parts.cues
    .flatMap((cue) => {
      const attribute = attributes.find(({ id }) =>
        cue.values.some((value) => value.kind === 'attribute' && entityTypes.includes(value.entityType) && value.id === id),
      );
      return attribute !== undefined && isNumeric(attribute) ? [{ start: cue.start, end: cue.end, attribute }] : [];
    })
    .sort((a, b) => Math.abs(a.start - mark.start) - Math.abs(b.start - mark.start));
  const [nearest] = named;
  const isJudged = mark.direction === 'better' || mark.direction === 'worse';
  const attribute = nearest?.attribute ?? (isJudged ? attributes.find(({ better }) => better !== undefined) : undefined);
  if (attribute === undefined) return null;
  const lowerIsBetter = attribute.better !== 'higher';
  const isLowest = isJudged ? (mark.direction === 'better') === lowerIsBetter : mark.direction === 'lowest';
  return { attribute, isLowest, spans: [mark, ...(nearest === undefined ? [] : [nearest])] };
};
