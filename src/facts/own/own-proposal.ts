import type { EntityRef } from '../../domain/entity.js';
import type { FactMemory, FactProposal, OwnFeatures, ValueKind } from '../../domain/fact-proposal.js';
import type { FactQuestion, OwnTold } from '../../domain/fact-question.js';
import { LANGUAGES } from '../../domain/language.js';
import type { AttributeType } from '../../domain/ontology.js';
import type { Span } from '../../language/text/normalise-text.js';
import { splitWords } from '../../language/text/split-words.js';
import { reference } from '../../ontology/describe-fact.js';
import { factConfidence } from '../fact-context.js';
import type { FactInquiry } from '../fact-inquiry.js';
import { explainedShare, isQuestionWord } from '../reading/sketch.js';
import type { UnitReader } from '../reading/units.js';
import { answersKind, asksFor, attributeKind } from '../reading/value-kind.js';
import { termOf } from '../term-index.js';
import { type ChosenTerms, contentWords, namesIn, type SaidWord } from './choose-own-terms.js';
import { type ChosenHoldings, type HoldingEvidence, namesOf } from './holdings.js';
import { type OwnQuestion, says } from './read-own-question.js';
import type { ToldFacts } from './told-facts.js';

/** What kind of thing is told. */
const ownValueKind = (told: OwnTold, attributes: readonly AttributeType[], units: UnitReader): ValueKind => {
  switch (told.kind) {
    case 'count':
      return 'count';
    case 'whether':
      return 'yesno';
    case 'things':
      return 'list';
    case 'days':
      return 'duration';
    case 'none':
      return 'text';
    case 'best':
      return 'name';
    case 'values':
    case 'sum':
    case 'difference': {
      const [first] = attributes;
      const kinds = new Set(attributes.map((attribute) => attributeKind(attribute, units)));
      return first === undefined || kinds.size > 1 ? 'list' : attributeKind(first, units);
    }
  }
};

/** Somebody unknown, and somebody who does not say that it is theirs, may well mean how such things are in general. */
const UNSAID = 0.9;
/** How sure it is that those things are meant which the words do not name. */
const SUBJECT_WEIGHT: Readonly<Record<ChosenHoldings['from'], number>> = { words: 1, focus: 1, given: 1, page: 0.9, profile: 0.9 };
/** As for facts that are everybody's: a cosine of .5 is that of questions that have nothing to do with each other. */
const UNRELATED = 0.5;
const BY_MEANING = 0.95;
const HALF_NAMED = 0.5;

/** What was taken for asked, and what is told to it. */
interface OwnReading {
  readonly question: OwnQuestion;
  readonly chosen: ChosenHoldings;
  readonly told: ToldFacts;
  /** `null`: the things themselves were asked for. */
  readonly terms: ChosenTerms | null;
  /** What speaks for each of the asker's things. */
  readonly ranked: readonly HoldingEvidence[];
  /** Whether all that matters of a thing is told. Default: what was asked for. */
  readonly isRecord?: boolean;
}

/** What is told, as one of the replies that could be given. */
export const toOwnProposal = (
  { question, chosen, told: facts, terms, ranked, isRecord = false }: OwnReading,
  { text, focus }: FactInquiry,
  { units }: { readonly units: UnitReader },
): FactProposal => {
  const { told, lines, rest, holdings, attributes, isMissing } = facts;
  const asked = askedBy(question, terms, unique(holdings.map(({ thing }) => thing)));
  const wanted = asksFor(text);
  const valueKind = ownValueKind(told, attributes, units);
  const kinds = told.kind === 'values' ? [...new Set(attributes.map((attribute) => attributeKind(attribute, units)))] : [valueKind];
  const isOfSpeaker = question.isOwn || says(question, 'speaker');
  const memory = memoryOf(facts, terms);
  const isTheirs = isOfSpeaker && terms !== null && !terms.spans.every((span) => question.isPublic(span));
  return {
    finding: {
      kind: 'facts',
      question: asked,
      facts: facts.facts,
      sense: { kind: 'own', told, lines, rest },
      entities: unique(holdings.map(({ thing }) => thing)),
      confidence: asked.certainty * sureness(terms, asked) * (isOfSpeaker ? 1 : UNSAID),
    },
    memory,
    features: {
      ...shared(question, terms, asked),
      subjectWeight: SUBJECT_WEIGHT[chosen.from],
      subjectFrom: chosen.from === 'profile' && isTheirs ? 'words' : chosen.from,
      valueKind,
      answersKind: wanted === null ? 0 : [valueKind, ...kinds].some((kind) => answersKind(wanted, kind)) ? 1 : -1,
      isMissing,
      own: {
        ...evidenceOf(facts, ranked),
        explained: explainedBy(question, facts, ranked),
        kinds,
        isRecord,
        isRepeat: isSameMemory(memory, focus.memory),
      },
    },
  };
};

/** What speaks for the things told, of several the strongest; and what is told of them. */
const evidenceOf = (
  { holdings, lines, attributes }: ToldFacts,
  ranked: readonly HoldingEvidence[],
): Pick<OwnFeatures, 'near' | 'nearAhead' | 'byRelation' | 'said' | 'named' | 'focus' | 'things' | 'values' | 'tellsState'> => {
  const told = ranked.filter(({ holding }) => holdings.includes(holding));
  const others = ranked.filter((one) => !told.includes(one));
  const most = (of: readonly HoldingEvidence[], value: (one: HoldingEvidence) => number, least = 0): number =>
    of.reduce((highest, one) => Math.max(highest, value(one)), least);
  const near = most(told, (one) => one.near);
  return {
    near,
    nearAhead: told.length === 0 ? 0 : near - most(others, (one) => one.near),
    byRelation: most(told, (one) => one.byRelation),
    said: told.length === 0 ? 0 : most(told, ({ said }) => said, -1),
    named: most(told, ({ named }) => named),
    focus: most(told, ({ focus }) => focus),
    things: holdings.length,
    values: lines.reduce((count, { values }) => count + values.length, 0),
    tellsState: attributes.some(({ values }) => values !== null),
  };
};

