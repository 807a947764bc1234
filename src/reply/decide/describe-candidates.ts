import type { EntityRef } from '../../domain/entity.js';
import type { FactMemory, OwnFeatures } from '../../domain/fact-proposal.js';
import type { AnswerKind } from '../../language/dialogue-words.js';
import type { FactCandidate, FaqCandidate, TurnCandidate, TurnView } from './candidate.js';
import { type Features, NO_FEATURES } from './features.js';

/** Describes every candidate of a turn by the same numbers, none of which depends on what the business is about. */
export const describeCandidates = (candidates: readonly TurnCandidate[], view: TurnView): readonly Features[] => {
  const faqs = candidates.filter((candidate): candidate is FaqCandidate => candidate.kind === 'faq');
  const facts = candidates.filter((candidate): candidate is FactCandidate => candidate.kind === 'facts');
  const best = {
    alone: highest(faqs, ({ alone }) => alone),
    mixed: highest(faqs, ({ mixed }) => mixed),
    similar: highest(faqs, ({ similarAlone }) => similarAlone),
    sentence: highest(candidates, (one) => (one.kind === 'facts' ? 0 : one.sentenceAlone)),
    coverage: highest(facts, ({ proposal }) => proposal.features.coverage),
    meaning: highest(facts, ({ proposal }) => proposal.features.similarity),
    rareExplained: highest(faqs, ({ rareExplained }) => rareExplained),
    ownNear: highest(facts, ({ proposal }) => proposal.features.own?.near ?? 0),
    ownSaid: highest(facts, ({ proposal }) => proposal.features.own?.said ?? 0),
    talk: highest(
      faqs.filter(({ isTalk }) => isTalk),
      ({ alone }) => alone,
    ),
  };
  const turn = {
    isLater: Number(view.isLater),
    leans: Number(view.leans),
    isChinese: Number(view.isChinese),
    contentWords: Math.min(view.contentWords, 12),
    asksAnything: Number(view.asked.size > 0),
    isSupposing: Number(view.isSupposing),
    isDenying: Number(view.isDenying),
    namesAnything: Number(view.named.length > 0),
    isAct: Number(view.isAct),
    knowsAsker: Number(view.knowsAsker),
    saysOwner: Number(view.saysOwner),
    saysSpeaker: Number(view.saysSpeaker),
    asksOutcome: Number(view.asksOutcome),
    asksManner: Number(view.asksManner),
    bestAlone: logOdds(best.alone),
    bestMixed: logOdds(best.mixed),
    bestSimilar: best.similar,
    bestSentence: best.sentence,
    bestCoverage: best.coverage,
    bestMeaning: best.meaning,
    bestOwnNear: best.ownNear,
    bestOwnSaid: best.ownSaid,
    bestRareExplained: best.rareExplained,
    talkAlone: logOdds(best.talk),
  };
  return candidates.map((candidate) => ({ ...NO_FEATURES, ...turn, ...own(candidate, candidates, view) }));
};

const own = (candidate: TurnCandidate, all: readonly TurnCandidate[], view: TurnView): Partial<Features> => {
  switch (candidate.kind) {
    case 'faq':
      return describeFaq(
        candidate,
        all.filter((other): other is FaqCandidate => other.kind === 'faq' && other !== candidate),
        view,
      );
    case 'passage':
      return {
        isPassage: 1,
        sentenceAlone: candidate.sentenceAlone,
        sentenceMixed: candidate.sentenceMixed,
        sentenceExplains: candidate.sentenceExplains,
        rareBySentence: candidate.rareBySentence,
        ...tells(candidate.tells, view.asked),
        ...aboutOf([candidate.entity.id], view),
      };
    case 'facts':
      return describeFacts(candidate, all, view);
  }
};

