import type { Entity, EntityRef } from '../domain/entity.js';
import type { FactProposal } from '../domain/fact-proposal.js';
import type { FactFinding } from '../domain/fact-question.js';
import type { AttributeType } from '../domain/ontology.js';
import { FACT_WORDS } from '../language/fact-words.js';
import { entitiesAsOf, type EntityRepository } from '../store/repositories/entity-repository.js';
import type { RelationRepository } from '../store/repositories/relation-repository.js';
import type { FactContext, FactReader, Subject } from './fact-context.js';
import { type FactInquiry, isBefore } from './fact-inquiry.js';
import { ownTermsMeant, proposeOwnFacts } from './own/propose-own-facts.js';
import { parsePathQuestions, type PathQuestion } from './paths/read-paths.js';
import { proposeCalculations } from './propose/propose-calculations.js';
import { proposeComparisons } from './propose/propose-comparison.js';
import { proposeGaps } from './propose/propose-gaps.js';
import { bestOf, proposeLists } from './propose/propose-lists.js';
import { proposePaths } from './propose/propose-paths.js';
import { proposeProperties } from './propose/propose-properties.js';
import { proposeValidity } from './propose/propose-validity.js';
import { proposeValues } from './propose/propose-values.js';
import { proposeWhether } from './propose/propose-whether.js';
import { limitInquiry, type QuestionParts, readShare, takeApart } from './reading/question-parts.js';
import { readMoment } from './reading/read-moment.js';
import { explainedShare } from './reading/sketch.js';
import { asksFor } from './reading/value-kind.js';
import type { MeantTerm, TermIndex } from './term-index.js';

/** Things that one is picked of. */
const MOST_OPTIONS = 6;
/** What was spoken of so lately that it may be one of several. */
const LATELY = 0.3;
/** Votes of the attribute that was spoken of before: more than those of others that go with size. */
const BEFORE = 3;
const PICKED = 0.95;

/** Which end of what each group of words picks. */
const ENDS: Readonly<Record<string, { readonly of: 'money' | 'time' | null; readonly isLowest: boolean }>> = {
  high: { of: null, isLowest: false },
  low: { of: null, isLowest: true },
  dear: { of: 'money', isLowest: false },
  cheap: { of: 'money', isLowest: true },
  fast: { of: 'time', isLowest: true },
  slow: { of: 'time', isLowest: false },
};

/** "The big one", 贵的那个: the one of the things spoken of that most figures put at that end. One statement where words pick so. */
const pickSubject = async ({
  asked,
  parts,
  reader,
  entities,
}: Pick<FactContext, 'asked' | 'parts' | 'reader' | 'entities'>): Promise<Subject | null> => {
  const match = FACT_WORDS[parts.language].picked.exec(parts.text);
  const [group] = Object.entries<string | undefined>(match?.groups ?? {}).find(([, said]) => said !== undefined) ?? [];
  const end = group === undefined ? undefined : ENDS[group];
  if (match === null || end === undefined || parts.names.length > 0) return null;
  const options = optionsOf(asked.focus);
  if (options.length < 2) return null;
  const found = await entities.find(options.map(({ id }) => id));
  const present = options.flatMap(({ id }) => found.get(id) ?? []);
  const [type = ''] = present.map((entity) => entity.type);
  const measured = (reader.ontology.entityType(type)?.attributes ?? []).filter(
    ({ unit }) => end.of === null || reader.units.sense(unit)?.measure === end.of,
  );
  const winner = mostVoted(present, measured, end.isLowest, (attribute) => (isBefore(asked.focus, attribute.id) ? BEFORE : 1));
  const { index: start } = match;
  return winner === null
    ? null
    : { entities: [winner], from: 'list', weight: PICKED, certainty: 1, spans: [{ start, end: start + match[0].length }] };
};

/** Several things of one kind: those listed, else those spoken of lately. */
const optionsOf = ({ listed, entities }: FactContext['asked']['focus']): readonly EntityRef[] => {
  const lately = entities.filter(({ weight }) => weight >= LATELY).map(({ entity }) => entity);
  for (const all of [lately, listed, entities.map(({ entity }) => entity)]) {
    const alike = all.filter(({ type }) => type === all[0]?.type).slice(0, MOST_OPTIONS);
    if (alike.length > 1) return alike;
  }
  return [];
};