const explainedBy = (question: OwnQuestion, { holdings, attributes }: ToldFacts, ranked: readonly HoldingEvidence[]): number => {
  const names = [
    ...holdings.flatMap(({ thing, relation }) => [namesOf(thing), relation.names]),
    ...attributes.flatMap(({ names: own, values }) => [own, ...Object.values(values ?? {})]),
  ];
  const terms = new Set(names.flatMap((one) => LANGUAGES.flatMap((language) => namesIn(one, language).flatMap((name) => name.terms))));
  const spans = ranked.filter(({ holding }) => holdings.includes(holding)).flatMap((one) => one.spans);
  const words = contentWords(question);
  const isExplained = ({ term, start, end }: SaidWord): boolean =>
    terms.has(term) || spans.some((span) => start < span.end && end > span.start);
  return words.length === 0 ? 0 : words.filter(isExplained).length / words.length;
};

const isSameMemory = (one: FactMemory, other: FactMemory | null): boolean =>
  other?.operation === 'own' && one.subjects.join(' ') === other.subjects.join(' ') && isEqualTerms(one.terms, other.terms);

const isEqualTerms = (ones: FactMemory['terms'], others: FactMemory['terms']): boolean =>
  ones.length === others.length && ones.every((one) => others.some((other) => JSON.stringify(one) === JSON.stringify(other)));

/** That nobody is known of whom it could be told. */
export const toIdentityProposal = (question: OwnQuestion, terms: ChosenTerms | null, { text }: FactInquiry): FactProposal => {
  const asked = askedBy(question, terms, []);
  const confidence = asked.certainty * sureness(terms, asked) * UNSAID;
  return {
    finding: { kind: 'needsIdentity', question: asked, confidence },
    memory: memoryOf(null, terms),
    features: {
      ...shared(question, terms, asked),
      subjectWeight: 1,
      subjectFrom: 'nobody',
      valueKind: 'text',
      answersKind: asksFor(text) === null ? 0 : 1,
      isMissing: false,
    },
  };
};

const shared = (question: OwnQuestion, terms: ChosenTerms | null, { coverage, certainty }: FactQuestion) =>
  ({
    coverage,
    similarity: terms?.similarity ?? 0,
    margin: terms?.margin ?? 0,
    literal: terms?.literal ?? (question.terms.length > 0 ? 1 : 0),
    nameCertainty: certainty,
    termFrom: terms?.from ?? 'words',
    operation: 'own',
    isOutdated: false,
  }) as const;

/** What a question is about are the things told of: who asks is nobody that a dialogue goes on about. */
const askedBy = (question: OwnQuestion, terms: ChosenTerms | null, things: readonly EntityRef[]): FactQuestion => ({
  entities: things.map(reference),
  entitiesFrom: 'WORDS',
  terms: [],
  coverage: coverageOf(question, terms),
  certainty: Math.min(1, ...question.names.map(({ score }) => score)),
});

/** Falls with what words leave unexplained; by meaning alone, with how far the question is from how people ask for a figure. */
const sureness = (terms: ChosenTerms | null, { coverage }: FactQuestion): number => {
  const byMeaning = (BY_MEANING * Math.max(0, (terms?.similarity ?? 0) - UNRELATED)) / (1 - UNRELATED);
  if (terms?.from === 'meaning') return byMeaning;
  return Math.max(
    byMeaning,
    factConfidence('composed', { coverage, certainty: 1 }) * (terms === null ? 1 : Math.max(terms.literal, HALF_NAMED)),
  );
};

/** Words that neither explain nor want to be explained. */
const SILENT: ReadonlySet<string> = new Set(['owner', 'speaker', 'open']);

const coverageOf = (question: OwnQuestion, terms: ChosenTerms | null): number => {
  const { text, language, names, kinds, cues, marks, allTerms } = question;
  const figures: ReadonlySet<unknown> = new Set(terms?.groups.flat() ?? []);
  // "The next payment due": what is asked for may be named twice over.
  const named = allTerms.filter(({ values }) => values.some((term) => figures.has(term)));
  const silent = splitWords(text, language).filter(({ isStopWord }) => isStopWord);
  const said = blank(text, [...silent, ...cues.filter(({ kind }) => SILENT.has(kind))]);
  // "What do I have": where no word but those that ask is left, everything is explained.
  const isOfWords = splitWords(said, language).some(({ term, text: word }) => !isQuestionWord(term, word, language));
  if (!isOfWords && says(question, 'enumerate', 'count')) return 1;
  return explainedShare(said, language, [
    ...(terms?.spans ?? []),
    ...named,
    ...question.terms,
    ...names.map(({ span }) => span),
    ...kinds,
    ...cues.filter(({ kind }) => kind !== 'manner' && !SILENT.has(kind)),
    ...(says(question, 'whether', 'having') ? marks.filter(({ kind }) => kind === 'number' || kind === 'comparison') : []),
  ]);
};

const unique = <T extends EntityRef>(things: readonly T[]): readonly T[] => [...new Map(things.map((thing) => [thing.id, thing])).values()];

const blank = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

const memoryOf = (told: ToldFacts | null, terms: ChosenTerms | null): FactMemory => ({
  operation: 'own',
  subjects: [...new Set(told?.holdings.map(({ thing }) => thing.id) ?? [])],
  terms: (terms?.groups.flat() ?? []).map(termOf),
  entityType: null,
  conditions: [],
  order: null,
  offset: 0,
  amount: null,
});
