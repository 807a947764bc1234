import type { FactMemory, FactProposal } from '../domain/fact-proposal.js';
import { saysNothing, leansOnPast, contentWords, withoutTies } from '../dialogue/interpretation/dialogue-cues.js';
import type { DialogueReading } from '../dialogue/interpretation/dialogue-reading.js';
import { readReference } from '../dialogue/interpretation/read-reference.js';
import { readInDialogue } from '../dialogue/interpretation/read-in-dialogue.js';
import type { Json } from '../domain/json.js';
import { isSmallTalk } from '../domain/small-talk.js';
import { isValidAt } from '../domain/is-valid-at.js';
import type { FactFocus } from '../facts/proposal.js';
import { proposeFacts } from '../facts/propose-facts.js';
import { readDialogueAct, stripGreeting } from '../language/dialogue-act.js';
import { askedKinds, isDenying, isSupposing, toldKinds, type AnswerKind } from '../language/answer-kinds.js';
import { chooseFaqAnswer } from '../reply/choose-faq-answer.js';
import type { CompletedBy, FactCandidate, FaqCandidate, PassageCandidate, TurnCandidate } from '../reply/decide/candidate.js';
import type { TurnView } from '../reply/decide/features.js';
import type { FindResult } from '../retrieval/find-request.js';
import { dotProduct } from '../ml/dot-product.js';
import type { Passage, PassageMatch } from '../retrieval/passage-index.js';
import type { Situation } from '../situation/situation.js';
import type { PublishedFaq } from '../store/faq-repository.js';
import { inLanguage } from '../domain/in-language.js';
import { askAbout } from '../understanding/complete-question.js';
import { blankCues } from '../understanding/blank-cues.js';
import { normaliseText } from '../text/normalise-text.js';
import { splitWords } from '../text/split-words.js';
import { understand, type Understood } from '../understanding/understand.js';
import type { AskDependencies } from './ask-dependencies.js';
import { namedIn } from './named-in.js';
import { mixVectors } from './mix-vectors.js';
import { CANDIDATES } from './recognise.js';

/** All that could be the reply to one question. */
export interface Proposed {
  readonly understood: Understood;
  readonly candidates: readonly TurnCandidate[];
  readonly view: TurnView;
  /** Of the knowledge it was found in. */
  readonly revision: string;
}

/** Completed questions that are looked up: each costs an encoding and a search. */
const MOST_COMPLETED = 2;
/** FAQs taken from each search. */
const FROM_SEARCH = { alone: 8, joined: 6, mixed: 6, completed: 4 } as const;
/** Sentences looked at of each search, of FAQs and entities together. */
const SENTENCES = 8;
const MOST_PASSAGES = 3;
/** A sentence less near than this says something else. */
const NEAR_SENTENCE = 0.6;
/** Phrasings of a FAQ that are compared where no search compared them. */
const MOST_COMPARED = 24;
/** And of two FAQs that are compared with each other: their likeness is rough anyway. */
const LIKENESS_COMPARED = 6;

/** A way to take the message, with what recognition says to it. */
interface Search {
  readonly text: string;
  readonly vector: Float32Array;
  readonly found: FindResult;
}

interface Completed extends Search {
  readonly by: CompletedBy;
  readonly understood: Understood;
}

/** Collects from every source what could be the reply to a question: the words alone, and completed by what was said before. */
export const propose = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<Proposed> => {
  const { knowledge } = dependencies;
  const view = await viewOf(understood, situation, dependencies);
  if (!understood.isReadable && situation.choice === null) return { understood, candidates: [], view, revision: knowledge.revision };
  const searches = await search(understood, situation, dependencies);
  const variables = variablesOf(understood, situation);
  const [faqs, facts] = await Promise.all([
    proposeFaqs(understood, situation, searches, view, variables, dependencies),
    proposeAllFacts(understood, situation, searches, dependencies),
  ]);
  const passages = await proposePassages(understood, searches, view, dependencies);
  const candidates = [...faqs, ...facts, ...passages];
  return {
    understood,
    candidates: picksNothing(understood, view, searches) ? candidates.filter(isTalk) : candidates,
    view,
    revision: knowledge.revision,
  };
};

