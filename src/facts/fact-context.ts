import type { Entity, EntityRef } from '../domain/entity.js';
import type { FactMemory, FactOperation, FactProposal, SubjectOrigin, TermOrigin } from '../domain/fact-proposal.js';
import type { FactFinding, FactQuestion, FactSense, FactTerm } from '../domain/fact-question.js';
import type { AttributeType, FactExample } from '../domain/ontology.js';
import type { Fact } from '../domain/reply.js';
import type { AskedKind } from '../language/fact-words.js';
import { detectLanguage } from '../language/text/detect-language.js';
import { normaliseText, type Span } from '../language/text/normalise-text.js';
import { splitWords } from '../language/text/split-words.js';
import { reference } from '../ontology/describe-fact.js';
import type { OntologyIndex, OntologySource } from '../ontology/ontology-index.js';
import type { EntityRepository } from '../store/repositories/entity-repository.js';
import type { RelationRepository } from '../store/repositories/relation-repository.js';
import type { FactInquiry } from './fact-inquiry.js';
import { createOwnLexicon, type OwnLexicon } from './own/own-lexicon.js';
import { createPathExamples, type PathExamples, type PathQuestion, type SolvedQuestion } from './paths/read-paths.js';
import { createPropertyLexicon, type PropertyLexicon } from './property-lexicon.js';
import type { OrderHints } from './reading/choose-order.js';
import { createCueLexicon, type CueLexicon } from './reading/mark.js';
import type { QuestionParts } from './reading/question-parts.js';
import { explainedShare, sketchQuestion } from './reading/sketch.js';
import { createUnitReader, type UnitReader } from './reading/units.js';
import { answersKind, valueKindOf } from './reading/value-kind.js';
import type { MeantTerm } from './term-index.js';

/** All that reading questions for facts takes from an ontology. */
export interface FactReader {
  readonly ontology: OntologyIndex;
  readonly cues: CueLexicon;
  readonly units: UnitReader;
  /** What people call the properties of public relations. */
  readonly properties: PropertyLexicon;
  readonly examples: PathExamples;
  /** What people call what is theirs. */
  readonly own: OwnLexicon;
}

/** The reader for the ontology as it stands, made anew when the ontology changed. */
export const followFactReader = (source: OntologySource): (() => FactReader) => {
  let made = createFactReader(source.current);
  return () => {
    if (made.ontology !== source.current) made = createFactReader(source.current);
    return made;
  };
};

export const createFactReader = (ontology: OntologyIndex): FactReader => {
  const cues = createCueLexicon(ontology);
  const solved = (ontology.ontology.examples ?? []).flatMap((example) => solve(example, ontology, cues) ?? []);
  return {
    ontology,
    cues,
    units: createUnitReader(ontology.ontology),
    properties: createPropertyLexicon(ontology),
    examples: createPathExamples(solved),
    own: createOwnLexicon(ontology),
  };
};

const PLACEHOLDER = /\{([^{}]*)\}/u;

const solve = ({ question, path, attribute }: FactExample, ontology: OntologyIndex, cues: CueLexicon): SolvedQuestion | null => {
  const { text } = normaliseText(question);
  const match = PLACEHOLDER.exec(text);
  const [, type = ''] = PLACEHOLDER.exec(question) ?? [];
  if (match === null) return null;
  const span = { start: match.index, end: match.index + match[0].length };
  const nodeTypes = path.reduce<readonly (readonly string[])[]>(
    (types, { relation, direction }) => {
      const known = ontology.relationType(relation);
      return [...types, (direction === 'OUTGOING' ? known?.to : known?.from) ?? []];
    },
    [[type]],
  );
  const items = sketchQuestion(text, splitWords(text, detectLanguage(text) ?? 'en'), [span], cues.findAll(text));
  return { items, reading: { steps: path, nodeTypes, attribute } };
};

/**
 * How sure a reading is that explains all words. A plain value may as well be what a FAQ tells, with more around it. What was put together for
 * the question (two things compared, conditions, several steps) no FAQ tells better.
 */
const SURE = { plain: 0.97, composed: 0.999 } as const;

