import type { FactFinding } from '../domain/fact-question.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import { formatDay } from '../ontology/format-value.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import { sourcesOf } from './answer-from-faq.js';
import { FACT_WORDING } from './fact-wording.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
import { sayEachFact } from './say-each-fact.js';
import { sayFacts } from './say-facts.js';
import { choosePhrase, type Speech } from './speech.js';
import { fillIn, WORDING } from './wording.js';

type FoundFacts = Extract<FactFinding, { kind: 'facts' }>;
type MissingEntity = Extract<FactFinding, { kind: 'whichEntity' }>;

/** Says facts in words: what they come to, values as sentences, several neighbours of one kind as a list. */
export const answerFromFacts = (finding: FoundFacts, language: Language, ontology: OntologyIndex): Outcome => {
  const { facts, entities, question, confidence } = finding;
  const { sentenceEnd } = WORDING[language];
  const summary = sayFacts(finding, language, ontology);
  const told = summary === null || summary.withFacts ? facts : [];
  const sentences = sayEachFact(told, { askedIds: question.entities.map(({ id }) => id), language, ontology }).map((text) =>
    withEnd(text, sentenceEnd),
  );
  return {
    kind: 'answer',
    questionKind: 'FACT',
    text:
      sayDay(finding, language, ontology) +
      sayOutside(finding, language, ontology) +
      [...(summary === null ? [] : [withEnd(summary.text, sentenceEnd)]), ...sentences].join(language === 'zh' ? '' : ' '),
    language,
    confidence,
    faqId: null,
    facts,
    sources: sourcesOf(facts, new Map(entities.map((entity) => [entity.id, entity])), language),
  };
};

/** Asks back what a question for a value is about. */
export const askWhichEntity = (
  { question, options, attribute, confidence }: MissingEntity,
  { language, ontology, speech }: { readonly language: Language; readonly ontology: OntologyIndex; readonly speech: Speech },
): Outcome => {
  const [term] = question.terms.filter((other) => other.kind === 'attribute' && other.id === attribute);
  const names = term?.kind === 'attribute' ? ontology.attribute(term.entityType, attribute)?.names : undefined;
  return {
    kind: 'clarification',
    questionKind: 'FACT',
    text: choosePhrase(PHRASES[language].whichEntity, speech, { attribute: displayName(names ?? {}, language, attribute) }),
    language,
    confidence,
    options: options.map(({ id, names: own }) => ({ id: `entity:${id}`, label: inLanguage(own, language, id) })),
    askedAbout: 'entity',
  };
};

/** Asks who asks, where they want to hear of their own. */
export const askWhoAsks = ({ confidence }: Extract<FactFinding, { kind: 'needsIdentity' }>, language: Language): Outcome => ({
  kind: 'clarification',
  questionKind: 'FACT',
  text: withEnd(FACT_WORDING[language].whoAsks, WORDING[language].sentenceEnd),
  language,
  confidence,
  options: [],
  askedAbout: 'identity',
});

const sayDay = ({ day }: FoundFacts, language: Language, { calendar }: OntologyIndex): string => {
  if (day === undefined) return '';
  const words = FACT_WORDING[language];
  const [asked = '', from = ''] = [day.asOf, day.onRecordFrom].map((moment) => formatDay(moment ?? '', language, calendar));
  return fillIn(day.onRecordFrom === null ? words.onDay : words.onRecordFrom, { day: asked, from });
};

/** That something told of does not hold on the day asked about. */
const sayOutside = ({ outside = [] }: FoundFacts, language: Language, { calendar }: OntologyIndex): string =>
  outside
    .map(({ entity, state, day }) =>
      fillIn(FACT_WORDING[language][state], {
        entity: inLanguage(entity.names, language, entity.id),
        day: formatDay(day, language, calendar),
      }),
    )
    .join('');

const withEnd = (text: string, end: string): string => (/[.。!！?？]$/u.test(text) ? text : text + end);
