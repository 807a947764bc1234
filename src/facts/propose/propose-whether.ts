import type { Entity, EntityRef } from '../../domain/entity.js';
import type { Condition, FactProposal } from '../../domain/fact-proposal.js';
import type { FactSense } from '../../domain/fact-question.js';
import type { Json } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType, PathStep } from '../../domain/ontology.js';
import type { Fact } from '../../domain/reply.js';
import { isValidAt } from '../../domain/time/calendar.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { describeAttribute, describeRelation, reference } from '../../ontology/describe-fact.js';
import type { RelatedEntity } from '../../store/repositories/relation-repository.js';
import { type Draft, type FactContext, LEAST_SIMILAR, nearness, propose, type Subject } from '../fact-context.js';
import type { Mark } from '../reading/mark.js';
import { marksOf, type QuestionParts } from '../reading/question-parts.js';
import { checkBounds, inUnitOf, limitOf, readBounds } from '../reading/read-bounds.js';
import { stepsTo } from '../reading/read-lists.js';
import { outsideOf, subjectsOf } from './look-up.js';

/** Whether a value meets a condition; one that is not there meets none. */
export const meets = (value: Json | undefined, { comparison, value: wanted }: Pick<Condition, 'comparison' | 'value'>): boolean => {
  if (value === undefined || value === null) return false;
  if (comparison === 'equal') return value === wanted;
  if (typeof value !== 'number' || typeof wanted !== 'number') return false;
  if (comparison === 'above') return value > wanted;
  if (comparison === 'atLeast') return value >= wanted;
  return comparison === 'below' ? value < wanted : value <= wanted;
};

/** The words that ask yes or no and say of what; none in a question that asks for more. */
export const whetherSpans = (parts: QuestionParts): readonly Span[] =>
  asksWhether(parts)
    ? parts.marks.filter(
        ({ kind }) => kind === 'whether' || kind === 'number' || kind === 'comparison' || kind === 'none' || kind === 'with',
      )
    : [];

/** Whether a question wants yes or no, and not more. */
export const asksWhether = (parts: QuestionParts): boolean =>
  marksOf(parts, 'whether').length > 0 && LANGUAGES.every((language) => !FACT_WORDS[language].open.test(parts.text));

/**
 * Whether a question asks yes or no of the one value found for it, and which it is: an amount of 0 is none. `each` when it does not ask so,
 * or the value does not tell.
 */
export const judgeWhether = (
  parts: QuestionParts,
  {
    facts,
    entities,
    attribute,
    isNamed,
  }: {
    readonly facts: readonly Fact[];
    readonly entities: readonly Entity[];
    /** What is told; `null`: a relation. */
    readonly attribute: AttributeType | null;
    /** Whether the words name it: what is only near in meaning is not judged by a number. */
    readonly isNamed: boolean;
  },
): FactSense => {
  const each: FactSense = { kind: 'each' };
  const [fact] = facts;
  if (!asksWhether(parts) || facts.length !== 1 || entities.length !== 1 || fact === undefined) return each;
  if (fact.object !== null) return each;
  const [number] = marksOf(parts, 'number');
  const [comparison] = marksOf(parts, 'comparison');
  if (typeof fact.value === 'number' && !isNamed) return each;
  if (number !== undefined) {
    const value = attribute === null || number.inUnits === null ? number.value : inUnitOf(number, attribute);
    if (value === null || (comparison === undefined && attribute !== null && limitOf(attribute) !== null)) return each;
    return { kind: 'whether', holds: meets(fact.value, { comparison: comparison?.comparison ?? 'equal', value }) };
  }
  const has = isSomething(fact.value);
  const isDenied = marksOf(parts, 'none').length > 0;
  // "Is the limit a fortune?" wants to know what it is, "is there a limit?" whether there is one.
  if (has === null || (typeof fact.value === 'number' && !isDenied && FACT_WORDS[parts.language].equates.test(parts.text))) return each;
  // "Is it free of a fee?", 免年费吗: yes when there is none. 有没有 denies nothing.
  return { kind: 'whether', holds: isDenied ? !has : has };
};

const isSomething = (value: Json): boolean | null => (typeof value === 'boolean' ? value : typeof value === 'number' ? value !== 0 : null);

/** Others are named where something is not related to what was asked. */
const MOST_OTHERS = 8;
const MOST_SUBJECTS = 2;

/**
 * Yes or no: whether two things are related ("is France included in Roam Pass", "can A be used with B"), whether something is of a kind ("is X a credit
 * card"), and whether a quantity lies within its limits ("can I get 30,000 from X", "is 24 old enough for X").
 */
