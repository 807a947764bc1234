import type { FactQuestion } from '../../domain/fact-question.js';
import { reference } from '../../ontology/describe-fact.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import { factConfidence } from '../confidence.js';
import type { CueLexicon } from '../cue-lexicon.js';
import { splitWords } from '../../text/split-words.js';
import { isQuestionWord } from '../question-words.js';
import { findMarks } from '../mark.js';
import { explainedShare } from '../explained-share.js';
import type { FactFeatures, FactInquiry, FactMemory, FactProposal, SubjectOrigin } from '../proposal.js';
import type { Span } from '../sketch.js';
import { holdingsOf, traitsOf, type Asker } from './asker.js';
import { chooseHoldings, type ChosenHoldings } from './choose-holdings.js';
import { chooseOwnTerms, isFigure, ownerOf, termsOfKind, termsOfMemory, type ChosenTerms, type OwnValueTerm } from './choose-own-terms.js';
import type { OwnLexicon } from './own-lexicon.js';
import { ownValueKind } from './own-value-kind.js';
import { readOwnQuestion, says, type OwnQuestion } from './read-own-question.js';
import { missing, tellFigures, tellState, tellThings, type TellContext, type ToldFacts } from './tell-own-facts.js';

export interface OwnReader {
  readonly ontology: OntologyIndex;
  readonly own: OwnLexicon;
  readonly cues: CueLexicon;
}

/** Somebody unknown may well mean how such things are in general. */
const UNKNOWN_ASKER = 0.9;
/** Of a name all but what only says of what kind it is. */
const SURELY_PART = 0.9;
/** More ways to take a question than that only make the choice harder. */
const MOST_PROPOSALS = 5;

/**
 * What somebody may be asking of their own, best first: "my limit", 我还欠多少, "when is the next payment due". Only from what was loaded for who
 * asks, so that nobody else's can ever be told. Empty where the words do not speak of what one has. No statement.
 */
export const proposeOwnFacts = (asked: FactInquiry, asker: Asker | null, reader: OwnReader): readonly FactProposal[] => {
  const question = readOwnQuestion(asked, reader);
  if (asker === null) return askIdentity(question, asked, reader);
  const all = holdingsOf(asker, asked.asOf, reader.ontology);
  const context: TellContext = {
    asker,
    traits: traitsOf(asker, reader.ontology),
    ontology: reader.ontology,
    language: asked.replyLanguage,
    asOf: asked.asOf,
  };
  return chooseHoldings(question, asked, all)
    .flatMap((chosen) => proposeFor(question, chosen, asked, context, reader))
    .toSorted((a, b) => b.finding.confidence - a.finding.confidence)
    .slice(0, MOST_PROPOSALS);
};

const proposeFor = (
  question: OwnQuestion,
  chosen: ChosenHoldings,
  asked: FactInquiry,
  context: TellContext,
  reader: OwnReader,
): readonly FactProposal[] => {
  const isDenial = says(question, 'having') && !says(question, 'open');
  if (chosen.missing !== null) return [propose(missing(chosen.missing, isDenial), null, question, chosen, asked, context)];
  const states = question.terms.flatMap(({ values }) => values.filter((term): term is OwnValueTerm => term.kind === 'value'));
  const terms = chooseOwnTerms(question, chosen, context.traits, reader.own).filter(
    (one) => isMeant(question, one, chosen) && (one.literal === 1 || (states.length === 0 && !says(question, 'manner'))),
  );
  const continued = terms.length > 0 || says(question, 'manner') ? null : termsOfMemory(asked.focus.memory, reader.own);
  const figures = continued !== null && chosen.isNarrowed ? [continued] : terms;
  if (figures.length > 0)
    return figures.map((one) => propose(tellFigures(question, one, chosen, context), one, question, chosen, asked, context));
  if (says(question, 'manner')) return [];
  const isOfSpeaker = question.isOwn || says(question, 'speaker') || chosen.from === 'focus';
  const state =
    states.length > 0 && (isOfSpeaker || says(question, 'having', 'done') || (chosen.from === 'words' && says(question, 'whether')))
      ? tellState(question, states, chosen, context)
      : null;
  if (state !== null) return [propose(state, null, question, chosen, asked, context)];
  const isOfThings = chosen.from === 'words' && chosen.isNarrowed ? isOfSpeaker || says(question, 'enumerate') : false;
  if (!isOfThings && !(isOfSpeaker && says(question, 'enumerate', 'count') && !says(question, 'amount'))) return [];
  const ofKind = chosen.isNarrowed ? termsOfKind(question, chosen) : null;
  const told = ofKind === null ? tellThings(question, chosen.holdings, context) : tellFigures(question, ofKind, chosen, context);
  return [propose(told, ofKind, question, chosen, asked, context)];
};

/**
 * Whether figures are meant as the asker's own. What the ontology's public words name too may be asked of how things are for everybody: then
 * the words must say that it is theirs. Part of a name means it where they say so, or name something that the asker has.
 */
const isMeant = (question: OwnQuestion, { spans, literal }: ChosenTerms, chosen: ChosenHoldings): boolean => {
  if (question.isOwn || (chosen.from === 'focus' && chosen.isNarrowed)) return true;
  if (literal < 1 && !says(question, 'speaker') && chosen.from !== 'words' && literal < SURELY_PART) return false;
  return !spans.every((span) => question.isPublic(span)) || (says(question, 'speaker') && question.names.length === 0);
};