/** What conditions look at; what was told in the dialogue counts where the profile says nothing. */
export const variablesOf = ({ language, emotion }: Understood, situation: Situation): Readonly<Record<string, Json>> => {
  const known = Object.fromEntries(Object.entries(situation.variables).filter(([, value]) => value !== null));
  const { choice, state } = situation;
  const told = choice?.kind === 'attribute' ? { ...state.told, ...toldBy(choice.id) } : state.told;
  return { ...situation.variables, ...told, ...known, language, emotion: emotion.label };
};

/** What a chosen option `ID=VALUE` tells of the customer, as a variable. */
export const toldBy = (choice: string): Readonly<Record<string, string>> => {
  const at = choice.indexOf('=');
  return at < 0 ? {} : { [choice.slice(0, at)]: choice.slice(at + 1) };
};

/** Whether a message only agrees, or picks one of several where there is nothing to agree to or to pick from: whatever it is near to is chance. */
const picksNothing = ({ text, questionLanguage: language }: Understood, { isLater }: TurnView, { completed }: Searches): boolean => {
  if (!isLater || completed.length > 0) return false;
  const { saysYes, saysNo } = readDialogueAct(text, language);
  return saysYes || saysNo || (readReference(text, language) !== null && saysNothing(text, language));
};

const isTalk = (candidate: TurnCandidate): boolean => candidate.kind === 'faq' && candidate.isTalk;

interface Searches {
  readonly alone: Search;
  readonly joined: Search | null;
  readonly mixed: Search | null;
  readonly completed: readonly Completed[];
  /** Sentences near the words alone, and near the words mixed with what was asked before. */
  readonly sentences: { readonly alone: readonly PassageMatch[]; readonly mixed: readonly PassageMatch[] };
}

const search = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<Searches> => {
  const { encoder, knowledge, lexicon, passages } = dependencies;
  const { questionLanguage: language, alsoNamed } = understood;
  // Who greets first asks what comes after.
  const text = stripGreeting(understood.text, language) || understood.text;
  const { state, conversation } = situation;
  const before = state.question === null || situation.choice !== null ? null : normaliseText(state.question).text;
  const readings = before === null ? [] : readInDialogue(understood, conversation?.turns ?? [], state, lexicon).slice(0, MOST_COMPLETED);
  const completed = readings.map((reading) => ({ by: reading.kind, understood: complete(reading, understood, situation, dependencies) }));
  const joinedText = before === null ? null : `${before} ${text}`;
  const [vector = new Float32Array(), ...vectors] = await encoder.encode(
    [text, ...(before === null || joinedText === null ? [] : [before, joinedText]), ...completed.map((one) => one.understood.text)],
    language,
  );
  const find = (words: string, of: Float32Array, names: readonly string[]): Search => ({
    text: words,
    vector: of,
    found: knowledge.find({ text: words, language, vector: of, alsoNamed: names, allow: null, limit: CANDIDATES }),
  });
  const alone = find(text, vector, alsoNamed);
  const nearAlone = passages.find(vector, language, SENTENCES);
  if (before === null || joinedText === null)
    return { alone, joined: null, mixed: null, completed: [], sentences: { alone: nearAlone, mixed: [] } };
  const [beforeVector = vector, joinedVector = vector, ...completedVectors] = vectors;
  const mixedVector = mixVectors(vector, [beforeVector]);
  return {
    alone,
    joined: find(joinedText, joinedVector, alsoNamed),
    mixed: find(text, mixedVector, [...alsoNamed, before]),
    sentences: { alone: nearAlone, mixed: passages.find(mixedVector, language, SENTENCES) },
    completed: completed.map((one, at) => ({
      ...one,
      ...find(one.understood.text, completedVectors[at] ?? vector, one.understood.alsoNamed),
    })),
  };
};

const complete = (
  { question, faqId }: DialogueReading,
  { emotion }: Understood,
  situation: Situation,
  { lexicon }: AskDependencies,
): Understood => {
  const choice = faqId === null ? null : { kind: 'faq' as const, id: faqId, question, entity: null };
  return understand({ ...situation, completed: question, choice }, { emotion, writing: null }, lexicon);
};

