import type { EntityRef } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { Fact, Suggestion } from '../domain/reply.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import { REASONS } from './reasons.js';

/** Nearness by kind of step: what editors set as follow-up, what shares a subject, neighbours in the graph. */
const SCORE = { next: 0.9, about: 0.6, faqOfEntity: 0.55, neighbour: 0.5, similar: 0.8 } as const;
const RANK_STEP = 0.02;

const base = (ref: EntityRef, kind: Suggestion['kind'], language: Language): Pick<Suggestion, 'id' | 'title' | 'kind'> => ({
  id: ref.id,
  title: inLanguage(ref.names, language, ref.id),
  kind,
});

export const followUp = (from: EntityRef, to: EntityRef, rank: number, language: Language): Suggestion => {
  const reason = REASONS[language].next.replace('{from}', inLanguage(from.names, language, from.id));
  return { ...base(to, 'FAQ', language), reason, path: [edge(from, 'NEXT', to, reason)], score: SCORE.next - RANK_STEP * rank };
};

export const sameSubject = (from: EntityRef, to: EntityRef, middle: EntityRef, language: Language): Suggestion => {
  const reason = about(middle, language);
  return {
    ...base(to, 'FAQ', language),
    reason,
    path: [edge(from, 'ABOUT', middle, reason), edge(to, 'ABOUT', middle, reason)],
    score: SCORE.about,
  };
};

export const aboutEntity = (entity: EntityRef, faq: EntityRef, language: Language): Suggestion => {
  const reason = about(entity, language);
  return { ...base(faq, 'FAQ', language), reason, path: [edge(faq, 'ABOUT', entity, reason)], score: SCORE.faqOfEntity };
};

export const neighbour = (
  self: EntityRef,
  other: EntityRef,
  type: string,
  outgoing: boolean,
  ontology: OntologyIndex,
  language: Language,
): Suggestion => {
  const [from, to] = outgoing ? [self, other] : [other, self];
  const verb = displayName(ontology.relationType(type)?.names ?? {}, language, type);
  const names = [from, to].map((end) => inLanguage(end.names, language, end.id));
  const text = names.join(language === 'zh' ? verb : ` ${verb} `);
  return { ...base(other, 'ENTITY', language), reason: text, path: [edge(from, type, to, text)], score: SCORE.neighbour };
};

const about = (entity: EntityRef, language: Language): string =>
  REASONS[language].about.replace('{middle}', inLanguage(entity.names, language, entity.id));

const edge = (subject: EntityRef, predicate: string, object: EntityRef, text: string): Fact => ({
  subject,
  predicate,
  object,
  value: null,
  text,
  validFrom: null,
  validTo: null,
});

/** A FAQ that was close to the question, but not what answered it. */
export const similar = (faq: EntityRef, probability: number, language: Language): Suggestion => ({
  ...base(faq, 'FAQ', language),
  reason: REASONS[language].similar,
  path: [],
  score: SCORE.similar * probability,
});
