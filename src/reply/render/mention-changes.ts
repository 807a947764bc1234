import { isDeepStrictEqual } from 'node:util';
import type { Entity } from '../../domain/entity.js';
import { type FaqAnswer, findPlaceholders } from '../../domain/faq.js';
import { isJsonObject } from '../../domain/json.js';
import { inLanguage, type Language } from '../../domain/language.js';
import { segmentSentences } from '../../language/text/split-words.js';
import { describeAttribute } from '../../ontology/describe-fact.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { EntityRepository } from '../../store/repositories/entity-repository.js';
import type { RelationRepository } from '../../store/repositories/relation-repository.js';
import type { Composed } from '../decide/decide-outcome.js';
import type { Outcome } from '../outcome.js';
import { fillPlaceholders } from './answer-from-faq.js';
import { fillIn } from './wording.js';

/** The answer that takes over from one that ends, under the same condition; `null` when there is none. */
const findNextAnswer = (answers: readonly FaqAnswer[], ending: FaqAnswer, calendar: OntologyIndex['calendar']): FaqAnswer | null => {
  const startOf = (date: string | null): string => (date === null ? '' : calendar.startOf(date));
  const end = startOf(ending.validTo);
  const later = answers
    .filter(
      ({ language, condition, validFrom }) =>
        language === ending.language && validFrom !== null && startOf(validFrom) >= end && isDeepStrictEqual(condition, ending.condition),
    )
    .sort((a, b) => (startOf(a.validFrom) < startOf(b.validFrom) ? -1 : 1));
  return later[0] ?? null;
};

/** How what is about to change is said; `{…}` is filled in. */
interface ChangeWords {
  readonly answerChanges: string;
  readonly answerEnds: string;
  readonly entityChanges: string;
  readonly entityEnds: string;
  readonly relationEnds: string;
  readonly end: string;
  readonly space: string;
}

const CHANGE_WORDS: Readonly<Record<Language, ChangeWords>> = {
  zh: {
    answerChanges: '自{date}起：{text}',
    answerEnds: '以上内容有效至{date}。',
    entityChanges: '自{date}起，「{name}」由「{successor}」取代。',
    entityEnds: '「{name}」自{date}起失效。',
    relationEnds: '「{fact}」有效至{date}。',
    end: '。',
    space: '',
  },
  en: {
    answerChanges: 'From {date}: {text}',
    answerEnds: 'This holds until {date}.',
    entityChanges: 'From {date}, {successor} takes the place of {name}.',
    entityEnds: 'From {date}, {name} no longer applies.',
    relationEnds: '“{fact}” holds until {date}.',
    end: '.',
    space: ' ',
  },
};

interface Dependencies {
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly ontology: OntologyIndex;
}

/** Days ahead. Terms are commonly announced 45 days before they change; earlier it would be said to everybody all the time. */
const DAYS_AHEAD = 45;
const MILLISECONDS_A_DAY = 86_400_000;
/** Values that change, of each thing. */
const MOST_VALUES = 2;

/**
 * Adds to an answer what of that on which it rests is about to change: the answer itself, or what it is about, each with what comes after it
 * where that is known. One statement; another when something changes.
 */
export const mentionChanges = async (
  { outcome, eligible }: Pick<Composed, 'outcome' | 'eligible'>,
  asOf: string,
  dependencies: Dependencies,
): Promise<Outcome> => {
  if (outcome.kind !== 'answer') return outcome;
  const { language, faqId } = outcome;
  const isSoon = (moment: string | null): moment is string => moment !== null && isWithin(moment, asOf, dependencies.ontology);
  const given = eligible.find(({ faq }) => faq.id === faqId);
  const of = await dependencies.entities.find(idsOf(outcome, given?.faq.aboutIds ?? []));
  const ending = [...of.values()].filter(({ validTo }) => isSoon(validTo)).sort((a, b) => (a.id < b.id ? -1 : 1));

  const answerChange = given !== undefined && isSoon(given.chosen.answer.validTo) ? await sayNextAnswer(given, dependencies) : null;
  // What comes next says better what changes than that something does.
  const entityChanges = ending.length === 0 || answerChange !== null ? [] : await sayEnding(ending, language, dependencies);
  const said = new Set(ending.map(({ id }) => id));
  const relationChanges = outcome.facts
    .filter(
      ({ object, subject, validTo }) =>
        answerChange === null && object !== null && isSoon(validTo) && !said.has(subject.id) && !said.has(object.id),
    )
    .map(({ text, validTo }) => fillIn(CHANGE_WORDS[language].relationEnds, { fact: text, date: dayOf(validTo, dependencies.ontology) }));
  const changes = [...(answerChange === null ? [] : [answerChange]), ...entityChanges, ...relationChanges];
  return changes.length === 0 ? outcome : { ...outcome, text: `${outcome.text}\n\n${changes.join(language === 'zh' ? '' : ' ')}` };
};

