import type { FactFinding } from '../domain/fact-question.js';
import { groupBy } from '../domain/group-by.js';
import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { Fact } from '../domain/reply.js';
import { displayName, type OntologyIndex } from '../ontology/ontology-index.js';
import { sourcesOf } from './answer-from-faq.js';
import { FACT_WORDING } from './fact-wording.js';
import type { Outcome } from './outcome.js';
import { PHRASES } from './phrases.js';
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
  const sentences = [...groupBy(told, groupKey).values()].map((group) =>
    withEnd(
      sentence(
        group,
        question.entities.map(({ id }) => id),
        language,
        ontology,
      ),
      sentenceEnd,
    ),
  );
  return {
    kind: 'answer',
    questionKind: 'FACT',
    text:
      sayDay(finding, language) +
      sayOutside(finding, language) +
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

const sayDay = ({ day }: FoundFacts, language: Language): string => {
  if (day === undefined) return '';
  const words = FACT_WORDING[language];
  const [asked, from] = [day.asOf, day.onRecordFrom].map((moment) => moment?.slice(0, 10) ?? '');
  return fillIn(day.onRecordFrom === null ? words.onDay : words.onRecordFrom, { day: asked ?? '', from: from ?? '' });
};

/** That something told of does not hold on the day asked about. */
const sayOutside = ({ outside = [] }: FoundFacts, language: Language): string =>
  outside
    .map(({ entity, state, day }) =>
      fillIn(FACT_WORDING[language][state], { entity: inLanguage(entity.names, language, entity.id), day: day.slice(0, 10) }),
    )
    .join('');

const groupKey = ({ subject, predicate, object, value }: Fact): string =>
  object === null ? `${subject.id} ${predicate} ${JSON.stringify(value)}` : predicate;

const sentence = (group: readonly Fact[], askedIds: readonly string[], language: Language, ontology: OntologyIndex): string => {
  const [first] = group;
  if (first?.object == null || group.length === 1) return first?.text ?? '';
  const outgoing = askedIds.includes(first.subject.id);
  const self = outgoing ? first.subject : first.object;
  const type = ontology.relationType(first.predicate);
  const relation = displayName((outgoing ? type?.names : type?.inverseNames) ?? {}, language, first.predicate);
  const others = group.map(({ subject, object }) => (outgoing ? object : subject)).filter((end) => end !== null);
  return fillIn(WORDING[language].relationList, {
    entity: inLanguage(self.names, language, self.id),
    relation,
    list: others.map((end) => inLanguage(end.names, language, end.id)).join(WORDING[language].listSeparator),
  });
};

const withEnd = (text: string, end: string): string => (/[.。!！?？]$/u.test(text) ? text : text + end);
