import type { FactProposal } from '../domain/fact-proposal.js';
import type { Entity, EntityRef } from '../domain/entity.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { AttributeType } from '../domain/ontology.js';
import type { PathStep } from '../domain/path-step.js';
import { describeAttribute, describeRelation, reference } from '../ontology/describe-fact.js';
import type { RelatedEntity } from '../store/relation-repository.js';
import { LEAST_SIMILAR, nearness, propose, type Draft, type FactContext, type Subject } from './fact-context.js';
import { asksWhether, whetherSpans } from './judge-whether.js';
import { outsideOf } from './look-up.js';

import { marksOf } from './question-parts.js';
import { checkBounds, readBounds } from './read-bounds.js';
import { stepsTo } from './read-related.js';
import type { Span } from './sketch.js';
import { subjectsOf } from './subjects.js';

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
  if (!isYesNo || named === undefined) return null;
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
  if (!isYesNo || isCompared || bounds.length === 0) return null;
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
