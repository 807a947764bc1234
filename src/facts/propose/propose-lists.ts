import type { Entity, EntityRef } from '../../domain/entity.js';
import type { FactProposal } from '../../domain/fact-proposal.js';
import type { FactSense } from '../../domain/fact-question.js';
import type { Json } from '../../domain/json.js';
import type { Fact } from '../../domain/reply.js';
import { isValidAt } from '../../domain/time/calendar.js';
import { describeAttribute, reference } from '../../ontology/describe-fact.js';
import type { RelationRepository } from '../../store/repositories/relation-repository.js';
import { type Draft, type FactContext, hintsFor, propose } from '../fact-context.js';
import { chooseOrder, type Order } from '../reading/choose-order.js';
import { type ListReading, readLists, type RelatedCondition } from '../reading/read-lists.js';
import { explainedShare } from '../reading/sketch.js';
import { meets } from './propose-whether.js';

/** Those with the lowest or highest value of an attribute, or with the one at a place after it; those without a value are none. */
export const bestOf = (entities: readonly Entity[], attribute: string, isLowest: boolean, place = 1): readonly Entity[] => {
  const valued = entities.flatMap((entity) => {
    const value: Json | undefined = entity.attributes[attribute];
    return typeof value === 'number' || typeof value === 'string' ? [{ entity, value }] : [];
  });
  const values = [...new Set(valued.map(({ value }) => value))].sort((a, b) => (a < b === isLowest ? -1 : 1));
  return valued.filter(({ value }) => value === values[place - 1]).map(({ entity }) => entity);
};

/** Things looked at; of a type with more, an answer is about the first of them. */
const MOST_LISTED = 1_000;
/** As many as one takes in at once. */
export const PAGE = 8;
const MOST_LINKS = 5_000;
/** Readings that are looked up. */
const MOST_READINGS = 2;

/** Things by what must be true of them, how many, or which has most of something: one statement, and one more for each relation. */
export const proposeLists = async (context: FactContext): Promise<readonly FactProposal[]> => {
  const readings = (await readLists(context)).filter((reading) => isRatherList(reading, context)).slice(0, MOST_READINGS);
  const drafts = await Promise.all(readings.map((reading) => listDraft(context, reading)));
  return drafts.flatMap((draft) => (draft === null ? [] : [propose(context, draft)]));
};

/** A path explains a single name by itself; a list is needed for conditions, orders, counts and several names. */
const isRatherList = (
  { conditions, related, except, isOrdered, isCount, spans, among, from }: ListReading,
  { paths: [path], parts }: FactContext,
): boolean => {
  const isOnlyNamed =
    [conditions, except].every(({ length }) => length === 0) &&
    !isOrdered &&
    !isCount &&
    among === null &&
    from === 'words' &&
    related.every(({ isDenied }) => !isDenied);
  if (isOnlyNamed && related.length === 1) return false;
  if (path === undefined || path.steps.length === 0) return true;
  const [coverage, ofPath] = [spans, path.spans].map((explained) => explainedShare(parts.text, parts.language, explained));
  // Of several names one may be a common word: what the words do not relate is no condition.
  if (isOnlyNamed) return related.every(({ isSaid }) => isSaid) && (coverage ?? 0) > (ofPath ?? 0);
  return (coverage ?? 0) >= (ofPath ?? 0);
};

const listDraft = async (context: FactContext, reading: ListReading): Promise<Draft | null> => {
  const { entityType, conditions, related, among, isCount } = reading;
  const { asOf } = context.asked;
  const [found, ...sets] = await Promise.all([
    among === null
      ? context.entities.withConditions({ type: entityType, conditions, asOf, limit: MOST_LISTED })
      : amongThem(among, reading, context),
    ...related.map((one) => idsRelated(one, asOf, context)),
  ]);
  const fitting = found.filter(
    ({ id, attributes }) =>
      !reading.except.includes(id) &&
      reading.anyOf.every(({ attribute, values }) => values.includes(attributes[attribute] ?? null)) &&
      sets.every((ids, index) => ids.has(id) !== related[index]?.isDenied),
  );
  const order = orderOf(context, reading, fitting);
  if (reading.isOrdered && order === null) return null;
  const best = order === null ? [] : bestOf(fitting, order.attribute, order.isLowest, order.place);
  if (order !== null && best.length === 0) return null;
  const told = order === null ? fitting.slice(reading.offset, reading.offset + PAGE) : best;
  return {
    operation: isCount ? 'count' : order === null ? 'list' : 'best',
    subjects: told.map(reference),
    subjectFrom: among === null ? 'words' : 'list',
    subjectWeight: 1,
    terms: order === null ? reading.terms : [{ kind: 'attribute', entityType, id: order.attribute }],
    termFrom: reading.from !== 'words' ? reading.from : order === null || order.isSaid ? 'words' : 'meaning',
    facts: told.flatMap((entity) => describe(entity, order?.attribute ?? null, reading, context)),
    entities: told,
    sense: senseOf(reading, order, fitting, told),
    spans: [...reading.spans, ...(order?.spans ?? []), ...(order === null ? [] : askedCues(context, entityType))],
    certainty: reading.certainty,
    isComposed: !(conditions.length <= 1 && related.length <= 1 && order === null && !isCount),
    memory: {
      entityType,
      conditions,
      order: order === null ? null : { attribute: order.attribute, isLowest: order.isLowest },
      offset: order === null && !isCount ? reading.offset + told.length : 0,
    },
  };
};