const viewOf = async (understood: Understood, situation: Situation, { faqs, lexicon }: AskDependencies): Promise<TurnView> => {
  const { text, questionLanguage: language, mentions } = understood;
  const { state, lastTurn, given, place, held } = situation;
  const lastFaqId = lastTurn?.reply.kind === 'answer' ? lastTurn.reply.faqId : null;
  const next = lastFaqId === null ? [] : ((await faqs.find([lastFaqId])).get(lastFaqId)?.nextIds ?? []);
  const offered = lastTurn?.reply.kind === 'clarification' ? lastTurn.reply.options : [];
  return {
    state,
    isLater: lastTurn !== null,
    leans: leansOnPast(text, language) || saysNothing(text, language),
    isChinese: language === 'zh',
    contentWords: contentWords(text, language).length,
    asked: askedKinds(text, language),
    isSupposing: isSupposing(text, language),
    isDenying: isDenying(text, language),
    isAct: Object.values(readDialogueAct(text, language)).some(Boolean),
    knowsAsker: situation.customer !== null,
    named: mentions.map(({ entity }) => entity),
    given: [...given, ...(place === null ? [] : [place])],
    held,
    expectedFaqIds: new Set([...next, ...offered.flatMap(({ id }) => (id.startsWith('faq:') ? [id.slice('faq:'.length)] : []))]),
    typeOf: (id) => lexicon.typeOf(id),
  };
};

const proposeFaqs = async (
  understood: Understood,
  situation: Situation,
  { alone, joined, mixed, completed, sentences }: Searches,
  view: TurnView,
  variables: Readonly<Record<string, Json>>,
  { faqs, knowledge, passages }: AskDependencies,
): Promise<readonly FaqCandidate[]> => {
  const { questionLanguage: language, chosenFaqId } = understood;
  const ids = (found: Search | null, most: number): readonly string[] =>
    (found?.found.candidates ?? []).slice(0, most).map(({ faqId }) => faqId);
  const ofWords = new Set([...ids(alone, FROM_SEARCH.alone), ...sentences.alone.flatMap(ownFaq)]);
  const lastFaqId = view.state.givenFaqIds.at(-1);
  const wanted =
    chosenFaqId === null
      ? [
          ...ofWords,
          ...ids(joined, FROM_SEARCH.joined),
          ...ids(mixed, FROM_SEARCH.mixed),
          ...completed.flatMap((one) => [
            ...ids(one, FROM_SEARCH.completed),
            ...(one.understood.chosenFaqId === null ? [] : [one.understood.chosenFaqId]),
          ]),
          ...[...sentences.alone, ...sentences.mixed].flatMap(ownFaq),
          ...view.expectedFaqIds,
          ...(lastFaqId === undefined ? [] : [lastFaqId]),
        ]
      : [chosenFaqId];
  const found = await faqs.find([...new Set(wanted)]);
  const terms = termsOf(understood.text, language);
  const rarity = (term: string): number => passages.rarity(term, language);
  const last = lastFaqId === undefined ? undefined : found.get(lastFaqId);
  const lastPhrasings = last === undefined ? [] : knowledge.phrasingsOf(last.id, language, LIKENESS_COMPARED);
  return [...found.values()].flatMap((faq): readonly FaqCandidate[] => {
    if (faq.publishedVersion === null || !isValidAt(faq, situation.asOf)) return [];
    const chosen = chooseFaqAnswer(faq.answers, { language: understood.language, asOf: situation.asOf, variables });
    if (chosen === null) return [];
    const own = passages
      .of(faq.id, chosen.answer.language)
      .filter(({ owner }) => owner.kind === 'FAQ' && owner.answerId === chosen.answer.id);
    const comparable = chosen.answer.language === language ? own : passages.of(faq.id, language);
    const of = (one: Search | null) => one?.found.candidates.find(({ faqId }) => faqId === faq.id);
    const phrasings = knowledge.phrasingsOf(faq.id, language, MOST_COMPARED);
    const similarity = (one: Search): number => {
      const told = of(one)?.evidence.similarity ?? 0;
      return told > 0 ? told : Math.max(0, ...phrasings.map(({ vector }) => dotProduct(vector, one.vector)));
    };
    const sentence = (one: Search): number => Math.max(0, ...comparable.map(({ vector }) => dotProduct(vector, one.vector)));
    const words = vocabularyOf(faq, language, [...phrasings.map(({ text }) => text), ...comparable.map(({ text }) => text)]);
    const best = bestCompleted(completed, faq.id);
    const nearest = comparable.toSorted((a, b) => dotProduct(b.vector, alone.vector) - dotProduct(a.vector, alone.vector))[0];
    const nearestWords = nearest === undefined ? null : wordsOf(nearest);
    const probabilityAlone = of(alone)?.probability ?? 0;
    const probabilityMixed = of(mixed)?.probability ?? 0;
    const phrasing = (of(mixed) ?? of(alone))?.evidence.phrasing ?? phrasings[0]?.text ?? understood.resolvedQuestion;
    return [
      {
        kind: 'faq',
        faq,
        isTalk: isSmallTalk(faq),
        alone: probabilityAlone,
        joined: of(joined)?.probability ?? 0,
        mixed: probabilityMixed,
        completed: best?.probability ?? 0,
        completedBy: best?.by ?? null,
        similarAlone: similarity(alone),
        similarMixed: mixed === null ? 0 : similarity(mixed),
        sentenceAlone: sentence(alone),
        sentenceMixed: mixed === null ? 0 : sentence(mixed),
        wordsExplained: shareOf(terms, words),
        sentenceExplains: nearestWords === null ? 0 : shareOf(terms, nearestWords),
        rareExplained: rareShareOf(terms, words, rarity),
        rareBySentence: nearestWords === null ? 0 : rareShareOf(terms, nearestWords, rarity),
        likeLast: last === undefined || last.id === faq.id ? 0 : likeness(phrasings, lastPhrasings),
        sharesThingsWithLast: last !== undefined && last.id !== faq.id && faq.aboutIds.some((id) => last.aboutIds.includes(id)),
        tells: new Set(own.flatMap((passage) => [...kindsOf(passage)])),
        isPersonal: chosen.otherwise !== null,
        lead: nearest !== undefined && own.includes(nearest) ? nearest.text : null,
        phrasing,
        resolvedQuestion: resolvedFor(understood, best, probabilityAlone, probabilityMixed, phrasing, view),
        isOfDialogue: !ofWords.has(faq.id),
      },
    ];
  });
};