/** Falls with what stays unexplained and with doubt about the names. */
export const factConfidence = (kind: keyof typeof SURE, { coverage, certainty }: Pick<FactQuestion, 'coverage' | 'certainty'>): number =>
  SURE[kind] * certainty * coverage ** 2;

/** What all sources of proposals read: the question taken apart, what it may mean, and the graph. */
export interface FactContext {
  readonly asked: FactInquiry;
  readonly parts: QuestionParts;
  /** What is asked for by meaning, nearest first; empty where it was not looked for. */
  readonly meant: readonly MeantTerm[];
  readonly asksFor: AskedKind | null;
  /** The one of those spoken of that the words pick: "the big one"; `null`: they pick none. */
  readonly picked: Subject | null;
  /** What a part of the question may ask for, nearest first: one encoding. */
  readonly meantBy: (part: string) => Promise<readonly MeantTerm[]>;
  /** Ways along relations from something named, the best first. */
  readonly paths: readonly PathQuestion[];
  /** How much of a list was told before. */
  readonly offset: number;
  /** Share of the message that was read, 0..1. */
  readonly readShare: number;
  readonly reader: FactReader;
  readonly entities: EntityRepository;
  readonly relations: RelationRepository;
}

/** What a question may be about. */
export interface Subject {
  readonly entities: readonly EntityRef[];
  readonly from: SubjectOrigin;
  /** How sure it is that this is meant, 0..1. */
  readonly weight: number;
  /** Of the names, 0..1. */
  readonly certainty: number;
  /** Words that say so. */
  readonly spans: readonly Span[];
}

/** What a source found, before it is described by features. */
export interface Draft {
  readonly operation: FactOperation;
  readonly subjects: readonly EntityRef[];
  readonly subjectFrom: SubjectOrigin;
  readonly subjectWeight: number;
  readonly terms: readonly FactTerm[];
  readonly termFrom: TermOrigin;
  readonly facts: readonly Fact[];
  readonly entities: readonly Entity[];
  readonly sense: FactSense;
  readonly spans: readonly Span[];
  readonly certainty: number;
  /** Whether it was put together for the question, as no FAQ tells it. */
  readonly isComposed: boolean;
  readonly memory?: Partial<FactMemory>;
  readonly outside?: Extract<FactFinding, { kind: 'facts' }>['outside'];
}

const ORIGINS: Readonly<Record<SubjectOrigin, Extract<FactFinding, { kind: 'facts' }>['question']['entitiesFrom']>> = {
  words: 'WORDS',
  focus: 'DIALOGUE',
  list: 'DIALOGUE',
  given: 'GIVEN',
  page: 'SCENARIO',
  profile: 'PROFILE',
  nobody: 'NOWHERE',
};

/** A draft as a proposal. */
export const propose = (context: FactContext, draft: Draft): FactProposal => {
  const { subjects, terms, certainty, subjectFrom, facts, entities, sense } = draft;
  const question = {
    entities: subjects.map(reference),
    entitiesFrom: ORIGINS[subjectFrom],
    terms,
    coverage: coverageOf(context, draft),
    certainty,
  };
  const outside = draft.outside ?? [];
  return {
    finding: {
      kind: 'facts',
      question,
      facts,
      sense,
      entities,
      confidence: confidenceOf(context, draft),
      ...(outside.length > 0 ? { outside } : {}),
    },
    memory: memoryOf(draft),
    features: featuresOf(context, draft),
  };
};

/** A question back as a proposal. */
export const proposeQuestion = (context: FactContext, draft: Draft, options: readonly EntityRef[], attribute: string): FactProposal => {
  const question = {
    entities: [],
    entitiesFrom: 'NOWHERE' as const,
    terms: draft.terms,
    coverage: coverageOf(context, draft),
    certainty: draft.certainty,
  };
  return {
    finding: { kind: 'whichEntity', question, options, attribute, confidence: confidenceOf(context, draft) },
    memory: memoryOf(draft),
    features: featuresOf(context, draft),
  };
};

const memoryOf = ({ operation, subjects, terms, memory }: Draft): FactMemory => ({
  operation,
  subjects: subjects.map(({ id }) => id),
  terms,
  entityType: null,
  conditions: [],
  order: null,
  offset: 0,
  amount: null,
  ...memory,
});

