import type { FactFinding } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import { describeAttribute, describeLink, reference } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import { factConfidence } from './confidence.js';
import { followPath } from './follow-path.js';
import type { PathQuestion } from './parse-path-question.js';

export interface FindPathFactsDependencies {
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly ontology: OntologyIndex;
}

/** An answer rests on these; the rest is named, not told one by one. */
const MOST_FACTS = 24;
/** Things of which an attribute is read. */
const MOST_READ = 1_000;

/** Goes where a question leads: a statement a step, one more for the attribute, one for the sources. */
export const findPathFacts = async (
  question: PathQuestion,
  { asOf, language }: { readonly asOf: string; readonly language: Language },
  { entities, relations, ontology }: FindPathFactsDependencies,
): Promise<FactFinding> => {
  const { start, steps, attribute, coverage, certainty } = question;
  const moment = new Date(asOf).toISOString();
  const reached = await followPath(start, steps, moment, relations);
  if (reached.length === 0) return { kind: 'nothing' };
  const named = reached.slice(0, MOST_FACTS).flatMap(({ links }) => links);
  const read = attribute === null ? [] : reached.slice(0, MOST_READ).map(({ entity }) => entity.id);
  const found = await entities.find([start.id, ...read]);
  const links = [...new Map(named.map((link) => [JSON.stringify([link.from.id, link.step, link.to.id]), link])).values()];
  const values: readonly Fact[] =
    attribute === null
      ? []
      : reached.flatMap(({ entity }) => {
          const whole = found.get(entity.id);
          return (whole === undefined ? null : describeAttribute(whole, attribute, ontology, language)) ?? [];
        });
  if (attribute !== null && values.length === 0) return { kind: 'nothing' };
  return {
    kind: 'facts',
    question: { entities: [reference(start)], entitiesFrom: 'WORDS', terms: [], coverage, certainty },
    facts: [...links.map((link) => describeLink(link, ontology, language)), ...values].slice(0, MOST_FACTS),
    sense: {
      kind: 'path',
      start,
      steps,
      attribute,
      answers: reached.map(({ entity }) => entity),
      values: [...new Map(values.map(({ value }) => [JSON.stringify(value), value])).values()],
    },
    entities: [...found.values()].slice(0, MOST_FACTS),
    confidence: factConfidence(steps.length > 1 || attribute !== null ? 'composed' : 'plain', question),
  };
};
