import type { Entity } from '../domain/entity.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import { isSmallTalk } from '../domain/small-talk.js';
import type { OntologyIndex } from '../ontology/ontology-index.js';
import type { EligibleFaq } from './answer-from-faq.js';
import { chooseFacet } from './choose-facet.js';
import { facetsOf, type Facet } from './facets.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
import { choosePhrase, type Speech } from './speech.js';

/** Less likely ones are not offered: a list that hardly ever holds the right one wastes the customer's time. */
export const LEAST_LIKELY = 0.1;
const MOST_OPTIONS = 4;

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
    options: listed.map(({ id, title }) => ({ id: `faq:${id}`, label: title })),
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
