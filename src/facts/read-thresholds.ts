import type { Condition } from '../domain/fact-proposal.js';
import type { EntityType } from '../domain/ontology.js';
import { FACT_WORDS } from '../language/fact-words.js';
import { chooseOrder, moreOf } from './choose-order.js';

import { hintsFor, type FactContext } from './fact-context.js';
import type { Mark } from './mark.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import type { NamedEntity } from './read-paths.js';
import type { Span } from './sketch.js';

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
