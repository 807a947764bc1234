import { withoutTies } from '../../dialogue/interpretation/read-reference.js';
import type { EntityRef } from '../../domain/entity.js';
import type { FactMemory, FactProposal } from '../../domain/fact-proposal.js';
import { inLanguage } from '../../domain/language.js';
import type { FactFocus, FactInquiry } from '../../facts/fact-inquiry.js';
import type { NamedEntity } from '../../facts/paths/read-paths.js';
import { proposeFacts } from '../../facts/propose-facts.js';
import type { AnswerKind } from '../../language/dialogue-words.js';
import { normaliseText, originalSpan, type Span } from '../../language/text/normalise-text.js';
import type { CompletedBy, FactCandidate } from '../../reply/decide/candidate.js';
import type { Situation } from '../../situation/situate.js';
import { blankCues } from '../../understanding/emotion/emotion-detector.js';
import type { EntityLexicon } from '../../understanding/entities/entity-lexicon.js';
import { askAbout } from '../../understanding/split-questions.js';
import type { Understood } from '../../understanding/understand.js';
import type { AskDependencies } from '../ask-dependencies.js';
import type { Completed, Searches } from './search-message.js';

/** What facts are read with. */
export type FactPorts = Pick<AskDependencies, 'entities' | 'relations' | 'factReader' | 'terms' | 'lexicon'>;

export const proposeAllFacts = async (
  understood: Understood,
  situation: Situation,
  { alone, completed }: Searches,
  near: ReadonlyMap<string, number>,
  dependencies: FactPorts,
): Promise<readonly FactCandidate[]> => {
  const { state } = situation;
  const focus: FactFocus = {
    entities: state.focus,
    listed: state.listed,
    memory: state.factMemory as FactMemory | null,
    question: state.question === null ? null : normaliseText(state.question).text,
  };
  const literal = await factsFor(understood, { vector: alone.vector, focus, near }, situation, dependencies);
  const others = await Promise.all(
    completed
      .filter((one) => one.understood.chosenFaqId === null && one.by !== 'ABOUT' && one.by !== 'NEARBY')
      .map(async (one) => ({
        one,
        proposals: await factsFor(one.understood, { vector: one.vector, focus, near: null }, situation, dependencies),
      })),
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
  { vector, focus, near }: Pick<FactInquiry, 'vector' | 'focus' | 'near'>,
  { asOf, customer }: Pick<Situation, 'asOf' | 'customer'>,
  { entities, relations, factReader, terms, lexicon }: FactPorts,
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
      near,
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

const factTells = ({ features: { valueKind, operation, own } }: FactProposal): ReadonlySet<AnswerKind> =>
  new Set([
    ...(own?.kinds ?? [valueKind]).flatMap((kind) => TELLS[kind]),
    ...(operation === 'whether' ? (['yesNo'] as const) : []),
    ...(operation === 'best' || operation === 'compare' || operation === 'difference' ? (['choice', 'list'] as const) : []),
    ...(operation === 'calculate' ? (['amount'] as const) : []),
    ...(operation === 'count' ? (['count'] as const) : []),
  ]);

/** Names in a question with what they may stand for. */
export const namedIn = (
  { text, resolvedQuestion, mentions }: Pick<Understood, 'text' | 'resolvedQuestion' | 'mentions'>,
  lexicon: EntityLexicon,
): readonly NamedEntity[] => {
  const normalised = normaliseText(resolvedQuestion);
  const isVerbatim = (entity: EntityRef, span: Span): boolean => {
    const place = originalSpan(normalised, span);
    // Of a part of the message the places are not those of the whole.
    return Object.values(entity.names).some((name) =>
      normalised.text === text ? resolvedQuestion.slice(place.start, place.end) === name : resolvedQuestion.includes(name),
    );
  };
  // Of names within names any may be meant, and the rest of the question tells which.
  const exact = lexicon.exact
    .findAll(text)
    .flatMap(({ start, end, values }) => values.map(({ entity }) => ({ entity, span: { start, end }, score: 1 })));
  const linked = mentions.map(({ entity, span, score }) => ({ entity, span, score }));
  const all = [...exact, ...linked].map((name) => ({ ...name, isVerbatim: isVerbatim(name.entity, name.span) }));
  return [...new Map(all.toReversed().map((name) => [JSON.stringify([name.entity.id, name.span]), name])).values()].reverse();
};