const describeFaq = (candidate: FaqCandidate, others: readonly FaqCandidate[], view: TurnView): Partial<Features> => {
  const { faq } = candidate;
  const { givenFaqIds, topicId } = view.state;
  const gap = (of: (one: FaqCandidate) => number): number => of(candidate) - highest(others, of);
  const logGap = (of: (one: FaqCandidate) => number): number => logOdds(of(candidate)) - logOdds(highest(others, of));
  return {
    isFaq: 1,
    isTalk: Number(candidate.isTalk),
    alone: logOdds(candidate.alone),
    aloneGap: logGap(({ alone }) => alone),
    joined: logOdds(candidate.joined),
    joinedGap: logGap(({ joined }) => joined),
    mixed: logOdds(candidate.mixed),
    mixedGap: logGap(({ mixed }) => mixed),
    completed: logOdds(candidate.completed),
    completedGap: logGap(({ completed }) => completed),
    similarAlone: candidate.similarAlone,
    similarAloneGap: gap(({ similarAlone }) => similarAlone),
    similarMixed: candidate.similarMixed,
    similarMixedGap: gap(({ similarMixed }) => similarMixed),
    sentenceAlone: candidate.sentenceAlone,
    sentenceAloneGap: gap(({ sentenceAlone }) => sentenceAlone),
    sentenceMixed: candidate.sentenceMixed,
    sentenceMixedGap: gap(({ sentenceMixed }) => sentenceMixed),
    wordsExplained: candidate.wordsExplained,
    sentenceExplains: candidate.sentenceExplains,
    rareExplained: candidate.rareExplained,
    rareExplainedGap: gap(({ rareExplained }) => rareExplained),
    rareBySentence: candidate.rareBySentence,
    likeLast: candidate.likeLast,
    sharesThingsWithLast: Number(candidate.sharesThingsWithLast),
    isCorrected: Number(candidate.completedBy === 'CORRECTED'),
    isCarried: Number(candidate.completedBy === 'CARRIED' || candidate.completedBy === 'POINTED'),
    isExpected: Number(view.expectedFaqIds.has(faq.id)),
    isLast: Number(givenFaqIds.at(-1) === faq.id),
    wasGiven: Number(givenFaqIds.includes(faq.id)),
    fitsAct: candidate.fitsAct,
    isTopicOfLast: Number(topicId !== null && faq.topicId === topicId),
    isPersonal: Number(candidate.isPersonal),
    ...tells(candidate.tells, view.asked),
    ...aboutOf(faq.aboutIds, view),
  };
};

const describeFacts = (candidate: FactCandidate, all: readonly TurnCandidate[], view: TurnView): Partial<Features> => {
  const { proposal, completedBy, tells: told } = candidate;
  const surest = highest(
    all.filter((one): one is FactCandidate => one.kind === 'facts'),
    (one) => one.proposal.finding.confidence,
  );
  const { features, finding, memory } = proposal;
  const { subjectFrom, termFrom, operation } = features;
  const isFromPlace = subjectFrom === 'given' || subjectFrom === 'page';
  const calculation = finding.kind === 'facts' && finding.sense.kind === 'calculation' ? finding.sense.calculation.kind : null;
  const named = saidOrShown(view);
  return {
    isFacts: 1,
    isProperty: Number(operation === 'property'),
    isValidity: Number(operation === 'validity'),
    isGap: Number(calculation === 'difference' || calculation === 'sum'),
    isTariff: Number(calculation === 'tariff' || (finding.kind === 'facts' && finding.sense.kind === 'tariffs')),
    hasSeveralSubjects: Number(memory.subjects.length > 1),
    hasSeveralTerms: Number(memory.terms.length > 1),
    namesCovered: named.length === 0 ? 0 : named.filter(({ id }) => memory.subjects.includes(id)).length / named.length,
    ...likeLastFacts(memory, view.state.factMemory as FactMemory | null),
    ...factsAbout(memory.subjects, view),
    isCorrected: Number(completedBy === 'CORRECTED'),
    isCarried: Number(completedBy === 'CARRIED' || completedBy === 'POINTED'),
    coverage: features.coverage,
    meaning: features.similarity,
    meaningMargin: features.margin,
    isLiteral: features.literal,
    nameCertainty: isFromPlace ? 1 : features.nameCertainty,
    subjectWeight: features.subjectWeight,
    answersKind: features.answersKind,
    subjectFromWords: Number(subjectFrom === 'words' || isFromPlace),
    subjectFromFocus: Number(subjectFrom === 'focus'),
    subjectFromList: Number(subjectFrom === 'list'),
    subjectFromProfile: Number(subjectFrom === 'profile'),
    subjectFromNobody: Number(subjectFrom === 'nobody'),
    termFromMeaning: Number(termFrom === 'meaning'),
    termFromDialogue: Number(termFrom === 'dialogue'),
    isValue: Number(operation === 'value' || operation === 'relation'),
    isComposed: Number(COMPOSED.has(operation)),
    isList: Number(operation === 'list' || operation === 'count'),
    isBestOf: Number(operation === 'best' || operation === 'compare' || operation === 'difference'),
    isCalculation: Number(operation === 'calculate'),
    factConfidence: finding.confidence,
    isBestFact: Number(finding.confidence >= surest),
    isWhether: Number(operation === 'whether'),
    isOwn: Number(operation === 'own'),
    asksBack: Number(finding.kind !== 'facts'),
    isMissing: Number(features.isMissing),
    isOutdated: Number(features.isOutdated),
    ...(features.own === undefined ? {} : ownOf(features.own, view)),
    ...tells(told, view.asked),
  };
};