const mostVoted = (
  present: readonly Entity[],
  attributes: readonly AttributeType[],
  isLowest: boolean,
  votesOf: (attribute: AttributeType) => number,
): EntityRef | null => {
  const votes = new Map<string, number>();
  for (const attribute of attributes) {
    const valued = present.filter(({ attributes: values }) => typeof values[attribute.id] === 'number');
    const best = valued.length < 2 ? [] : bestOf(valued, attribute.id, isLowest);
    const [only] = best;
    if (only !== undefined && best.length === 1) votes.set(only.id, (votes.get(only.id) ?? 0) + votesOf(attribute));
  }
  const ranked = [...votes].toSorted(([, a], [, b]) => b - a);
  const [first, second] = ranked;
  if (first === undefined || first[1] === second?.[1]) return null;
  const entity = present.find(({ id }) => id === first[0]);
  return entity === undefined ? null : { id: entity.id, type: entity.type, names: entity.names };
};

export interface ProposeFactsDependencies {
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly reader: FactReader;
  /** `null`: by words alone. */
  readonly terms: TermIndex | null;
}

/** How much of a list was told before. Default: 0, or as the memory says. */
export interface ProposeOptions {
  readonly offset?: number;
}

const MOST_PROPOSALS = 7;

/** What the graph could answer to an interpretation of a message, the best first; none when it has nothing to do with it. */
export const proposeFacts = async (
  inquiry: FactInquiry,
  dependencies: ProposeFactsDependencies,
  { offset = 0 }: ProposeOptions = {},
): Promise<readonly FactProposal[]> => {
  const share = readShare(inquiry.text);
  const asked = limitInquiry(inquiry);
  const moment = readMoment(asked.text, asked.asOf, dependencies.reader.ontology.calendar);
  if (moment === null) return proposeOnDay(asked, share, offset, dependencies);
  const { asOf, spans } = moment;
  // The words of a date are blanks to all that follows, so that places stay the same.
  const text = spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), asked.text);
  const entities = Date.parse(asOf) < Date.parse(asked.asOf) ? entitiesAsOf(dependencies.entities, asOf) : dependencies.entities;
  const found = await proposeOnDay({ ...asked, text, asOf }, share, offset, { ...dependencies, entities });
  // A day may also say which of one's things is meant, as it stands now.
  const own = asked.near === null ? [] : await proposeOwn(asked, dependencies);
  return [
    ...found.map((proposal) =>
      proposal.finding.kind === 'facts'
        ? { ...proposal, finding: { ...proposal.finding, day: { asOf, onRecordFrom: onRecordFrom(proposal.finding, asOf) } } }
        : proposal,
    ),
    ...own.filter(({ features }) => features.own?.said === 1),
  ];
};

const proposeOwn = async (
  asked: FactInquiry,
  { reader, terms }: Pick<ProposeFactsDependencies, 'reader' | 'terms'>,
): Promise<readonly FactProposal[]> => proposeOwnFacts(asked, asked.asker, reader, await ownTermsMeant(asked, reader, terms));

/** When what is told of things themselves was first written down, where that was after the day asked about. */
const onRecordFrom = ({ facts, entities }: Extract<FactFinding, { kind: 'facts' }>, asOf: string): string | null => {
  const told = new Set(facts.flatMap(({ subject, object }) => (object === null ? [subject.id] : [])));
  const first = entities.filter(({ id }) => told.has(id)).map(({ updatedAt }) => updatedAt);
  return first.filter((at) => Date.parse(at) > Date.parse(asOf)).toSorted()[0] ?? null;
};

/** Sources in the order in which they win where nothing else tells them apart. */
const SOURCES: readonly ((context: FactContext) => Promise<readonly FactProposal[]>)[] = [
  proposeComparisons,
  proposeGaps,
  proposeProperties,
  proposeCalculations,
  proposeWhether,
  proposeValidity,
  proposeLists,
  proposePaths,
];