const likeness = (phrasings: readonly { readonly vector: Float32Array }[], others: readonly { readonly vector: Float32Array }[]): number =>
  Math.max(0, ...phrasings.slice(0, LIKENESS_COMPARED).flatMap(({ vector }) => others.map((other) => dotProduct(vector, other.vector))));

/** Share of the terms that are known, each counted by its rarity. */
const rareShareOf = (terms: readonly string[], known: ReadonlySet<string>, rarity: (term: string) => number): number => {
  const all = terms.reduce((sum, term) => sum + rarity(term), 0);
  return all === 0 ? 0 : terms.reduce((sum, term) => sum + (known.has(term) ? rarity(term) : 0), 0) / all;
};

const ownFaq = ({ passage: { owner } }: PassageMatch): readonly string[] => (owner.kind === 'FAQ' ? [owner.id] : []);

interface BestCompleted {
  readonly probability: number;
  readonly by: CompletedBy;
  readonly question: string;
}

const bestCompleted = (completed: readonly Completed[], faqId: string): BestCompleted | null =>
  completed
    .flatMap(({ by, understood, found }): readonly BestCompleted[] => {
      const question = understood.resolvedQuestion;
      if (understood.chosenFaqId === faqId) return [{ probability: 1, by, question }];
      const probability = found.candidates.find((candidate) => candidate.faqId === faqId)?.probability ?? 0;
      return probability === 0 ? [] : [{ probability, by, question }];
    })
    .sort((one, other) => other.probability - one.probability)[0] ?? null;

