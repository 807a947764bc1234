import type { EntityRef } from '../domain/entity.js';
import type { EntityType } from '../domain/ontology.js';
import { FACT_WORDS, type Measure } from '../language/fact-words.js';
import { chooseOrder } from './choose-order.js';
import type { Condition } from './condition.js';
import { explainedShare } from './explained-share.js';
import { hintsFor, type FactContext } from './fact-context.js';
import type { Mark } from './mark.js';
import type { FactMemory } from './proposal.js';
import { marksOf, type QuestionParts } from './question-parts.js';
import { readConditions } from './read-conditions.js';
import type { NamedEntity } from './read-paths.js';
import { readRelated, type RelatedCondition } from './read-related.js';
import type { Span } from './sketch.js';

/** A question for things of a type: those that meet conditions, how many, or which has most or least of something. */
export interface ListReading {
  readonly entityType: string;
  readonly conditions: readonly Condition[];
  readonly related: readonly RelatedCondition[];
  /** Only of these, which were shown before; `null`: of all. */
  readonly among: readonly EntityRef[] | null;
  /** Ids of those that are not meant: what others are compared with. */
  readonly except: readonly string[];
  readonly isOrdered: boolean;
  readonly inheritedOrder: FactMemory['order'];
  readonly isCount: boolean;
  readonly offset: number;
  readonly spans: readonly Span[];
  readonly certainty: number;
  /** Whether part of it was said in the turn before. */
  readonly isInherited: boolean;
}

/** All ways to read a question so, the one that explains most first. */
export const readLists = async (context: FactContext): Promise<readonly ListReading[]> => {
  const { parts, reader } = context;
  const { ontology } = reader;
  const types = ontology.ontology.entityTypes.filter(({ id }) => !ontology.privateTypes.includes(id));
  const read = await Promise.all(types.map((type) => readAs(type, context)));
  const share = ({ spans }: ListReading): number => explainedShare(parts.text, parts.language, spans);
  const continued = continueList(context);
  return [...(continued === null ? [] : [continued]), ...read.filter((one) => one !== null).sort((a, b) => share(b) - share(a))];
};

const readAs = async (type: EntityType, context: FactContext): Promise<ListReading | null> => {
  const { parts, reader, asked } = context;
  const words = FACT_WORDS[parts.language];
  const typeCues = parts.cues.filter(({ values }) => values.some((cue) => cue.kind === 'type' && cue.id === type.id));
  const hasValueCue = parts.cues.some(({ values }) => values.some((cue) => cue.kind === 'value' && cue.entityType === type.id));
  const listedWords = words.listed.exec(parts.text);
  const among =
    listedWords !== null && asked.focus.listed.some((one) => one.type === type.id)
      ? asked.focus.listed.filter((one) => one.type === type.id)
      : null;
  const hints = hintsFor(context, type.id);
  const said = readConditions(parts, type.id, type.attributes, hints);
  const compared = await readThresholds(context, type);
  const isWhich = words.whichOnes.test(parts.text);
  const ordering = [...marksOf(parts, 'most'), ...(among === null ? [] : marksOf(parts, 'more'))];
  const before = asked.focus.memory?.entityType === type.id && parts.names.length === 0 ? asked.focus.memory : null;
  const isInherited =
    typeCues.length === 0 && before !== null && (said.conditions.length > 0 || ordering.length > 0 || hasValueCue) && among === null;
  const isNamed =
    typeCues.length > 0 ||
    hasValueCue ||
    among !== null ||
    isInherited ||
    (isWhich && said.conditions.length > 0) ||
    compared.conditions.length > 0;
  if (!isNamed || isContradictory(said.conditions)) return null;

  const others = parts.names.filter((name) => !compared.names.includes(name));
  const related = readRelated({ ...parts, names: others }, type.id, reader.ontology);
  // A name that the question does not hang on makes it another question.
  if (related === null) return null;
  const counts = marksOf(parts, 'count');
  const conditions = isInherited
    ? mergeConditions(before.conditions, [...said.conditions, ...compared.conditions])
    : [...said.conditions, ...compared.conditions];
  const isAsked =
    said.conditions.length > (typeCues.length > 0 ? 0 : 1) ||
    compared.conditions.length > 0 ||
    related.conditions.length > 0 ||
    ordering.length > 0 ||
    counts.length > 0 ||
    isInherited ||
    isWhich;
  if (!isAsked) return null;
  return {
    entityType: type.id,
    conditions,
    related: related.conditions,
    among,
    except: compared.names.map(({ entity }) => entity.id),
    isOrdered: ordering.length > 0,
    inheritedOrder: isInherited ? before.order : null,
    isCount: counts.length > 0 || (isInherited && before.operation === 'count'),
    offset: context.offset,
    spans: [
      ...typeCues,
      ...said.spans,
      ...compared.spans,
      ...related.spans,
      ...counts,
      ...ordering,
      ...(among === null || listedWords === null ? [] : [{ start: listedWords.index, end: listedWords.index + listedWords[0].length }]),
    ],
    certainty: Math.min(1, ...parts.names.map(({ score }) => score)),
    isInherited,
  };
};

