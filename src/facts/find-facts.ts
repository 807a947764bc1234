import type { FactFinding, FactQuestion, FactTerm } from '../domain/fact-question.js';
import { isValidAt } from '../domain/is-valid-at.js';
import { LANGUAGES, type Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import { describeAttribute, describeRelation, reference } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import { factConfidence } from './confidence.js';

export interface FindFactsDependencies {
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly ontology: OntologyIndex;
}

/** Each further meaning the words may have makes it less sure that the right one was taken. */
const AMBIGUOUS = 0.93;
/** More to choose from than one can take in is no help. */
const MOST_OPTIONS = 8;
const MOST_FACTS = 24;

/** Looks up what was asked: at most two statements. Facts that do not hold at `asOf` are left out. */
export const findFacts = async (
  question: FactQuestion,
  { asOf, language }: { readonly asOf: string; readonly language: Language },
  dependencies: FindFactsDependencies,
): Promise<FactFinding> => {
  if (question.entities.length === 0) return whichEntity(question, dependencies);
  const { ontology } = dependencies;
  const [found, related] = await Promise.all([
    dependencies.entities.find(question.entities.map(({ id }) => id)),
    dependencies.relations.findAround(
      question.entities.map(({ id }) => id),
      relationTypes(question.terms),
    ),
  ]);
  const entities = question.entities.flatMap(({ id }) => found.get(id) ?? []).filter((entity) => isValidAt(entity, asOf));
  const facts = entities.flatMap((entity) =>
    question.terms.flatMap((term): readonly (Fact | null)[] =>
      term.kind === 'attribute'
        ? term.entityType === entity.type
          ? [describeAttribute(entity, term.id, ontology, language)]
          : []
        : related
            .filter(
              ({ id, relation, other }) =>
                id === entity.id &&
                relation.type === term.id &&
                (term.direction === 'OUTGOING') === (relation.from === id) &&
                isValidAt(relation, asOf) &&
                isValidAt(other, asOf),
            )
            .map((neighbour) => describeRelation(neighbour, reference(entity), ontology, language)),
    ),
  );
  const known = facts.filter((fact) => fact !== null).slice(0, MOST_FACTS);
  if (known.length === 0) return { kind: 'nothing' };
  const meanings = new Set(known.map(({ predicate }) => predicate)).size;
  return {
    kind: 'facts',
    question,
    facts: known,
    sense: { kind: 'each' },
    entities,
    confidence: factConfidence('plain', question) * AMBIGUOUS ** (meanings - 1),
  };
};

const relationTypes = (terms: readonly FactTerm[]): readonly string[] => [
  ...new Set(terms.flatMap((term) => (term.kind === 'relation' ? [term.id] : []))),
];

const whichEntity = async (question: FactQuestion, { entities }: FindFactsDependencies): Promise<FactFinding> => {
  const attributes = question.terms.filter((term) => term.kind === 'attribute');
  const [first] = attributes;
  if (first === undefined) return { kind: 'nothing' };
  const options = await entities.withAttribute({
    types: [...new Set(attributes.map(({ entityType }) => entityType))],
    attributes: attributes.flatMap(({ id }) => [id, ...LANGUAGES.map((language) => `${id}_${language}`)]),
    limit: MOST_OPTIONS,
  });
  if (options.length === 0) return { kind: 'nothing' };
  return {
    kind: 'whichEntity',
    question,
    options: options.map(reference),
    attribute: first.id,
    confidence: factConfidence('plain', question),
  };
};