const senseOf = (
  { entityType, isCount, offset }: ListReading,
  order: ChosenOrder | null,
  fitting: readonly Entity[],
  told: readonly Entity[],
): FactSense => {
  const total = fitting.length;
  if (isCount) return { kind: 'count', entityType, total, shown: total <= PAGE ? fitting.map(reference) : [] };
  if (order === null) return { kind: 'list', entityType, total, offset, shown: told.map(reference) };
  return {
    kind: 'best',
    attribute: order.attribute,
    best: told.map(reference),
    isLowest: order.isLowest,
    place: order.place,
    isComparison: false,
  };
};

interface ChosenOrder {
  readonly attribute: string;
  readonly isLowest: boolean;
  readonly place: number;
  readonly isSaid: boolean;
  readonly spans: Order['spans'];
}

/** By what things are ordered: of what at least two of them have a value for, or all where there is one. */
const orderOf = (context: FactContext, reading: ListReading, fitting: readonly Entity[]): ChosenOrder | null => {
  const { entityType, inheritedOrder } = reading;
  if (!reading.isOrdered) return inheritedOrder === null ? null : { ...inheritedOrder, place: 1, isSaid: true, spans: [] };
  const attributes = (context.reader.ontology.entityType(entityType)?.attributes ?? []).filter(
    ({ id }) => fitting.filter((entity) => entity.attributes[id] !== undefined).length >= Math.min(2, fitting.length),
  );
  const order = chooseOrder(context.parts, [entityType], attributes, hintsFor(context, entityType));
  return order === null ? null : { ...order, attribute: order.attribute.id };
};

const describe = (entity: Entity, ordered: string | null, { conditions }: ListReading, context: FactContext): readonly Fact[] => {
  const { reader, asked } = context;
  const shown = ordered === null ? [...new Set(conditions.map(({ attribute }) => attribute))] : [ordered];
  return [...shown, ...alsoAsked(entity.type, ordered, context)].flatMap(
    (id) => describeAttribute(entity, id, reader.ontology, asked.replyLanguage) ?? [],
  );
};

const askedCues = ({ parts }: FactContext, entityType: string) =>
  parts.cues.filter(({ values }) => values.some((value) => value.kind === 'attribute' && value.entityType === entityType));

/** "The limit of the cheapest": what is asked of the best besides. */
const alsoAsked = (entityType: string, ordered: string | null, { parts }: FactContext): readonly string[] =>
  ordered === null
    ? []
    : parts.cues.flatMap(({ values }) =>
        values
          .flatMap((value) => (value.kind === 'attribute' && value.entityType === entityType && value.id !== ordered ? [value.id] : []))
          .slice(0, 1),
      );

/** Of things shown before those that meet the conditions, in their order. */
const amongThem = async (
  among: readonly EntityRef[],
  { conditions }: ListReading,
  { entities, asked }: FactContext,
): Promise<readonly Entity[]> => {
  const found = await entities.find(among.map(({ id }) => id));
  return among
    .flatMap(({ id }) => found.get(id) ?? [])
    .filter(
      (entity) =>
        isValidAt(entity, asked.asOf) && conditions.every((condition) => meets(entity.attributes[condition.attribute], condition)),
    );
};

const idsRelated = async (
  { entity, steps }: RelatedCondition,
  asOf: string,
  { relations }: { readonly relations: Pick<RelationRepository, 'follow'> },
): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(steps.map((step) => relations.follow([entity.id], step, { asOf, limit: MOST_LINKS })));
  return new Set(found.flat().map(({ to }) => to.id));
};
