import { holds } from '../../domain/condition/evaluate-condition.js';
import type { Entity } from '../../domain/entity.js';
import { type FaqAnswer, findPlaceholders, type Placeholder } from '../../domain/faq.js';
import type { Json } from '../../domain/json.js';
import { inLanguage, type Language } from '../../domain/language.js';
import type { Fact, Source } from '../../domain/reply.js';
import { isSmallTalk } from '../../domain/small-talk.js';
import { isValidAt } from '../../domain/time/calendar.js';
import { describeAttribute, formatValue } from '../../ontology/describe-fact.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { PublishedFaq } from '../../store/repositories/faq-repository.js';
import type { Outcome } from '../outcome.js';
import { chooseWording, type Speech } from './channel-style.js';

/** The answer that applies, and the one that would without the customer's situation. */
interface ChosenAnswer {
  readonly answer: FaqAnswer;
  /** The unconditional answer when another one was chosen; `null` when it was chosen itself or there is none. */
  readonly otherwise: FaqAnswer | null;
}

/**
 * Of a FAQ's answers the first whose condition holds, conditional ones before the unconditional; in the language asked
 * for, or in another when it has none there. `null` when nothing applies at that moment.
 */
export const chooseFaqAnswer = (
  answers: readonly FaqAnswer[],
  { language, asOf, variables }: { readonly language: Language; readonly asOf: string; readonly variables: Readonly<Record<string, Json>> },
): ChosenAnswer | null => {
  const valid = answers.filter((answer) => isValidAt(answer, asOf));
  const spoken = valid.filter((answer) => answer.language === language);
  const candidates = spoken.length > 0 ? spoken : valid;
  const plain = candidates.find(({ condition }) => condition === null) ?? null;
  const fitting = candidates.find(({ condition }) => condition !== null && holds(condition, variables));
  const answer = fitting ?? plain;
  return answer === null ? null : { answer, otherwise: fitting === undefined ? null : plain };
};

/**
 * Puts values of the graph into a text; `null` when one is missing, since half an answer is none.
 * (Publishing checks that all are there; a value removed later is caught here.)
 */
export const fillPlaceholders = (
  text: string,
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
  language: Language,
): string | null => {
  let filled = text;
  for (const placeholder of findPlaceholders(text)) {
    const value = valueOf(placeholder, entities, ontology, language);
    if (value === null) return null;
    filled = filled.replace(placeholder.text, () => value);
  }
  return filled;
};

const valueOf = (
  { entityId, attribute }: Placeholder,
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
  language: Language,
): string | null => {
  const entity = entities.get(entityId);
  if (entity === undefined) return null;
  if (attribute === 'name') return inLanguage(entity.names, language, entity.id);
  const value = Object.hasOwn(entity.attributes, attribute) ? (entity.attributes[attribute] ?? null) : null;
  return value === null ? null : formatValue(value, ontology.attribute(entity.type, attribute), ontology, language);
};

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