/** The customer would have said it as those did whose phrasing was found, where the past made more of it than the words alone. */
const resolvedFor = (
  { resolvedQuestion }: Understood,
  best: BestCompleted | null,
  alone: number,
  mixed: number,
  phrasing: string,
  { leans, isLater }: TurnView,
): string => {
  if (!isLater || alone >= Math.max(mixed, best?.probability ?? 0)) return resolvedQuestion;
  if (best !== null && best.probability >= mixed) return best.question;
  return leans ? phrasing : resolvedQuestion;
};

const proposeAllFacts = async (
  understood: Understood,
  situation: Situation,
  { alone, completed }: Searches,
  dependencies: AskDependencies,
): Promise<readonly FactCandidate[]> => {
  const { state } = situation;
  const focus: FactFocus = { entities: state.focus, listed: state.listed, memory: state.factMemory as FactMemory | null };
  const literal = await factsFor(understood, alone.vector, focus, situation, dependencies);
  const others = await Promise.all(
    completed
      .filter((one) => one.understood.chosenFaqId === null && one.by !== 'ABOUT' && one.by !== 'NEARBY')
      .map(async (one) => ({ one, proposals: await factsFor(one.understood, one.vector, focus, situation, dependencies) })),
  );
  return [
    ...literal.map((proposal) => toFactCandidate(proposal, null, completeFor(proposal, understood, completed))),
    ...others.flatMap(({ one, proposals }) =>
      proposals.map((proposal) => toFactCandidate(proposal, one.by, one.understood.resolvedQuestion)),
    ),
  ];
};

/** The question with what it is about where only the dialogue said so. */
const completeFor = ({ finding, features }: FactProposal, understood: Understood, completed: readonly Completed[]): string => {
  const { resolvedQuestion, text, questionLanguage: language } = understood;
  const subjects = finding.question.entities;
  const [first] = subjects;
  if ((features.subjectFrom !== 'focus' && features.subjectFrom !== 'list') || first === undefined || subjects.length > 1)
    return resolvedQuestion;
  const same = completed.find((one) => one.understood.mentions.some(({ entity }) => entity.id === first.id));
  if (same !== undefined) return same.understood.resolvedQuestion;
  const { core } = withoutTies(text, language);
  return core === '' ? resolvedQuestion : askAbout(core, inLanguage(first.names, language, first.id), language);
};

/** What the graph says to a question that is complete or may be completed from what is in focus. */
export const factsFor = (
  understood: Understood,
  vector: Float32Array | null,
  focus: FactFocus,
  { asOf, customer }: Pick<Situation, 'asOf' | 'customer'>,
  { entities, relations, factReader, terms, lexicon }: Pick<AskDependencies, 'entities' | 'relations' | 'factReader' | 'terms' | 'lexicon'>,
): Promise<readonly FactProposal[]> => {
  const named = namedIn(understood, lexicon);
  return proposeFacts(
    {
      // What is felt about a question is no part of it.
      text: blankCues(understood.text),
      language: understood.questionLanguage,
      replyLanguage: understood.language,
      named,
      mentions: understood.mentions.map((mention) => ({ ...mention, isVerbatim: false })),
      implied: understood.implied,
      asker: customer,
      asOf,
      focus,
      vector,
    },
    { entities, relations, reader: factReader(), terms },
  );
};

export const toFactCandidate = (proposal: FactProposal, completedBy: CompletedBy | null, resolvedQuestion: string): FactCandidate => ({
  kind: 'facts',
  proposal,
  tells: factTells(proposal),
  completedBy,
  resolvedQuestion,
  isOfDialogue:
    completedBy !== null ||
    proposal.features.subjectFrom === 'focus' ||
    proposal.features.subjectFrom === 'list' ||
    proposal.features.termFrom === 'dialogue',
});

const TELLS: Readonly<Record<FactProposal['features']['valueKind'], readonly AnswerKind[]>> = {
  amount: ['amount'],
  rate: ['rate', 'amount'],
  duration: ['duration', 'date'],
  date: ['date', 'duration'],
  count: ['count'],
  number: ['amount', 'count'],
  place: ['place'],
  person: ['contact'],
  yesno: ['yesNo'],
  name: ['choice', 'list'],
  text: [],
  list: ['list', 'choice', 'document'],
};

