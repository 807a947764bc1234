import type { Entity } from '../domain/entity.js';
import { findPlaceholders } from '../domain/find-placeholders.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { Fact, Source } from '../domain/reply.js';
import { isSmallTalk } from '../domain/small-talk.js';
import { describeAttribute } from '../ontology/describe-fact.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import type { ChosenAnswer } from './choose-faq-answer.js';
import { fillPlaceholders } from './fill-placeholders.js';
import type { Outcome } from './outcome.js';
import { chooseWording, type Speech } from './speech.js';

/** A FAQ that may be given, with the answer that applies. */
export interface EligibleFaq {
  readonly faq: PublishedFaq;
  readonly chosen: ChosenAnswer;
  readonly probability: number;
}

/**
 * Answers from a FAQ: one of its wordings with values of the graph, these values as facts, and where all of it comes from.
 * `null` when a value is missing in every wording.
 */
export const answerFromFaq = (
  { faq, chosen, probability }: EligibleFaq,
  {
    entities,
    ontology,
    speech,
  }: { readonly entities: ReadonlyMap<string, Entity>; readonly ontology: OntologyIndex; readonly speech: Speech },
): Extract<Outcome, { kind: 'answer' }> | null => {
  const { answer } = chosen;
  const { language } = answer;
  const [first, ...others] = [answer.text, ...answer.variants].flatMap((template) => {
    const text = fillPlaceholders(template, entities, ontology, language);
    return text === null ? [] : [{ text, template }];
  });
  if (first === undefined) return null;
  const { text, template } = chooseWording([first, ...others], speech);
  const facts = factsIn(template, language, entities, ontology);
  const title = inLanguage(faq.titles, language, faq.id);
  return {
    kind: 'answer',
    questionKind: isSmallTalk(faq) ? 'SMALL_TALK' : 'FAQ',
    text,
    language,
    confidence: probability,
    faqId: faq.id,
    facts,
    sources: [{ kind: 'FAQ', id: faq.id, title, version: faq.version, excerpt: text }, ...sourcesOf(facts, entities, language)],
  };
};

const factsIn = (text: string, language: Language, entities: ReadonlyMap<string, Entity>, ontology: OntologyIndex): readonly Fact[] => {
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
