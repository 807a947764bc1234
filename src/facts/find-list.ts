import type { Entity } from '../domain/entity.js';
import type { FactFinding, FactSense } from '../domain/fact-question.js';
import type { Json } from '../domain/json.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import { describeAttribute, reference } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import { factConfidence } from './confidence.js';
import type { ListQuestion } from './parse-list-question.js';
import type { RelatedCondition } from './read-related.js';

export interface FindListDependencies {
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly ontology: OntologyIndex;
}

export interface FindListOptions {
  readonly asOf: string;
  readonly language: Language;
  /** How many were listed before. */
  readonly offset: number;
}

/** Things looked at; of a type with more, an answer is about the first of them. */
const MOST_LISTED = 1_000;
/** As many as one takes in at once. */
export const PAGE = 8;
const MOST_LINKS = 5_000;

/** Looks up things by what must be true of them: one statement, and one more for each relation that must be there or must not. */
export const findList = async (
  question: ListQuestion,
  options: FindListOptions,
  dependencies: FindListDependencies,
): Promise<FactFinding> => {
  const { entityType, conditions, related, order, isCount, coverage } = question;
  const { entities, ontology } = dependencies;
  const { language } = options;
  const asOf = new Date(options.asOf).toISOString();
  const [found, ...sets] = await Promise.all([
    entities.withConditions({ type: entityType, conditions, asOf, limit: MOST_LISTED }),
    ...related.map((one) => idsRelated(one, asOf, dependencies)),
  ]);
  const fitting = found.filter(({ id }) => sets.every((ids, index) => ids.has(id) !== related[index]?.isDenied));
  const attribute = order?.attribute.id ?? null;
  const best = order === null ? [] : bestOf(fitting, order.attribute.id, order.isLowest);
  const told = order === null ? fitting.slice(options.offset, options.offset + PAGE) : best;
  const shownAttributes = attribute === null ? [...new Set(conditions.map((condition) => condition.attribute))] : [attribute];
  const describe = (entity: Entity): readonly Fact[] =>
    shownAttributes.flatMap((id) => describeAttribute(entity, id, ontology, language) ?? []);
  const sense: FactSense = isCount
    ? { kind: 'count', entityType, total: fitting.length }
    : order === null
      ? { kind: 'list', entityType, total: fitting.length, offset: options.offset, shown: told.map(reference) }
      : { kind: 'best', attribute: order.attribute.id, best: best.map(reference), isLowest: order.isLowest, isComparison: false };
  if (order !== null && best.length === 0) return { kind: 'nothing' };
  return {
    kind: 'facts',
    question: { entities: [], entitiesFrom: 'WORDS', terms: [], coverage, certainty: 1 },
    facts: told.flatMap(describe),
    sense,
    entities: told,
    confidence: factConfidence(isWhole(question) ? 'plain' : 'composed', { coverage, certainty: 1 }),
  };
};

/** All of a kind, as a FAQ may list too. */
const isWhole = ({ conditions, related, order, isCount }: ListQuestion): boolean =>
  conditions.length <= 1 && related.length <= 1 && order === null && !isCount;

/** Those with the lowest or highest value of an attribute; those without a value are none. */
export const bestOf = (entities: readonly Entity[], attribute: string, isLowest: boolean): readonly Entity[] => {
  const valued = entities.flatMap((entity) => {
    const value: Json | undefined = entity.attributes[attribute];
    return typeof value === 'number' || typeof value === 'string' ? [{ entity, value }] : [];
  });
  const [first] = valued.toSorted((a, b) => (a.value === b.value ? 0 : a.value < b.value === isLowest ? -1 : 1));
  return valued.filter(({ value }) => value === first?.value).map(({ entity }) => entity);
};

const idsRelated = async (
  { entity, steps }: RelatedCondition,
  asOf: string,
  { relations }: Pick<FindListDependencies, 'relations'>,
): Promise<ReadonlySet<string>> => {
  const found = await Promise.all(steps.map((step) => relations.follow([entity.id], step, { asOf, limit: MOST_LINKS })));
  return new Set(found.flat().map(({ to }) => to.id));
};