/** Share of the words of the whole message that a draft explains. */
const coverageOf = ({ parts, readShare }: FactContext, { spans }: Draft): number =>
  readShare * explainedShare(parts.text, parts.language, spans);

const featuresOf = (context: FactContext, draft: Draft): FactProposal['features'] => {
  const { terms, termFrom, sense } = draft;
  const { ontology, units } = context.reader;
  const similarity = Math.max(0, ...terms.map((term) => nearness(context, term) ?? (termFrom === 'words' ? 1 : 0)));
  const others = context.meant.find(({ term }) => !terms.some((one) => isSameTerm(one, term)));
  const [term] = terms;
  const valueKind =
    sense.kind === 'calculation'
      ? sense.calculation.kind === 'days'
        ? 'duration'
        : 'amount'
      : term === undefined
        ? 'list'
        : valueKindOf(term, ontology, units);
  return {
    coverage: coverageOf(context, draft),
    similarity,
    margin: Math.min(1, Math.max(0, similarity - (others?.similarity ?? 0))),
    literal: termFrom === 'words' ? 1 : 0,
    nameCertainty: draft.certainty,
    subjectWeight: draft.subjectWeight,
    subjectFrom: draft.subjectFrom,
    termFrom,
    operation: draft.operation,
    valueKind: sense.kind === 'whether' ? 'yesno' : valueKind,
    answersKind: context.asksFor === null ? 0 : answersKind(context.asksFor, valueKind) ? 1 : -1,
    isMissing: sense.kind === 'missing',
    isOutdated: (draft.outside ?? []).length > 0,
  };
};

/** Meaning alone is less sure than the ontology's own words; a cosine of .5 is that of questions that have nothing to do with each other. */
const UNRELATED = 0.5;

const confidenceOf = (context: FactContext, draft: Draft): number => {
  const features = featuresOf(context, draft);
  const { coverage, similarity, nameCertainty, termFrom } = features;
  const kindFit = features.answersKind < 0 ? OTHER_KIND : 1;
  const literal = factConfidence(draft.isComposed ? 'composed' : 'plain', { coverage, certainty: nameCertainty });
  const isCompared = draft.terms.some((term) => nearness(context, term) !== null);
  const byMeaning = isCompared ? (Math.max(0, similarity - UNRELATED) / (1 - UNRELATED)) * BY_MEANING * kindFit * nameCertainty : 0;
  // What the words name may be meant although other words stay unexplained: then meaning tells.
  const sure =
    termFrom === 'words'
      ? Math.max(literal, byMeaning)
      : termFrom === 'dialogue'
        ? literal
        : draft.isComposed
          ? (byMeaning + literal) / 2
          : byMeaning;
  return sure * draft.subjectWeight * (features.isMissing ? MISSING : 1);
};

/** Cosines below it are those of questions with nothing in common (the median of a question to all terms of the demo is .5). */
export const LEAST_SIMILAR = 0.6;
const BY_MEANING = 0.95;
const OTHER_KIND = 0.7;
/** What has no value is less surely meant than what has one. */
const MISSING = 0.5;

/** How near the question is to a term; `null` where that is not known. */
export const nearness = ({ meant }: FactContext, term: FactTerm): number | null =>
  meant.find((one) => isSameTerm(one.term, term))?.similarity ?? null;

export const isSameTerm = (one: FactTerm, other: FactTerm): boolean =>
  one.id === other.id &&
  (one.kind === 'attribute'
    ? other.kind === 'attribute' && other.entityType === one.entityType
    : other.kind === 'relation' && other.direction === one.direction && other.property === one.property);

/** What tells which attribute of a type an adjective means. */
export const hintsFor = (context: FactContext, entityType: string): OrderHints => {
  const { memory } = context.asked.focus;
  const [before] = memory?.terms.flatMap((term) => (term.kind === 'attribute' ? [term.id] : [])) ?? [];
  return {
    units: context.reader.units,
    nearness: ({ id }: AttributeType) => nearness(context, { kind: 'attribute', entityType, id }) ?? 0,
    before: memory?.order?.attribute ?? before ?? memory?.conditions[0]?.attribute ?? null,
  };
};