const ownOf = (own: OwnFeatures, { asksOutcome }: TurnView): Partial<Features> => ({
  ownNear: own.near,
  ownNearAhead: own.nearAhead,
  ownByRelation: own.byRelation,
  ownSaid: own.said,
  ownNamed: own.named,
  ownFocus: own.focus,
  ownExplained: own.explained,
  isRecord: Number(own.isRecord),
  thingsTold: Math.min(own.things, MOST_COUNTED),
  valuesTold: Math.min(own.values, MOST_COUNTED),
  tellsState: Number(own.tellsState),
  tellsOutcome: Number(own.tellsState && asksOutcome),
  isRepeat: Number(own.isRepeat),
});
/** More things or values than this say no more. */
const MOST_COUNTED = 4;

/** What facts share with those that were told last: a follow-up changes one thing and keeps the others. */
const likeLastFacts = (now: FactMemory, last: FactMemory | null): Partial<Features> => {
  if (last === null) return {};
  const sharesTerm = now.terms.some(({ id }) => last.terms.some((term) => term.id === id));
  const sharesSubject = now.subjects.some((id) => last.subjects.includes(id));
  return {
    sameTermAsLast: Number(sharesTerm),
    sameSubjectAsLast: Number(sharesSubject),
    sameOperationAsLast: Number(now.operation === last.operation),
    repeatsLast: Number(
      now.operation === last.operation &&
        now.subjects.join() === last.subjects.join() &&
        now.terms.map(({ id }) => id).join() === last.terms.map(({ id }) => id).join() &&
        now.amount === last.amount,
    ),
  };
};

const COMPOSED: ReadonlySet<string> = new Set(['path', 'list', 'count', 'best', 'compare', 'difference', 'calculate']);

const tells = (told: ReadonlySet<AnswerKind>, asked: ReadonlySet<AnswerKind>): Partial<Features> => {
  const met = [...asked].filter((kind) => told.has(kind)).length;
  return { tellsAsked: asked.size === 0 ? 0 : met / asked.size, tellsOther: Number(asked.size > 0 && met === 0) };
};

const aboutOf = (aboutIds: readonly string[], view: TurnView): Partial<Features> => {
  const about = new Set(aboutIds);
  const isOfOthers = (things: readonly EntityRef[]): boolean =>
    things.length > 0 &&
    !things.some(({ id }) => about.has(id)) &&
    things.some(({ type }) => aboutIds.some((id) => view.typeOf(id) === type));
  const focus = view.state.focus.filter(({ entity }) => about.has(entity.id));
  const strongest = view.state.focus[0];
  return {
    aboutNamed: Number(view.named.some(({ id }) => about.has(id))),
    aboutOthers: Number(isOfOthers(view.named)),
    aboutNothing: Number(aboutIds.length === 0),
    aboutFocus: highest(focus, ({ weight }) => weight),
    aboutOthersThanFocus: view.named.length === 0 && strongest !== undefined && isOfOthers([strongest.entity]) ? strongest.weight : 0,
    aboutGiven: Number(view.given.some(({ id }) => about.has(id))),
    aboutHeld: Number(view.held.some(({ id }) => about.has(id))),
  };
};

/** What the words name; where they name nothing, what the sender or the page says, as if it stood in them. */
const saidOrShown = ({ named, given }: TurnView): readonly EntityRef[] => (named.length > 0 ? named : given);

/** As `aboutOf` says; but facts are always about something, so that the same numbers mean other things. */
const factsAbout = (subjects: readonly string[], given: TurnView): Partial<Features> => {
  const view = { ...given, named: saidOrShown(given) };
  const { aboutNamed = 0, aboutOthers = 0, aboutFocus = 0, aboutOthersThanFocus = 0, aboutHeld = 0 } = aboutOf(subjects, view);
  return {
    factsAboutNamed: aboutNamed,
    factsAboutOthers: aboutOthers,
    factsAboutFocus: aboutFocus,
    factsAboutOthersThanFocus: aboutOthersThanFocus,
    factsAboutHeld: aboutHeld,
  };
};

const highest = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((most, item) => Math.max(most, of(item)), 0);

/** Probabilities nearer to 0 or 1 are not told apart: e^-6 is 1 in 400. */
const MOST_LOG_ODDS = 6;

const logOdds = (probability: number): number => {
  const kept = Math.min(1 - 1e-9, Math.max(1e-9, probability));
  return Math.max(-MOST_LOG_ODDS, Math.min(MOST_LOG_ODDS, Math.log(kept / (1 - kept))));
};