const proposeOnDay = async (
  asked: FactInquiry,
  share: number,
  offset: number,
  { reader, entities, relations, terms }: ProposeFactsDependencies,
): Promise<readonly FactProposal[]> => {
  const parts = takeApart(asked.text, asked.language, asked.named, reader);
  const paths = parsePathQuestions(parts.text, parts.language, asked.named, reader);
  const meant = terms === null || !mayAskFacts(asked, parts, paths) ? [] : await termsMeant(asked, parts, terms);
  const sight = { asked, parts, reader, entities };
  const context: FactContext = {
    asked,
    parts,
    meant,
    paths,
    asksFor: asksFor(asked.text),
    picked: await pickSubject(sight),
    meantBy: (part) => (terms === null ? Promise.resolve([]) : terms.nearest(part, asked.language, typesOf(asked, parts))),
    offset,
    readShare: share,
    reader,
    entities,
    relations,
  };
  const composed = (await Promise.all(SOURCES.map((source) => source(context)))).flat();
  // Where a way of several steps explains every word, single values add nothing.
  const isExplained = composed.some(({ features }) => features.operation === 'path' && features.coverage === 1);
  const found = [...composed, ...(isExplained ? [] : await proposeValues(context))];
  const plain = distinct(found.sort((a, b) => b.finding.confidence - a.finding.confidence)).slice(0, MOST_PROPOSALS);
  const own = await proposeOwn(asked, { reader, terms });
  return [...plain, ...own].sort((a, b) => b.finding.confidence - a.finding.confidence);
};

/** Without a thing or a word of the ontology there is nothing to ask for, and with all words explained nothing to guess. */
const mayAskFacts = ({ focus, implied }: FactInquiry, parts: QuestionParts, [path]: readonly PathQuestion[]): boolean => {
  const hasSubject =
    parts.names.length > 0 ||
    parts.marks.some(({ kind }) => kind === 'most') ||
    parts.cues.length > 0 ||
    focus.entities.length > 0 ||
    focus.listed.length > 0 ||
    implied.length > 0;
  // Where steps from something named explain every word, meaning adds nothing.
  const isWhole = path !== undefined && path.steps.length > 0 && explainedShare(parts.text, parts.language, path.spans) === 1;
  return hasSubject && !isWhole;
};

const termsMeant = (
  { text, language, focus, implied, vector }: FactInquiry,
  parts: QuestionParts,
  terms: TermIndex,
): Promise<readonly MeantTerm[]> => {
  const { blank } = FACT_WORDS[language];
  const question = blankNames(text, parts, blank);
  return terms.nearest(question, language, typesOf({ text, language, focus, implied }, parts), question === text ? vector : null);
};

const blankNames = (text: string, { names }: QuestionParts, blank: string): string =>
  names
    .reduceRight((rest, { span }) => `${rest.slice(0, span.start)}${blank}${rest.slice(span.end)}`, text)
    .replaceAll(/\s+/gu, ' ')
    .trim();

/** Types of which something may be asked; `null`: of all. */
const typesOf = (
  { text, language, focus, implied }: Pick<FactInquiry, 'text' | 'language' | 'focus' | 'implied'>,
  parts: QuestionParts,
): readonly string[] | null => {
  const isOrdered = parts.marks.some(({ kind }) => kind === 'most');
  const isOpen = parts.names.length === 0 && (isOrdered || FACT_WORDS[language].whichOnes.test(text));
  const types = isOpen
    ? []
    : [
        ...parts.names.map(({ entity }) => entity.type),
        ...parts.cues.flatMap(({ values }) =>
          values.flatMap((value) => (value.kind === 'type' ? [value.id] : value.kind === 'relation' ? [] : [value.entityType])),
        ),
        ...focus.entities.map(({ entity }) => entity.type),
        ...focus.listed.map(({ type }) => type),
        ...(focus.memory?.entityType == null ? [] : [focus.memory.entityType]),
        ...implied.map(({ entity }) => entity.type),
      ];
  return types.length === 0 ? null : [...new Set(types)];
};

/** One answer once. */
const distinct = (proposals: readonly FactProposal[]): readonly FactProposal[] => {
  const known = new Set<string>();
  return proposals.filter((proposal) => {
    const key = keyOf(proposal);
    if (known.has(key)) return false;
    known.add(key);
    return true;
  });
};

const keyOf = ({ finding, features }: FactProposal): string =>
  finding.kind !== 'facts'
    ? finding.kind
    : JSON.stringify([
        features.operation,
        finding.sense.kind,
        finding.facts.map(({ subject, predicate, object }) => [subject.id, predicate, object?.id]),
      ]);