const isWithin = (moment: string, asOf: string, { calendar }: OntologyIndex): boolean => {
  const ahead = Date.parse(calendar.startOf(moment)) - Date.parse(asOf);
  return ahead > 0 && ahead <= DAYS_AHEAD * MILLISECONDS_A_DAY;
};

const idsOf = ({ sources, facts }: Extract<Outcome, { kind: 'answer' }>, aboutIds: readonly string[]): readonly string[] => [
  ...new Set([
    ...aboutIds,
    ...sources.filter(({ kind }) => kind === 'ENTITY').map(({ id }) => id),
    ...facts.flatMap(({ subject, object }) => (object === null ? [] : [subject.id, object.id])),
  ]),
];

const sayNextAnswer = async ({ faq, chosen }: Composed['eligible'][number], { entities, ontology }: Dependencies): Promise<string> => {
  const { language, validTo } = chosen.answer;
  const next = findNextAnswer(faq.answers, chosen.answer, ontology.calendar);
  const used = next === null ? new Map<string, Entity>() : await entities.find(findPlaceholders(next.text).map(({ entityId }) => entityId));
  const text = next === null ? null : fillPlaceholders(next.text, used, ontology, language);
  const words = CHANGE_WORDS[language];
  return text === null
    ? fillIn(words.answerEnds, { date: dayOf(validTo, ontology) })
    : fillIn(words.answerChanges, { date: dayOf(next?.validFrom ?? validTo, ontology), text });
};

const sayEnding = async (
  ending: readonly Entity[],
  language: Language,
  { relations, ontology }: Dependencies,
): Promise<readonly string[]> => {
  const related = await relations.findAround(
    ending.map(({ id }) => id),
    successorRelations(ontology),
  );
  return ending.map((entity) => {
    const next = related.find(
      ({ id, other }) => id === entity.id && other.type === entity.type && startsWhen(other.validFrom, entity.validTo, ontology),
    )?.other;
    const name = inLanguage(entity.names, language, entity.id);
    const words = CHANGE_WORDS[language];
    if (next === undefined) return fillIn(words.entityEnds, { date: dayOf(entity.validTo, ontology), name });
    const successor = inLanguage(next.names, language, next.id);
    return (
      fillIn(words.entityChanges, { date: dayOf(next.validFrom, ontology), name, successor }) +
      whatChanges(entity, next, ontology, language)
    );
  });
};

/** One follows on another by a relation one-to-one between things of one type: a version that supersedes the last. */
const successorRelations = ({ ontology, publicRelations }: OntologyIndex): readonly string[] =>
  ontology.relationTypes
    .filter(
      ({ id, cardinality, from, to }) =>
        cardinality === 'one-to-one' && publicRelations.includes(id) && from.some((type) => to.includes(type)),
    )
    .map(({ id }) => id);

const startsWhen = (validFrom: string | null, validTo: string | null, { calendar }: OntologyIndex): boolean =>
  validFrom !== null && validTo !== null && calendar.startOf(validFrom) >= calendar.startOf(validTo);

/** The values that differ; where they are texts, how the new one begins. */
const whatChanges = (before: Entity, after: Entity, ontology: OntologyIndex, language: Language): string => {
  const differing = Object.keys(after.attributes).filter(
    (id) => JSON.stringify(after.attributes[id]) !== JSON.stringify(before.attributes[id]),
  );
  const values = differing.filter((id) => !isJsonObject(after.attributes[id] ?? null)).slice(0, MOST_VALUES);
  const [text] = differing.filter((id) => isJsonObject(after.attributes[id] ?? null));
  const words = CHANGE_WORDS[language];
  const beginning = text === undefined ? '' : (segmentSentences(describeText(after.attributes[text], language), language)[0] ?? '').trim();
  const facts = values.flatMap((id) => describeAttribute(after, id, ontology, language)?.text ?? []);
  return [...(beginning === '' ? [] : [beginning]), ...facts.map((fact) => fact + words.end)].map((part) => words.space + part).join('');
};

const describeText = (value: unknown, language: Language): string => {
  if (typeof value !== 'object' || value === null) return '';
  const text: unknown = Object.entries(value).find(([key]) => key === language)?.[1];
  return typeof text === 'string' ? text : '';
};

const dayOf = (moment: string | null, { calendar }: OntologyIndex): string => (moment === null ? '' : calendar.dayOf(moment));
