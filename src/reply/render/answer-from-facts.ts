import type { FactFinding } from '../../domain/fact-question.js';
import { groupBy } from '../../domain/group-by.js';
import { isJsonObject } from '../../domain/json.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { type Fact, optionIdOf } from '../../domain/reply.js';
import { FACT_SENTENCES, WRITTEN_VALUES } from '../../language/reply-wording.js';
import { formatDay, wordProperty } from '../../ontology/describe-fact.js';
import { displayName, type OntologyIndex } from '../../ontology/ontology-index.js';
import type { Outcome } from '../outcome.js';
import { sourcesOf } from './answer-from-faq.js';
import { choosePhrase, type Speech } from './channel-style.js';
import { FACT_WORDING } from './fact-wording.js';
import { PHRASES } from './phrases.js';
import { sayFacts } from './say-facts.js';
import { fillIn, WORDING } from './wording.js';

interface Saying {
  /** Ids of what was asked about: neighbours are told from there. */
  readonly askedIds: readonly string[];
  readonly language: Language;
  readonly ontology: OntologyIndex;
}

/** From so many things on, one figure of each is told as a row instead of a sentence each. */
const ROW = 3;

/** Facts in sentences without their ends: the figures of a thing in one, a figure of many things in one, neighbours of one kind in one. */
export const sayEachFact = (facts: readonly Fact[], saying: Saying): readonly string[] => {
  const distinct = [
    ...groupBy(facts, ({ subject, predicate, object, value }) => JSON.stringify([subject.id, predicate, object?.id, value])).values(),
  ];
  const single = distinct.flatMap(([first]) => first ?? []);
  const figures = single.filter(({ object }) => object === null);
  const things = new Set(figures.map(({ subject }) => subject.id));
  const isRow = things.size >= ROW && new Set(figures.map(({ predicate }) => predicate)).size === 1 && !figures.some(isText);
  const groups = groupBy(single, (fact) => (fact.object !== null ? fact.predicate : isRow ? 'row' : fact.subject.id));
  return [...groups.values()].flatMap((group) =>
    group[0]?.object != null ? [sayNeighbours(group, saying)] : isRow ? [sayRow(group, saying)] : sayFigures(group, saying),
  );
};

/** A localised text is a sentence of its own. */
const isText = ({ value }: Fact): boolean => isJsonObject(value);

const sayFigures = (facts: readonly Fact[], saying: Saying): readonly string[] => {
  const [first] = facts;
  const figures = facts.filter((fact) => !isText(fact));
  const texts = facts.filter(isText).map(({ text }) => text);
  if (figures.length < 2 || first === undefined) return [...figures.map(({ text }) => text), ...texts];
  const words = FACT_SENTENCES[saying.language];
  const values = figures.map((fact) => fillIn(words.labelled, wordFigure(fact, saying))).join(words.separator);
  return [fillIn(words.values, { thing: inLanguage(first.subject.names, saying.language, first.subject.id), values }), ...texts];
};

const sayRow = (facts: readonly Fact[], saying: Saying): string => {
  const words = FACT_SENTENCES[saying.language];
  const worded = facts.map((fact) => ({
    ...wordFigure(fact, saying),
    thing: inLanguage(fact.subject.names, saying.language, fact.subject.id),
  }));
  return fillIn(words.row, { label: worded[0]?.label ?? '', list: worded.map((one) => fillIn(words.cell, one)).join(words.cellSeparator) });
};

const wordFigure = (
  { subject, predicate, value }: Fact,
  { ontology, language }: Saying,
): { readonly label: string; readonly written: string } =>
  wordProperty(ontology.attribute(subject.type, predicate), predicate, value, ontology, language);

/** From what was asked about to its neighbours, along the relation or against it. */
const sayNeighbours = (facts: readonly Fact[], { askedIds, language, ontology }: Saying): string => {
  const [first] = facts;
  if (first?.object == null) return '';
  const type = ontology.relationType(first.predicate);
  const inverse = displayName(type?.inverseNames ?? {}, language, '');
  const isOutgoing = askedIds.includes(first.subject.id) || inverse === '';
  // A relation without a name from its other end is told from its start, one by one.
  if (!askedIds.includes(first.subject.id) && inverse === '')
    return facts.map(({ text }) => text).join(FACT_SENTENCES[language].cellSeparator);
  const self = isOutgoing ? first.subject : first.object;
  const relation = isOutgoing ? displayName(type?.names ?? {}, language, first.predicate) : inverse;
  const others = facts.flatMap(({ subject, object }) => (isOutgoing ? (object ?? []) : subject));
  return fillIn(FACT_SENTENCES[language].neighbours, {
    thing: inLanguage(self.names, language, self.id),
    relation,
    list: WRITTEN_VALUES[language].list(others.map(({ id, names }) => inLanguage(names, language, id))),
  });
};

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
    options: options.map(({ id, names: own }) => ({ id: optionIdOf('entity', id), label: inLanguage(own, language, id) })),
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
