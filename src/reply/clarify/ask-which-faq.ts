import { optionIdOf } from '../../domain/reply.js';
import type { Entity } from '../../domain/entity.js';
import { isJsonList } from '../../domain/json.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { isSmallTalk } from '../../domain/small-talk.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import type { EligibleFaq } from '../render/answer-from-faq.js';
import { choosePhrase, type Speech } from '../render/channel-style.js';
import { PHRASES } from '../render/phrases.js';
import { chooseFacet, type Facet, facetsOf, valuesOf } from './facets.js';

/** Less likely ones are not offered: a list that hardly ever holds the right one wastes the customer's time. */
export const LEAST_LIKELY = 0.1;
export const MOST_OPTIONS = 4;

export interface Asking {
  readonly language: Language;
  readonly speech: Speech;
  readonly entities: ReadonlyMap<string, Entity>;
  readonly ontology: OntologyIndex;
  /** Ids of facets of which the profile or the dialogue tells the value. */
  readonly known: ReadonlySet<string>;
  /** From which probability of the likeliest on it is worth asking. */
  readonly leastBest: number;
}

/** Asks what separates the likely FAQs best: something they are about, or else which of them is meant; `null` when none is likely enough to ask. */
export const askWhichFaq = (eligible: readonly EligibleFaq[], asking: Asking): Outcome | null => {
  const { language, entities, ontology, known, leastBest } = asking;
  const likely = eligible.filter(({ faq, probability }) => probability >= LEAST_LIKELY && !isSmallTalk(faq));
  if ((likely[0]?.probability ?? 0) < leastBest) return null;
  const candidates = likely.map(({ faq: { id, titles }, probability }) => ({ id, probability, title: inLanguage(titles, language, id) }));
  const facet = chooseFacet(candidates, facetsOf(likely, entities, ontology, language), known);
  const listed = facet === null ? candidates.slice(0, MOST_OPTIONS) : candidates;
  const base = {
    kind: 'clarification' as const,
    questionKind: 'FAQ' as const,
    language,
    confidence: Math.min(
      1,
      listed.reduce((sum, { probability }) => sum + probability, 0),
    ),
  };
  if (facet !== null) return { ...base, ...askAbout(facet, asking) };
  const phrases = PHRASES[language];
  return {
    ...base,
    text: choosePhrase(listed.length === 1 ? phrases.thisFaq : phrases.whichFaq, asking.speech),
    options: listed.map(({ id, title }) => ({ id: optionIdOf('faq', id), label: title })),
    askedAbout: 'faq',
  };
};

const askAbout = ({ kind, id, name, labels }: Facet, { language, speech }: Asking) => {
  const phrases = PHRASES[language];
  return {
    text: choosePhrase(kind === 'type' ? phrases.whichThing : phrases.whichValue, speech, { attribute: name }),
    options: [...labels].map(([optionId, label]) => ({ id: optionId, label })),
    askedAbout: kind === 'thing' ? 'entity' : id,
  };
};

/**
 * Ids of facets of the candidates of which a value is known: of what the question or the situation names, of what the customer has,
 * or because the customer chose one.
 */
export const knownFacets = (
  eligible: readonly EligibleFaq[],
  { mentions, implied, variables, choice, conversation, language }: ReplyContext,
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
): ReadonlySet<string> => {
  const has = Object.values(variables).flatMap((value) => (isJsonList(value) ? value : []));
  const near = new Set<unknown>([...mentions.map(({ entity }) => entity.id), ...implied.map(({ entity }) => entity.id), ...has]);
  const nearby = [...new Set(eligible.flatMap(({ faq }) => faq.aboutIds))].filter((id) => near.has(id));
  const told = nearby.flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : valuesOf(entity, ontology, language).map(({ id: facet }) => facet);
  });
  const asked = (conversation?.turns ?? []).slice(-1).flatMap(({ reply }) => (reply.kind === 'clarification' ? [reply.askedAbout] : []));
  const types = ontology.ontology.entityTypes.map(({ id }) => `entity:${id}`);
  const chosen = choice === null ? [] : asked.flatMap((id) => (id === 'entity' ? types : (id ?? [])));
  // A facet of which the values of all that is near differ is not settled by it.
  const facets = told.length === 0 ? new Set<string>() : new Set(facetsOf(eligible, entities, ontology, 'en').map(({ id }) => id));
  const settled = [...new Set(told)].filter((id) => facets.has(id) && distinctValues(id, nearby, entities, ontology) === 1);
  return new Set([...settled, ...chosen]);
};

const distinctValues = (
  facetId: string,
  nearby: readonly string[],
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
): number => {
  const values = nearby.flatMap((id) => {
    const entity = entities.get(id);
    return entity === undefined ? [] : valuesOf(entity, ontology, 'en').flatMap((value) => (value.id === facetId ? value.optionId : []));
  });
  return new Set(values).size;
};

/**
 * What is left of the candidates once the customer chose a thing or a value: those about it, of which one is meant with what probability
 * all likely ones together had. All of them when nothing was chosen or none is about it.
 */
export const narrowCandidates = (
  eligible: readonly EligibleFaq[],
  choice: ReplyContext['choice'],
  entities: ReadonlyMap<string, Entity>,
  ontology: OntologyIndex,
): readonly EligibleFaq[] => {
  if (choice?.kind !== 'entity' && choice?.kind !== 'attribute') return eligible;
  const optionId = optionIdOf(choice.kind, choice.id);
  const likely = eligible.filter(({ probability }) => probability >= LEAST_LIKELY);
  const left = likely.filter(({ faq }) =>
    faq.aboutIds.some((id) => {
      const entity = entities.get(id);
      return entity !== undefined && valuesOf(entity, ontology, 'en').some((value) => value.optionId === optionId);
    }),
  );
  if (left.length === 0) return eligible;
  const sumOf = (faqs: readonly EligibleFaq[]): number => faqs.reduce((sum, { probability }) => sum + probability, 0);
  const share = Math.min(1, sumOf(likely)) / sumOf(left);
  return left.map((one) => ({ ...one, probability: one.probability * share }));
};
