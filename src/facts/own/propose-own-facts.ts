import type { FactProposal } from '../../domain/fact-proposal.js';
import { FACT_WORDS } from '../../language/fact-words.js';
import type { OntologyIndex } from '../../ontology/ontology-index.js';
import type { FactInquiry } from '../fact-inquiry.js';
import type { CueLexicon } from '../reading/mark.js';
import type { UnitReader } from '../reading/units.js';
import type { MeantTerm, TermIndex } from '../term-index.js';
import { chooseOwnTerms, type ChosenTerms, hasValue, isFigure, type OwnValueTerm, termsOfKind, termsOfMemory } from './choose-own-terms.js';
import { chooseHoldings, type ChosenHoldings, type HoldingEvidence, rankHoldings } from './holdings.js';
import { type Asker, holdingsOf, type OwnLexicon, traitsOf } from './own-lexicon.js';
import { toIdentityProposal, toOwnProposal } from './own-proposal.js';
import { proposeRecords } from './propose-records.js';
import { type OwnQuestion, readOwnQuestion, says } from './read-own-question.js';
import { tellFigures, tellState, tellThings } from './tell-own-facts.js';
import { missing, type TellContext, type ToldFacts } from './told-facts.js';

/** What reading questions for one's own takes from an ontology. */
interface OwnReader {
  readonly ontology: OntologyIndex;
  readonly own: OwnLexicon;
  readonly cues: CueLexicon;
  readonly units: UnitReader;
}

/** More ways to take a question than that only make the choice harder. */
const MOST_PROPOSALS = 3;
/** Of a name all but what only says of what kind it is. */
const SURELY_PART = 0.9;

/**
 * What somebody may be asking of their own, best first: "my limit", 我还欠多少, "when is the next payment due". Only from what was loaded for who
 * asks, so that nobody else's can ever be told. Empty where the words do not speak of what one has. No statement.
 * @param meant what `ownTermsMeant` found; default: by words alone
 */
export const proposeOwnFacts = (
  asked: FactInquiry,
  asker: Asker | null,
  reader: OwnReader,
  meant: readonly MeantTerm[] = [],
): readonly FactProposal[] => {
  const question = readOwnQuestion(asked, reader);
  if (asker === null) return askIdentity(question, asked, reader);
  const holdings = holdingsOf(asker, asked.asOf, reader.ontology);
  const context: OwnContext = {
    question,
    ranked: rankHoldings(question, asked, holdings, meant),
    asked,
    reader,
    meant,
    tell: {
      asker,
      traits: traitsOf(asker, reader.ontology),
      ontology: reader.ontology,
      language: asked.replyLanguage,
      asOf: asked.asOf,
    },
  };
  const proposed = chooseHoldings(question, asked, holdings)
    .flatMap((chosen) => proposeFor(chosen, context))
    .toSorted((a, b) => b.finding.confidence - a.finding.confidence)
    .slice(0, MOST_PROPOSALS);
  return distinct([...proposed, ...(asked.near === null ? [] : proposeRecords(context.ranked, context))]);
};

/** What tells the same once. */
const distinct = (proposals: readonly FactProposal[]): readonly FactProposal[] => {
  const keyOf = ({ finding }: FactProposal): string =>
    finding.kind === 'facts' && finding.sense.kind === 'own' ? JSON.stringify([finding.sense.told, finding.sense.lines]) : finding.kind;
  const known = new Set<string>();
  return proposals.filter((proposal) => {
    const key = keyOf(proposal);
    return known.has(key) ? false : known.add(key);
  });
};

/** What all ways to take a question share. */
export interface OwnContext {
  readonly question: OwnQuestion;
  /** What speaks for each of the asker's things, the likeliest first. */
  readonly ranked: readonly HoldingEvidence[];
  readonly asked: FactInquiry;
  readonly reader: OwnReader;
  readonly meant: readonly MeantTerm[];
  readonly tell: TellContext;
}

const proposeFor = (chosen: ChosenHoldings, context: OwnContext): readonly FactProposal[] => {
  const { question, asked, reader, tell, ranked } = context;
  const propose = (told: ToldFacts, terms: ChosenTerms | null): FactProposal =>
    toOwnProposal({ question, chosen, told, terms, ranked }, asked, reader);
  if (chosen.missing !== null) return [propose(missing(chosen.missing, says(question, 'having') && !says(question, 'open')), null)];
  const figures = figuresFor(chosen, context);
  const told = figures.map((terms) => propose(tellFigures(question, terms, chosen, tell), terms));
  // Meaning alone leaves it open whether the things themselves are asked for.
  if (figures.some(({ from }) => from !== 'meaning') || says(question, 'manner')) return told;
  return [...told, ...proposeThings(chosen, context, propose)];
};