export const proposeWhether = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const { parts } = context;
  const isYesNo = asksWhether(parts);
  const subjects = subjectsOf(context).slice(0, MOST_SUBJECTS);
  const found = await Promise.all([
    ...(isYesNo ? [related(context, subjects)] : []),
    ...subjects
      .filter(({ entities }) => entities.length === 1)
      .flatMap((subject) => [ofKind(context, subject, isYesNo), withinLimits(context, subject, isYesNo)]),
  ]);
  return found.flatMap((draft) => (draft === null ? [] : [propose(context, draft)]));
};

/** Of two names, whether the graph holds a relation between them. One statement. */
const related = async (context: FactContext, subjects: readonly Subject[]): Promise<Draft | null> => {
  const { parts, relations, asked, reader } = context;
  const { ontology } = reader;
  const [start, end] = endsOf(context, subjects);
  if (start === undefined || end === undefined) return null;
  const cued = parts.cues.flatMap((cue) => cue.values.flatMap((value) => (value.kind === 'relation' ? [{ id: value.id, cue }] : [])));
  const near = ({ relation, direction }: PathStep): number => nearness(context, { kind: 'relation', id: relation, direction }) ?? 0;
  const possible = stepsTo(start.entity.type, end.entity.type, ontology).toSorted((a, b) => near(b) - near(a));
  const said = possible.filter(({ relation }) => cued.some(({ id }) => id === relation));
  // What was spoken of before is related to a name only where words say how.
  if (said.length === 0 && start.from !== 'words') return null;
  // "Is A cheaper than B" asks nothing of how they are related.
  if (said.length === 0 && parts.marks.some(({ kind }) => COMPARING.has(kind))) return null;
  const steps = said.length > 0 ? said : possible;
  const [step] = steps;
  if (step === undefined) return null;
  const around = (await relations.findAround([start.entity.id], [...new Set(steps.map(({ relation }) => relation))])).filter(
    ({ relation, other }) => isValidAt(relation, asked.asOf) && isValidAt(other, asked.asOf),
  );
  const held = around.find((one) => one.other.id === end.entity.id && steps.some((way) => goes(one, way, start.entity.id)));
  const others = around.filter((one) => goes(one, step, start.entity.id)).map(({ other }) => reference(other));
  const way = held === undefined ? step : (steps.find((one) => goes(held, one, start.entity.id)) ?? step);
  return {
    operation: 'whether',
    subjects: [start.entity, end.entity].map(reference),
    subjectFrom: start.from,
    subjectWeight: start.weight,
    terms: [{ kind: 'relation', id: way.relation, direction: way.direction }],
    termFrom: 'words',
    facts: held === undefined ? [] : [describeRelation(held, reference(start.entity), ontology, asked.replyLanguage)],
    entities: held === undefined ? [] : [held.other],
    sense: {
      kind: 'related',
      holds: held !== undefined,
      start: reference(start.entity),
      step: way,
      end: reference(end.entity),
      others: held === undefined ? others.slice(0, MOST_OTHERS) : [],
    },
    spans: [...start.spans, ...end.spans, ...cued.filter(({ id }) => id === way.relation).map(({ cue }) => cue), ...whetherSpans(parts)],
    certainty: Math.min(start.certainty, end.certainty),
    isComposed: true,
  };
};

const COMPARING: ReadonlySet<Mark['kind']> = new Set(['comparison', 'more', 'most', 'difference', 'same', 'gap']);

interface End extends Pick<Subject, 'from' | 'weight' | 'certainty' | 'spans'> {
  readonly entity: EntityRef;
}

/** The first two names; or what is in focus and the one name. */
const endsOf = ({ parts, asked }: FactContext, subjects: readonly Subject[]): readonly End[] => {
  const named = parts.names.map(({ entity, span, score }): End => ({ entity, from: 'words', weight: 1, certainty: score, spans: [span] }));
  const [first] = named;
  if (first === undefined || subjects.length === 0) return [];
  const second = named.find(({ spans, entity }) => spans[0]?.start !== first.spans[0]?.start && entity.id !== first.entity.id);
  if (second !== undefined) return [first, second];
  const [nearest] = asked.focus.entities;
  return nearest === undefined || nearest.entity.id === first.entity.id
    ? []
    : [{ entity: nearest.entity, from: 'focus', weight: nearest.weight, certainty: 1, spans: [] }, first];
};

const goes = ({ relation }: RelatedEntity, step: PathStep, fromId: string): boolean =>
  relation.type === step.relation && (step.direction === 'OUTGOING' ? relation.from === fromId : relation.to === fromId);