const propose = (
  facts: ToldFacts,
  terms: ChosenTerms | null,
  question: OwnQuestion,
  chosen: ChosenHoldings,
  { text, language }: FactInquiry,
  { asker, ontology }: TellContext,
): FactProposal => {
  const { told, lines, rest, holdings, attributes } = facts;
  const coverage = coverageOf(question, terms?.spans ?? [], { text, language });
  const certainty = Math.min(1, ...question.names.map(({ score }) => score));
  const asked: FactQuestion = { entities: [reference(asker.entity)], entitiesFrom: 'WORDS', terms: [], coverage, certainty };
  const isPlain = question.isOwn || says(question, 'speaker');
  return {
    finding: {
      kind: 'facts',
      question: asked,
      facts: facts.facts,
      sense: { kind: 'own', told, lines, rest },
      entities: [...new Map(holdings.map(({ thing }) => [thing.id, thing])).values()],
      confidence: factConfidence('composed', asked) * (terms === null ? 1 : Math.max(terms.literal, 0.5)) * (isPlain ? 1 : UNKNOWN_ASKER),
    },
    memory: memoryOf(facts, terms),
    features: {
      coverage,
      similarity: terms?.similarity ?? 0,
      margin: terms?.margin ?? 0,
      literal: terms?.literal ?? (question.terms.length > 0 ? 1 : 0),
      nameCertainty: certainty,
      subjectFrom:
        chosen.from === 'profile' && terms !== null && says(question, 'speaker') && !terms.spans.every((span) => question.isPublic(span))
          ? 'words'
          : chosen.from,
      termFrom: terms?.from ?? 'words',
      operation: 'own',
      valueKind: ownValueKind(told, attributes, ontology),
      isMissing: facts.isMissing,
      isOutdated: false,
    },
  };
};

/** Whose the question is about is asked back where nobody is known, and the words name something that only somebody known has. */
const askIdentity = (question: OwnQuestion, { text, language }: FactInquiry, { own }: OwnReader): readonly FactProposal[] => {
  const [terms] = chooseOwnTerms(question, { holdings: [], isNarrowed: false }, [], own);
  const isOfRelation = question.terms.some(({ values }) => values.some((term) => !isFigure(term)));
  const isTheirs =
    question.isOwn || (says(question, 'speaker') && (terms?.spans ?? question.terms).some((span) => !question.isPublic(span)));
  if ((terms === undefined && !isOfRelation) || !isTheirs) return [];
  const coverage = coverageOf(question, terms?.spans ?? question.terms, { text, language });
  const certainty = Math.min(1, ...question.names.map(({ score }) => score));
  const asked: FactQuestion = { entities: [], entitiesFrom: 'WORDS', terms: [], coverage, certainty };
  const subjectFrom: SubjectOrigin = 'nobody';
  const features: FactFeatures = {
    coverage,
    similarity: 0,
    margin: 0,
    literal: terms?.literal ?? 1,
    nameCertainty: certainty,
    subjectFrom,
    termFrom: 'words',
    operation: 'own',
    valueKind: 'text',
    isMissing: false,
    isOutdated: false,
  };
  const confidence = factConfidence('composed', asked) * UNKNOWN_ASKER * (terms?.literal ?? 1);
  return [{ finding: { kind: 'needsIdentity', question: asked, confidence }, memory: memoryOf(missing(''), terms ?? null), features }];
};

const coverageOf = (question: OwnQuestion, spans: readonly Span[], { text, language }: Pick<FactInquiry, 'text' | 'language'>): number => {
  const cues = question.cues.filter(({ kind }) => kind !== 'owner' && kind !== 'speaker' && kind !== 'open' && kind !== 'manner');
  const silent = splitWords(text, language).filter(({ isStopWord }) => isStopWord);
  const said = blank(text, [...silent, ...question.cues.filter(({ kind }) => kind === 'owner' || kind === 'speaker' || kind === 'open')]);
  const numbers = says(question, 'whether', 'having')
    ? findMarks(text).filter(({ kind }) => kind === 'number' || kind === 'comparison')
    : [];
  // Where no word but those that ask is left, everything is explained.
  if (!splitWords(said, language).some(({ term, text: word }) => !isQuestionWord(term, word, language))) return 1;
  return explainedShare(said, language, [
    ...spans,
    ...numbers,
    ...cues,
    ...question.names.map(({ span }) => span),
    ...question.kinds,
    ...question.terms,
  ]);
};

const blank = (text: string, spans: readonly Span[]): string =>
  spans.reduce((rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end), text);

/** Of figures that belong to a relation the relation stands where the type stands otherwise. */
const memoryOf = ({ holdings }: ToldFacts, terms: ChosenTerms | null): FactMemory => ({
  operation: 'own',
  subjects: [...new Set(holdings.map(({ thing }) => thing.id))],
  terms: (terms?.groups.flat() ?? []).map((figure) => ({ kind: 'attribute', entityType: ownerOf(figure), id: figure.attribute.id })),
  entityType: null,
  conditions: [],
  order: null,
  offset: 0,
  amount: null,
});
