import { saysNothing, leansOnPast, contentWords } from '../../dialogue/interpretation/dialogue-cues.js';
import { readReference } from '../../dialogue/interpretation/read-reference.js';
import { readDialogueAct } from '../../language/dialogue-act.js';
import { saysOwn } from '../../language/own-words.js';
import { askedKinds, isDenying, isSupposing } from '../../language/answer-kinds.js';
import type { EntityRef } from '../../domain/entity.js';
import { longestMatches } from '../../text/longest-matches.js';
import { normaliseText } from '../../text/normalise-text.js';
import type { TurnCandidate } from '../../reply/decide/candidate.js';
import type { TurnView } from '../../reply/decide/turn-view.js';
import type { Situation } from '../../situation/situation.js';
import type { Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import { proposeAllFacts } from './fact-candidates.js';
import { nearThings } from './near-things.js';
import { proposeFaqs } from './propose-faqs.js';
import { proposePassages } from './propose-passages.js';
import { type Searches, search } from './search-message.js';
import { variablesOf } from './variables-of.js';

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

/** Collects from every source what could be the reply to a question: the words alone, and completed by what was said before. */
export const propose = async (understood: Understood, situation: Situation, dependencies: AskDependencies): Promise<Proposed> => {
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
    saysOwner: saysOwn(text, language, 'owner'),
    saysSpeaker: saysOwn(text, language, 'speaker'),
    asksOutcome: saysOwn(text, language, 'outcome'),
    asksManner: saysOwn(text, language, 'manner'),
    isAct: Object.values(readDialogueAct(text, language)).some(Boolean),
    knowsAsker: situation.customer !== null,
    named: mentions.map(({ entity }) => entity),
    given: [...given, ...(place === null ? [] : [place])],
    held,
    expectedFaqIds: new Set([...next, ...offered.flatMap(({ id }) => (id.startsWith('faq:') ? [id.slice('faq:'.length)] : []))]),
    typeOf: (id) => lexicon.typeOf(id),
    namedIn: (words) => namedWordForWord(words, lexicon),
  };
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