const subjectOf = async ({ entities }: FactContext, { entities: [one] }: Subject): Promise<Entity | null> =>
  one === undefined ? null : ((await entities.find([one.id])).get(one.id) ?? null);

/** "Is X a credit card": whether an attribute has the value that is named. */
const ofKind = async (context: FactContext, subject: Subject, isYesNo: boolean): Promise<Draft | null> => {
  const { parts, reader, asked } = context;
  const [first] = subject.entities;
  const cued = parts.cues.flatMap((cue) =>
    cue.values.flatMap((value) => (value.kind === 'value' && value.entityType === first?.type ? [{ value, cue }] : [])),
  );
  const [named] = cued;
  if (!isYesNo || named === undefined || !isOfKind(parts, named.cue)) return null;
  const entity = await subjectOf(context, subject);
  const fact = entity === null ? null : describeAttribute(entity, named.value.attribute, reader.ontology, asked.replyLanguage);
  if (entity === null || fact === null) return null;
  const isValue = cued.some(({ value }) => value.attribute === named.value.attribute && value.value === fact.value);
  return {
    ...base(context, subject, entity),
    terms: [{ kind: 'attribute', entityType: entity.type, id: named.value.attribute }],
    facts: [fact],
    sense: { kind: 'whether', holds: isValue },
    spans: [...subject.spans, ...cued.map(({ cue }) => cue), ...whetherSpans(parts)],
  };
};

/** "Is it a watch" asks of what kind it is; "can I leave my phone at home", "can I pay with a credit card" only speak of one. */
const isOfKind = ({ text, language }: QuestionParts, { start }: Span): boolean =>
  FACT_WORDS[language].saysKind.test(text.slice(Math.max(0, start - KIND_REACH), start));
/** Characters between the verb and the kind: "is the Flex Card Gold by any chance a". */
const KIND_REACH = 60;

/** Whether a quantity can be had, by the limits that have its unit. */
const withinLimits = async (context: FactContext, subject: Subject, isYesNo: boolean): Promise<Draft | null> => {
  const { parts, reader, asked } = context;
  const [first] = subject.entities;
  const type = first?.type ?? '';
  const nearnessOf = ({ id }: AttributeType): number => nearness(context, { kind: 'attribute', entityType: type, id }) ?? 0;
  const bounds = readBounds(parts, reader.ontology.entityType(type)?.attributes ?? [], (limits) => {
    const [nearest] = limits.toSorted((a, b) => nearnessOf(b) - nearnessOf(a));
    return nearest !== undefined && nearnessOf(nearest) >= LEAST_SIMILAR ? nearest : null;
  });
  // "Is the limit above 50,000" compares with the figure; whether 50,000 can be had is another question.
  const isCompared =
    marksOf(parts, 'comparison').length > 0 && parts.cues.some(({ values }) => values.some(({ kind }) => kind === 'attribute'));
  // Who names two quantities is not told of one alone.
  if (!isYesNo || isCompared || bounds.length === 0 || bounds.length < marksOf(parts, 'number').length) return null;
  const entity = await subjectOf(context, subject);
  if (entity === null) return null;
  const limits = checkBounds(entity, parts, bounds);
  const broken = limits.filter(({ isMet }) => !isMet);
  if (limits.length === 0) return null;
  const told = broken.length > 0 ? broken : limits;
  return {
    ...base(context, subject, entity),
    terms: told.map(({ attribute }) => ({ kind: 'attribute', entityType: entity.type, id: attribute })),
    facts: told.flatMap(({ attribute }) => describeAttribute(entity, attribute, reader.ontology, asked.replyLanguage) ?? []),
    sense: { kind: 'whether', holds: broken.length === 0, isWithin: true },
    spans: [
      ...subject.spans,
      ...bounds,
      ...limitCues(
        context,
        told.map(({ attribute }) => attribute),
      ),
      ...whetherSpans(parts),
    ],
  };
};

const limitCues = ({ parts }: FactContext, attributes: readonly string[]): readonly Span[] =>
  parts.cues.filter(({ values }) => values.some((value) => value.kind === 'attribute' && attributes.includes(value.id)));

const base = ({ asked }: FactContext, subject: Subject, entity: Entity) => {
  const outside = outsideOf(entity, asked.asOf);
  return {
    operation: 'whether',
    subjects: subject.entities,
    subjectFrom: subject.from,
    subjectWeight: subject.weight,
    termFrom: 'words',
    entities: [entity],
    certainty: subject.certainty,
    isComposed: true,
    outside: outside === null ? [] : [outside],
  } as const;
};
