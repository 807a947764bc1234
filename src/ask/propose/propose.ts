import { readOptionId, type Reply } from '../../domain/reply.js';
import { contentWords, leansOnPast, readReference, saysNothing } from '../../dialogue/interpretation/read-reference.js';
import type { EntityRef } from '../../domain/entity.js';
import type { Json } from '../../domain/json.js';
import { isSmallTalk } from '../../domain/small-talk.js';
import { askedKinds, isDenying, isSupposing, readDialogueAct } from '../../language/dialogue-words.js';
import { saysOwn } from '../../language/fact-words.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import { longestMatches } from '../../language/text/phrase-matcher.js';
import { dotProduct } from '../../ml/linear-algebra.js';
import type { PassageCandidate, TurnCandidate, TurnView } from '../../reply/decide/candidate.js';
import type { Passage } from '../../retrieval/index/passage-index.js';
import type { Situation } from '../../situation/situate.js';
import type { Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import { type FactPorts, proposeAllFacts } from './fact-candidates.js';
import { proposeFaqs } from './propose-faqs.js';
import { kindsOf, rareShareOf, search, type Searches, type SearchPorts, shareOf, termsOf, wordsOf } from './search-message.js';

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

/**
 * How near a message is in meaning to what is written about each of the customer's things, by id: the cosine to the nearest question or
 * sentence of a FAQ about it, or to the nearest sentence that describes it. It may be meant, whatever it is called. No encoding.
 */
const nearThings = async (
  { questionLanguage: language }: Understood,
  { customer }: Situation,
  { alone, sentences }: Searches,
  { faqs, passages }: Pick<AskDependencies, 'faqs' | 'passages'>,
): Promise<ReadonlyMap<string, number>> => {
  if (customer === null) return new Map();
  const near = new Map<string, number>(
    customer.relations.map(({ other }) => [
      other.id,
      Math.max(0, ...passages.of(other.id, language).map(({ vector }) => dotProduct(vector, alone.vector))),
    ]),
  );
  const similarities = [
    ...alone.found.candidates.map(({ faqId, evidence }) => [faqId, evidence.similarity] as const),
    ...sentences.alone.flatMap(({ passage: { owner }, similarity }) => (owner.kind === 'FAQ' ? [[owner.id, similarity] as const] : [])),
  ];
  const found = await faqs.find([...new Set(similarities.map(([id]) => id))]);
  for (const [id, similarity] of similarities) {
    const faq = found.get(id);
    if (faq === undefined || isSmallTalk(faq)) continue;
    for (const thing of faq.aboutIds) {
      const known = near.get(thing);
      if (known !== undefined && similarity > known) near.set(thing, similarity);
    }
  }
  return near;
};

const MOST_PASSAGES = 3;

/** A sentence less near than this says something else. */
const NEAR_SENTENCE = 0.6;

const proposePassages = async (
  understood: Understood,
  { alone, mixed, sentences }: Searches,
  view: TurnView,
  { entities, passages }: Pick<AskDependencies, 'entities' | 'passages'>,
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

/** All that could be the reply to one question. */
export interface Proposed {
  readonly understood: Understood;
  readonly candidates: readonly TurnCandidate[];
  readonly view: TurnView;
  /** How near the message is in meaning to each of the customer's things, by id. */
  readonly near: ReadonlyMap<string, number>;
  /** Of the knowledge it was found in. */
  readonly revision: string;
}

/** What the sources of candidates need together. */
export type ProposePorts = SearchPorts & FactPorts & Pick<AskDependencies, 'faqs' | 'agreements' | 'now'>;

/** Collects from every source what could be the reply to a question: the words alone, and completed by what was said before. */
export const propose = async (understood: Understood, situation: Situation, dependencies: ProposePorts): Promise<Proposed> => {
  const { knowledge } = dependencies;
  const view = await viewOf(understood, situation, dependencies);
  if (!understood.isReadable && situation.choice === null)
    return { understood, candidates: [], view, near: new Map(), revision: knowledge.revision };
  const searches = await search(understood, situation, dependencies);
  const variables = variablesOf(understood, situation);
  const near = await nearThings(understood, situation, searches, dependencies);
  const [faqs, facts] = await Promise.all([
    proposeFaqs(understood, situation, searches, view, variables, dependencies),
    proposeAllFacts(understood, situation, searches, near, dependencies),
  ]);
  const passages = await proposePassages(understood, searches, view, dependencies);
  const candidates = [...faqs, ...facts, ...passages];
  return {
    understood,
    candidates: picksNothing(understood, view, searches) ? candidates.filter(isTalk) : candidates,
    view,
    near,
    revision: knowledge.revision,
  };
};

/** Whether a message only agrees, or picks one of several where there is nothing to agree to or to pick from: whatever it is near to is chance. */
const picksNothing = ({ text, questionLanguage: language }: Understood, { isLater }: TurnView, { completed }: Searches): boolean => {
  if (!isLater || completed.length > 0) return false;
  const { saysYes, saysNo } = readDialogueAct(text, language);
  return saysYes || saysNo || (readReference(text, language) !== null && saysNothing(text, language));
};

export const isTalk = (candidate: TurnCandidate): boolean => candidate.kind === 'faq' && candidate.isTalk;

const viewOf = async (
  understood: Understood,
  situation: Situation,
  { faqs, lexicon }: Pick<ProposePorts, 'faqs' | 'lexicon'>,
): Promise<TurnView> => {
  const { text, questionLanguage: language, mentions } = understood;
  const { state, lastTurn, given, place, held } = situation;
  const lastFaqId = lastTurn?.reply.kind === 'answer' ? lastTurn.reply.faqId : null;
  const next = lastFaqId === null ? [] : ((await faqs.find([lastFaqId])).get(lastFaqId)?.nextIds ?? []);
  const offered = lastTurn === null ? [] : offeredFaqs(lastTurn.reply);
  return {
    state,
    isLater: lastTurn !== null,
    leans: leansOnPast(text, language) || saysNothing(text, language),
    isChinese: language === 'zh',
    contentWords: contentWords(text, language).length,
    asked: askedKinds(text, language),
    isSupposing: isSupposing(text, language),
    isDenying: isDenying(text, language),
    saysOwner: saysOwn(text, language, 'owner'),
    saysSpeaker: saysOwn(text, language, 'speaker'),
    asksOutcome: saysOwn(text, language, 'outcome'),
    asksManner: saysOwn(text, language, 'manner'),
    isAct: Object.values(readDialogueAct(text, language)).some(Boolean),
    knowsAsker: situation.customer !== null,
    named: mentions.map(({ entity }) => entity),
    given: [...given, ...(place === null ? [] : [place])],
    held,
    expectedFaqIds: new Set([...next, ...offered]),
    typeOf: (id) => lexicon.typeOf(id),
    namedIn: (words) => namedWordForWord(words, lexicon),
  };
};

/** FAQs that a question back listed, or that were told as what else may be meant. */
const offeredFaqs = (reply: Reply): readonly string[] => {
  if (reply.kind === 'clarification') return reply.options.flatMap(({ id }) => faqOf(id) ?? []);
  return reply.kind === 'answer' ? reply.sources.flatMap(({ kind, id }) => (kind === 'FAQ' && id !== reply.faqId ? [id] : [])) : [];
};

/** Characters of a text that are read for names; answers are shorter. */
const MOST_READ = 2_000;

const namedWordForWord = (words: string, { exact }: AskDependencies['lexicon']): readonly EntityRef[] => {
  const matches = longestMatches(exact.findAll(normaliseText(words.slice(0, MOST_READ)).text));
  const named = matches.flatMap(({ values }) => {
    const things = new Map(values.map(({ entity }) => [entity.id, entity]));
    return things.size === 1 ? [...things.values()] : [];
  });
  return [...new Map(named.map((entity) => [entity.id, entity])).values()];
};

/** The FAQ that an option stands for. */
const faqOf = (optionId: string): string | null => {
  const named = readOptionId(optionId);
  return named?.kind === 'faq' ? named.id : null;
};
