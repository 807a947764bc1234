import type { FactFinding } from '../domain/fact-question.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { AttributeType } from '../domain/ontology.js';
import { describeAttribute, reference } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import { chooseOrder } from './choose-order.js';
import { factConfidence } from './confidence.js';
import { brokenBounds, readBounds } from './read-bounds.js';
import { explainedShare } from './explained-share.js';
import { bestOf, type FindListDependencies, type FindListOptions } from './find-list.js';
import { marksOf, type QuestionParts } from './question-parts.js';

/** "Which is cheaper for 12 months, A or B": the values of both, and which of those that can be had so has more or less. `nothing` where it is no such question. One statement. */
export const findComparison = async (
  parts: QuestionParts,
  { asOf, language }: FindListOptions,
  { entities, ontology }: FindListDependencies,
): Promise<FactFinding> => {
  const compared = [...new Map(parts.names.map(({ entity }) => [entity.id, entity])).values()];
  const places = new Set(parts.names.map(({ span }) => span.start));
  const types = [...new Set(compared.map(({ type }) => type))];
  if (places.size < 2 || !parts.marks.some(({ kind }) => kind === 'more' || kind === 'most')) return { kind: 'nothing' };
  const found = await entities.find(compared.map(({ id }) => id));
  const present = compared.flatMap(({ id }) => found.get(id) ?? []).filter((entity) => isValidAt(entity, asOf));
  // What one of them has no value for cannot be compared.
  const common = attributesOf(types, ontology).filter(({ id }) => present.every(({ attributes }) => attributes[id] !== undefined));
  const order = chooseOrder(parts, types, common);
  if (order === null || present.length < 2) return { kind: 'nothing' };
  const bounds = readBounds(parts, attributesOf(types, ontology), ontology);
  const broken = new Map(present.map((entity) => [entity.id, brokenBounds(entity, bounds)]));
  const fitting = present.filter(({ id }) => (broken.get(id) ?? []).length === 0);
  const best = bestOf(fitting, order.attribute.id, order.isLowest);
  const coverage = explainedShare(parts.text, parts.language, [
    ...order.spans,
    ...parts.names.map(({ span }) => span),
    ...marksOf(parts, 'number'),
  ]);
  const certainty = Math.min(...parts.names.map(({ score }) => score));
  return {
    kind: 'facts',
    question: { entities: present.map(reference), entitiesFrom: 'WORDS', terms: [], coverage, certainty },
    facts: present.flatMap((entity) =>
      [order.attribute.id, ...(broken.get(entity.id) ?? [])].flatMap((id) => describeAttribute(entity, id, ontology, language) ?? []),
    ),
    sense:
      fitting.length < 2
        ? { kind: 'fitting', fitting: fitting.map(reference) }
        : { kind: 'best', attribute: order.attribute.id, best: best.map(reference), isLowest: order.isLowest, isComparison: true },
    entities: present,
    confidence: factConfidence('composed', { coverage, certainty }),
  };
};

const attributesOf = (types: readonly string[], ontology: OntologyIndex): readonly AttributeType[] => [
  ...new Map(types.flatMap((type) => (ontology.entityType(type)?.attributes ?? []).map((attribute) => [attribute.id, attribute]))).values(),
];
