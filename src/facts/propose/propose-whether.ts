import type { Entity } from '../../domain/entity.js';
import type { Condition, FactProposal } from '../../domain/fact-proposal.js';
import type { FactSense } from '../../domain/fact-question.js';
import type { Json } from '../../domain/json.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Fact } from '../../domain/reply.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { Span } from '../../language/text/normalise-text.js';
import { describeAttribute } from '../../ontology/describe-fact.js';
import { type Draft, type FactContext, LEAST_SIMILAR, nearness, propose, type Subject } from '../fact-context.js';
import { asksWhether, marksOf, type QuestionParts, whetherSpans } from '../reading/question-parts.js';
import { checkBounds, inUnitOf, limitOf, readBounds } from '../reading/read-bounds.js';
import { outsideOf, subjectsOf } from './look-up.js';
import { related } from './propose-related.js';

/** Whether a value meets a condition; one that is not there meets none. */
export const meets = (value: Json | undefined, { comparison, value: wanted }: Pick<Condition, 'comparison' | 'value'>): boolean => {
  if (value === undefined || value === null) return false;
  if (comparison === 'equal') return value === wanted;
  if (typeof value !== 'number' || typeof wanted !== 'number') return false;
  if (comparison === 'above') return value > wanted;
  if (comparison === 'atLeast') return value >= wanted;
  return comparison === 'below' ? value < wanted : value <= wanted;
};

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