const factTells = ({ features: { valueKind, operation } }: FactProposal): ReadonlySet<AnswerKind> =>
  new Set([
    ...TELLS[valueKind],
    ...(operation === 'whether' ? (['yesNo'] as const) : []),
    ...(operation === 'best' || operation === 'compare' || operation === 'difference' ? (['choice', 'list'] as const) : []),
    ...(operation === 'calculate' ? (['amount'] as const) : []),
    ...(operation === 'count' ? (['count'] as const) : []),
  ]);

const proposePassages = async (
  understood: Understood,
  { alone, mixed, sentences }: Searches,
  view: TurnView,
  { entities, passages }: AskDependencies,
): Promise<readonly PassageCandidate[]> => {
  const { questionLanguage: language, text, resolvedQuestion } = understood;
  const described = [...view.named.map(({ id }) => id), ...view.state.focus.slice(0, 1).map(({ entity }) => entity.id)];
  const own = described
    .flatMap((id) => passages.of(id, language))
    .map((passage) => ({ passage, similarity: dotProduct(passage.vector, alone.vector) }));
  const best = new Map<string, Passage>();
  for (const { passage, similarity } of [...sentences.alone, ...sentences.mixed, ...own].sort(
    (one, other) => other.similarity - one.similarity,
  )) {
    const { owner } = passage;
    if (owner.kind !== 'ENTITY' || similarity < NEAR_SENTENCE) continue;
    const key = `${owner.id}.${owner.attribute}`;
    if (!best.has(key)) best.set(key, passage);
  }
  const chosen = [...best.values()].slice(0, MOST_PASSAGES);
  const found = await entities.find(chosen.map(({ owner }) => owner.id));
  const terms = termsOf(text, language);
  return chosen.flatMap((passage): readonly PassageCandidate[] => {
    const { owner } = passage;
    const entity = found.get(owner.id);
    if (entity === undefined || owner.kind !== 'ENTITY') return [];
    const words = wordsOf(passage);
    return [
      {
        kind: 'passage',
        entity,
        attribute: owner.attribute,
        sentenceAlone: dotProduct(passage.vector, alone.vector),
        sentenceMixed: mixed === null ? 0 : dotProduct(passage.vector, mixed.vector),
        sentenceExplains: shareOf(terms, words),
        rareBySentence: rareShareOf(terms, words, (term) => passages.rarity(term, language)),
        tells: kindsOf(passage),
        resolvedQuestion,
        isOfDialogue: false,
      },
    ];
  });
};

const termsOf = (text: string, language: Understood['questionLanguage']): readonly string[] =>
  splitWords(text, language).flatMap(({ term, isStopWord, isPart }) => (isStopWord || isPart ? [] : [term]));

const shareOf = (terms: readonly string[], known: ReadonlySet<string>): number =>
  terms.length === 0 ? 0 : terms.filter((term) => known.has(term)).length / terms.length;

const vocabularies = new WeakMap<PublishedFaq, Map<string, ReadonlySet<string>>>();

/** The words of all that a FAQ says and is asked by; kept as long as the FAQ is. */
const vocabularyOf = (faq: PublishedFaq, language: Understood['questionLanguage'], texts: readonly string[]): ReadonlySet<string> => {
  const known = vocabularies.get(faq) ?? new Map<string, ReadonlySet<string>>();
  vocabularies.set(faq, known);
  const words = known.get(language) ?? new Set(texts.flatMap((text) => termsOf(normaliseText(text).text, language)));
  known.set(language, words);
  return words;
};

const wordsOf = ({ text, language }: Passage): ReadonlySet<string> => new Set(termsOf(normaliseText(text).text, language));

const told = new WeakMap<Passage, ReadonlySet<AnswerKind>>();

const kindsOf = (passage: Passage): ReadonlySet<AnswerKind> => {
  const known = told.get(passage) ?? toldKinds(normaliseText(passage.text).text, passage.language);
  told.set(passage, known);
  return known;
};
