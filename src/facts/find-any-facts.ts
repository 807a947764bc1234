import type { FactFinding } from '../domain/fact-question.js';
import type { Language } from '../domain/language.js';
import { entitiesAsOf } from '../store/entities-as-of.js';
import type { EntityRepository } from '../store/entity-repository.js';
import type { RelationRepository } from '../store/relation-repository.js';
import type { FactReader } from './fact-reader.js';
import { findComparison } from './find-comparison.js';
import { findFacts } from './find-facts.js';
import { findList } from './find-list.js';
import { findPathFacts } from './find-path-facts.js';
import { judgeWhether, whetherSpans } from './judge-whether.js';
import type { Asker } from './own/asker.js';
import { proposeOwnFacts } from './own/propose-own-facts.js';
import { parseFactQuestion, type ReadQuestion } from './parse-fact-question.js';
import { parseListQuestion, type ListQuestion } from './parse-list-question.js';
import { parsePathQuestions, type PathQuestion } from './parse-path-question.js';
import { takeApart } from './question-parts.js';
import { readMoment } from './read-moment.js';
import { NO_FOCUS } from './proposal.js';
import type { NamedEntity } from './read-paths.js';

/** A question with what is known of who asks it. */
export interface AskedQuestion extends ReadQuestion {
  readonly replyLanguage: Language;
  /** Everything its words may name, names within names too. */
  readonly named: readonly NamedEntity[];
  readonly asker: Asker | null;
  /** ISO-8601. */
  readonly asOf: string;
  /** How much of a list was told before. */
  readonly offset: number;
}

export interface FindAnyFactsDependencies {
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
  readonly reader: FactReader;
}

/** A reading with less is not better than the plainest one. */
const GOOD = 0.6;

/** What the graph says to a question, taken in the way that explains its words best: of oneself, by comparison, as a list, along a path, or plainly. */
export const findAnyFacts = async (asked: AskedQuestion, dependencies: FindAnyFactsDependencies): Promise<FactFinding> => {
  const moment = readMoment(asked.text, asked.asOf);
  if (moment === null) return findOnDay(asked, dependencies);
  const { asOf, spans } = moment;
  // The words of a date are blanks to all that follows, so that places stay the same.
  const text = spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), asked.text);
  const entities = asOf < asked.asOf ? entitiesAsOf(dependencies.entities, asOf) : dependencies.entities;
  const found = await findOnDay({ ...asked, text, asOf }, { ...dependencies, entities });
  return found.kind === 'facts' ? { ...found, day: { asOf, onRecordFrom: onRecordFrom(found, asOf) } } : found;
};

/** When what is told of things themselves was first written down, where that was after the day asked about. */
const onRecordFrom = ({ facts, entities }: Extract<FactFinding, { kind: 'facts' }>, asOf: string): string | null => {
  const told = new Set(facts.flatMap(({ subject, object }) => (object === null ? [subject.id] : [])));
  const first = entities.filter(({ id }) => told.has(id)).map(({ updatedAt }) => updatedAt);
  return first.filter((at) => at > asOf).toSorted()[0] ?? null;
};

const findOnDay = async (asked: AskedQuestion, { reader, ...stores }: FindAnyFactsDependencies): Promise<FactFinding> => {
  const { text, language, replyLanguage, asker, asOf, offset } = asked;
  const options = { asOf, language: replyLanguage, offset };
  const { ontology } = reader;
  const dependencies = { ...stores, ontology };
  const parts = takeApart(text, language, asked.named, reader);

  // Only what the words themselves say to be the asker's own: what may be is weighed with the rest where all proposals are.
  const [own] = proposeOwnFacts(
    { ...asked, named: parts.names, mentions: parts.names, focus: NO_FOCUS, vector: null },
    asker,
    reader,
  ).filter(({ features }) => features.literal === 1 && (features.subjectFrom === 'words' || features.subjectFrom === 'nobody'));
  if (own !== undefined && !own.features.isMissing && isGood(own.finding)) return own.finding;

  const compared = await findComparison(parts, options, dependencies);
  if (isGood(compared)) return compared;

  const list = parseListQuestion(parts, ontology);
  const paths = parsePathQuestions(text, language, asked.named, reader);
  const [path = null] = paths;
  if (list !== null && isRatherList(list, path)) {
    const listed = await findList(list, options, dependencies);
    if (isGood(listed)) return listed;
  }
  // A relation may be meant from its other end where the way taken first leads nowhere.
  for (const one of path === null || path.steps.length === 0 ? [] : paths) {
    const found = await findPathFacts(one, options, dependencies);
    if (found.kind !== 'nothing') return found;
  }
  const plain = parseFactQuestion(asked, reader.lexicon, ontology, whetherSpans(parts));
  if (plain === null) return { kind: 'nothing' };
  const found = await findFacts(plain, options, dependencies);
  return found.kind === 'facts' ? { ...found, sense: judgeWhether(parts, found) } : found;
};

const isGood = (finding: FactFinding): boolean => finding.kind !== 'nothing' && finding.confidence >= GOOD;

/** A path explains a single name by itself; a list is needed for conditions, orders, counts and several names. */
const isRatherList = ({ conditions, related, order, isCount, coverage }: ListQuestion, path: PathQuestion | null): boolean => {
  const narrows = conditions.length > 0 || order !== null || isCount || related.length !== 1 || related.some(({ isDenied }) => isDenied);
  if (!narrows || path === null || path.steps.length === 0) return narrows;
  const isOnlyNamed = conditions.length === 0 && order === null && !isCount && related.every(({ isDenied }) => !isDenied);
  // Of several names one may be a common word: what the words do not relate is no condition.
  return isOnlyNamed ? related.every(({ isSaid }) => isSaid) && coverage > path.coverage : coverage >= path.coverage;
};