/** Nothing is two values of one attribute at once, so the words mean something else. */
const isContradictory = (conditions: readonly Condition[]): boolean => {
  const equal = conditions.filter(({ comparison }) => comparison === 'equal').map(({ attribute }) => attribute);
  return new Set(equal).size < equal.length;
};

/** What is said anew of an attribute takes the place of what was said before. */
const mergeConditions = (before: readonly Condition[], now: readonly Condition[]): readonly Condition[] => [
  ...before.filter(({ attribute }) => !now.some((one) => one.attribute === attribute)),
  ...now,
];

/** "And more?": the list of the turn before from where it ended. */
const continueList = ({ parts, asked }: FactContext): ListReading | null => {
  const { memory } = asked.focus;
  if (memory?.operation !== 'list' || memory.entityType === null || !FACT_WORDS[parts.language].more.test(parts.text)) return null;
  return {
    entityType: memory.entityType,
    conditions: memory.conditions,
    related: [],
    among: null,
    except: [],
    isOrdered: false,
    inheritedOrder: null,
    isCount: false,
    offset: memory.offset,
    spans: [{ start: 0, end: parts.text.length }],
    certainty: 1,
    isInherited: true,
  };
};

interface Thresholds {
  readonly conditions: readonly Condition[];
  readonly names: readonly NamedEntity[];
  readonly spans: readonly Span[];
}

/** Characters between a comparison and the name it leads to. */
const COMPARED_REACH = 6;

/** "cheaper than Star", 比星灯便宜的: things with less or more than another has. One statement where there is such a name. */
const readThresholds = async (context: FactContext, type: EntityType): Promise<Thresholds> => {
  const { parts, entities } = context;
  const compared = parts.names.flatMap((name) => {
    const comparison = name.entity.type === type.id ? comparisonWith(name, parts) : null;
    return comparison === null ? [] : [{ name, ...comparison }];
  });
  const [first] = compared;
  if (first === undefined) return { conditions: [], names: [], spans: [] };
  const found = (await entities.find([first.name.entity.id])).get(first.name.entity.id);
  const valued = type.attributes.filter(({ id }) => found?.attributes[id] !== undefined);
  const mark = { kind: 'more' as const, direction: first.direction, measure: first.measure, ...first.span };
  const order = chooseOrder({ ...parts, marks: [mark] }, [type.id], valued, hintsFor(context, type.id));
  const value = order === null ? undefined : found?.attributes[order.attribute.id];
  if (order === null || (typeof value !== 'number' && typeof value !== 'string')) return { conditions: [], names: [], spans: [] };
  return {
    conditions: [{ attribute: order.attribute.id, comparison: order.isLowest ? 'below' : 'above', value }],
    names: [first.name],
    spans: [first.name.span, first.span, ...order.spans],
  };
};

type Compared = Pick<Extract<Mark, { kind: 'more' }>, 'direction'> & { readonly measure: Measure; readonly span: Span };

const comparisonWith = ({ span }: NamedEntity, parts: QuestionParts): Compared | null => {
  const before = marksOf(parts, 'comparison').find(
    (mark) => !mark.isAfter && mark.end <= span.start && span.start - mark.end <= COMPARED_REACH,
  );
  if (before !== undefined) {
    const { measure = 'any', comparison } = before;
    const isLess = comparison === 'below' || comparison === 'atMost';
    // More speed is better, less is worse, whatever it is measured by.
    const direction = measure === 'speed' ? (isLess ? 'worse' : 'better') : isLess ? 'lowest' : 'highest';
    return { direction, measure, span: before };
  }
  if (!FACT_WORDS[parts.language].comparedWith.test(parts.text.slice(0, span.start))) return null;
  const more = marksOf(parts, 'more').find(({ start }) => start >= span.end);
  return more === undefined ? null : { direction: more.direction, measure: more.measure, span: { start: span.start - 1, end: more.end } };
};