/** Figures that are asked for, or, where none is, those that were asked for last. */
const figuresFor = (chosen: ChosenHoldings, { question, asked, reader, meant, tell }: OwnContext): readonly ChosenTerms[] => {
  // That there is nothing is said only to those who say that it is theirs.
  const isOfSpeaker = question.isOwn || says(question, 'speaker');
  const isOfState = question.terms.some(({ values }) => values.some(({ kind }) => kind === 'value'));
  const terms = chooseOwnTerms(question, chosen, tell.traits, reader, meant).filter(
    (one) =>
      isMeant(question, one, chosen) &&
      (one.literal === 1 || (!isOfState && !says(question, 'manner'))) &&
      (isOfSpeaker || one.groups.flat().some((figure) => hasValue(figure, chosen.holdings, tell.traits))),
  );
  const before = chosen.isNarrowed && !says(question, 'manner') ? termsOfMemory(asked.focus.memory, reader.own) : null;
  return before !== null && terms.every(({ from }) => from === 'meaning') ? [before, ...terms] : terms;
};

/** The state of things, the things themselves, or figures of the kind that the words ask for. */
const proposeThings = (
  chosen: ChosenHoldings,
  { question, tell }: OwnContext,
  propose: (told: ToldFacts, terms: ChosenTerms | null) => FactProposal,
): readonly FactProposal[] => {
  const states = question.terms.flatMap(({ values }) => values.filter((term): term is OwnValueTerm => term.kind === 'value'));
  const isOfSpeaker = question.isOwn || says(question, 'speaker') || chosen.from === 'focus';
  const isOfWords = chosen.from === 'words' && chosen.isNarrowed;
  if (states.length > 0 && (isOfSpeaker || says(question, 'having', 'done') || (isOfWords && says(question, 'whether')))) {
    const state = tellState(question, states, chosen, tell);
    if (state !== null) return [propose(state, null)];
  }
  // What all can ask for by its name is not asked of a thing because one happens to have it.
  if (question.isOfEverybody && !question.isOwn) return [];
  const isOfThings = isOfWords && (isOfSpeaker || says(question, 'enumerate', 'total'));
  if (!isOfThings && !(isOfSpeaker && says(question, 'enumerate', 'count') && !says(question, 'amount'))) return [];
  const ofKind = chosen.isNarrowed ? termsOfKind(question, chosen) : null;
  return [propose(ofKind === null ? tellThings(question, chosen.holdings, tell) : tellFigures(question, ofKind, chosen, tell), ofKind)];
};

/**
 * Whether figures are meant as the asker's own. What the ontology's public words name too may be asked of how things are for everybody: then
 * the words must say that it is theirs. Part of a name means it where they say so, or name something that the asker has.
 */
const isMeant = (question: OwnQuestion, { spans, literal, from }: ChosenTerms, chosen: ChosenHoldings): boolean => {
  if (question.isOwn || (chosen.from === 'focus' && chosen.isNarrowed)) return true;
  if (from === 'meaning') return !question.isOfEverybody || says(question, 'speaker');
  if (literal < 1 && !says(question, 'speaker') && chosen.from !== 'words' && literal < SURELY_PART) return false;
  return !spans.every((span) => question.isPublic(span)) || (says(question, 'speaker') && question.names.length === 0);
};

/** Whose the question is about is asked back where nobody is known, and the words name something that only somebody known has. */
const askIdentity = (question: OwnQuestion, asked: FactInquiry, reader: OwnReader): readonly FactProposal[] => {
  // Whatever else the words name, it must be theirs.
  if (!question.isOwn && !says(question, 'speaker')) return [];
  const [terms = null] = chooseOwnTerms(question, { holdings: [], isNarrowed: false }, [], reader, []);
  const isOfTerm = terms !== null || question.terms.some(({ values }) => values.some((term) => !isFigure(term)));
  const isOfThings = says(question, 'speaker') && says(question, 'enumerate', 'count') && says(question, 'having');
  const spans = terms?.spans ?? question.terms;
  const isTheirs = question.isOwn || (says(question, 'speaker') && spans.some((span) => !question.isPublic(span)));
  return (isOfTerm && isTheirs) || isOfThings ? [toIdentityProposal(question, terms, asked)] : [];
};

/** What of one's own a question asks for by its meaning. At most one encoding; none where nobody is known. */
export const ownTermsMeant = async (asked: FactInquiry, reader: OwnReader, terms: TermIndex | null): Promise<readonly MeantTerm[]> => {
  if (terms === null || asked.asker === null || reader.own.terms.length === 0) return [];
  const question = readOwnQuestion(asked, reader);
  const { blank } = FACT_WORDS[asked.language];
  const text = question.names.reduceRight((rest, { span }) => `${rest.slice(0, span.start)}${blank}${rest.slice(span.end)}`, asked.text);
  const blanked = text.replaceAll(/\s+/gu, ' ').trim();
  return terms.nearestOwn(blanked, asked.language, blanked === asked.text ? asked.vector : null);
};
