import type { Entity } from '../domain/entity.js';
import type { FaqAnswer } from '../domain/faq.js';
import { findPlaceholders } from '../domain/find-placeholders.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { Fact, Source } from '../domain/reply.js';
import { describeAttribute } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import type { ChosenAnswer } from './choose-faq-answer.js';
import { fillPlaceholders } from './fill-placeholders.js';
import type { Outcome } from './outcome.js';

/** A FAQ that may be given, with the answer that applies. */
export interface EligibleFaq {
  readonly faq: PublishedFaq;
  readonly chosen: ChosenAnswer;
  readonly probability: number;
}

/**
 * Answers from a FAQ: its text with values of the graph, these values as facts, and where all of it comes from.
 * One statement when there are placeholders, else none. `null` when a value is missing.
 */
export const answerFromFaq = async (
  { faq, chosen, probability }: EligibleFaq,
  { entities, ontology }: { readonly entities: EntityRepository; readonly ontology: OntologyIndex },
): Promise<Extract<Outcome, { kind: 'answer' }> | null> => {
  const { answer } = chosen;
  const { language } = answer;
  const used = await entities.find(findPlaceholders(answer.text).map(({ entityId }) => entityId));
  const text = fillPlaceholders(answer.text, used, ontology, language);
  if (text === null) return null;
  const facts = factsIn(answer, used, ontology);
  const title = inLanguage(faq.titles, language, faq.id);
  return {
    kind: 'answer',
    questionKind: 'FAQ',
    text,
    language,
    confidence: probability,
    faqId: faq.id,
    facts,
    sources: [{ kind: 'FAQ', id: faq.id, title, version: faq.version, excerpt: text }, ...sourcesOf(facts, used, language)],
  };
};

const factsIn = ({ text, language }: FaqAnswer, entities: ReadonlyMap<string, Entity>, ontology: OntologyIndex): readonly Fact[] => {
  const facts = findPlaceholders(text).flatMap(({ entityId, attribute }) => {
    const entity = entities.get(entityId);
    return entity === undefined || attribute === 'name' ? [] : [describeAttribute(entity, attribute, ontology, language)];
  });
  const unique = new Map(facts.filter((fact) => fact !== null).map((fact) => [`${fact.subject.id}.${fact.predicate}`, fact]));
  return [...unique.values()];
};

/** Each entity whose values are spoken of, with those values. */
export const sourcesOf = (facts: readonly Fact[], entities: ReadonlyMap<string, Entity>, language: Language): readonly Source[] =>
  [...new Set(facts.map(({ subject }) => subject.id))].flatMap((id) => {
    const entity = entities.get(id);
    if (entity === undefined) return [];
    const excerpt = facts
      .filter(({ subject }) => subject.id === id)
      .map(({ text }) => text)
      .join('; ');
    return [{ kind: 'ENTITY' as const, id, title: inLanguage(entity.names, language, id), version: entity.version, excerpt }];
  });
