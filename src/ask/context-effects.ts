import type { EntityRef } from '../domain/entity.js';
import { inLanguage, type Language } from '../domain/language.js';
import type { ContextEffect, ContextKind } from '../domain/reply.js';
import type { Composed } from '../reply/decide/decide-outcome.js';
import type { Outcome } from '../reply/outcome.js';
import { fillIn } from '../reply/render/wording.js';
import { composeMessage } from './compose-message.js';
import { type EffectPorts, type Whole, withoutContext } from './without-context.js';

type Own = Readonly<Record<ContextKind, string>>;

/** What a context did, in words; `{…}` is filled in. */
interface ContextWords {
  readonly unchanged: Own;
  readonly otherAnswer: Own;
  readonly otherReply: Own;
  readonly implied: Own;
  readonly completed: string;
  readonly chosen: string;
  readonly facts: string;
  readonly graphKnows: string;
  readonly asOf: string;
  readonly changing: string;
  readonly versions: string;
  readonly version: string;
  readonly separator: string;
}

const fill = (template: string, names: Own): Own => ({
  DIALOGUE: template.replace('{context}', names.DIALOGUE),
  PROFILE: template.replace('{context}', names.PROFILE),
  SCENARIO: template.replace('{context}', names.SCENARIO),
  GRAPH: template.replace('{context}', names.GRAPH),
  EMOTION: template.replace('{context}', names.EMOTION),
  TIME: template.replace('{context}', names.TIME),
});

const NAMES: Readonly<Record<Language, Own>> = {
  zh: {
    DIALOGUE: '前文',
    PROFILE: '客户情况',
    SCENARIO: '所在位置和渠道',
    GRAPH: '知识图谱',
    EMOTION: '客户情绪',
    TIME: '日期',
  },
  en: {
    DIALOGUE: 'what was said before',
    PROFILE: 'who asks',
    SCENARIO: 'where the customer is',
    GRAPH: 'the knowledge graph',
    EMOTION: 'how the customer feels',
    TIME: 'the date',
  },
};

const CONTEXT_WORDS: Readonly<Record<Language, ContextWords>> = {
  zh: {
    unchanged: fill('{context}没有影响这个回答', NAMES.zh),
    otherAnswer: fill('按{context}选择了相应的回答', NAMES.zh),
    otherReply: fill('{context}决定了怎样回应', NAMES.zh),
    implied: fill('问题没有点名，按{context}理解为「{entity}」', NAMES.zh),
    chosen: '选择了上一轮给出的选项',
    completed: '结合前文，理解为「{question}」',
    facts: '从知识图谱取得 {count} 条事实',
    graphKnows: '知识图谱知道有哪些可选',
    asOf: '按 {date} 有效的内容回答',
    changing: '以 {date} 为准：提到了即将发生的变化，或选择了当日有效的回答',
    versions: '；所用版本：{list}',
    version: '「{title}」第{version}版',
    separator: '、',
  },
  en: {
    unchanged: fill('This reply does not depend on {context}', NAMES.en),
    otherAnswer: fill('The answer was chosen by {context}', NAMES.en),
    otherReply: fill('What to reply was decided by {context}', NAMES.en),
    implied: fill('The question names nothing; by {context} it was taken to be about {entity}', NAMES.en),
    chosen: 'An option that was offered before was chosen',
    completed: 'Taken, after what was said before, as “{question}”',
    facts: 'Facts taken from the knowledge graph: {count}',
    graphKnows: 'The knowledge graph knows what there is to choose from',
    asOf: 'Answered from what holds on {date}',
    changing: 'As of {date}: what is about to change was told, or the answer of the day was chosen',
    versions: '; versions used: {list}',
    version: '{title} (version {version})',
    separator: ', ',
  },
};

const CONTEXTS: readonly ContextKind[] = ['DIALOGUE', 'PROFILE', 'SCENARIO', 'GRAPH', 'EMOTION', 'TIME'];

/**
 * What each context that is there did: the reply is composed again from the same findings with that context taken out, and the two are compared.
 * No question is encoded or searched anew; what was read for the reply is read from memory.
 */
export const findContextEffects = async (
  whole: Whole,
  composed: Composed,
  dependencies: EffectPorts,
): Promise<readonly ContextEffect[]> => {
  const effects = CONTEXTS.filter((context) => isThere(context, whole, composed)).map(async (context): Promise<ContextEffect | null> => {
    if (context === 'DIALOGUE' && whole.situation.choice !== null) return chosen(whole, composed.outcome);
    const { message, dependencies: own } = await withoutContext(context, whole, dependencies);
    const { outcome } = await composeMessage(message, own);
    const changedReply = essence(outcome) !== essence(composed.outcome);
    // Every reply has a date; it is worth a word when another was asked for or when it mattered.
    if (context === 'TIME' && !changedReply && !whole.situation.otherTime) return null;
    const effect = say(context, whole, composed.outcome, composed.chosen, changedReply ? outcome : null);
    return { context, changedReply, effect, withoutIt: changedReply ? outcome.text : null };
  });
  return (await Promise.all(effects)).filter((effect) => effect !== null);
};

/** What was chosen completes a question of the dialogue: without it that question would be open still. */
const chosen = ({ situation: { lastTurn } }: Whole, { language }: Outcome): ContextEffect => ({
  context: 'DIALOGUE',
  changedReply: true,
  effect: CONTEXT_WORDS[language].chosen,
  withoutIt: lastTurn?.reply.text ?? null,
});

const isThere = (context: ContextKind, { proposed: [{ understood, candidates }], situation }: Whole, { outcome }: Composed): boolean => {
  switch (context) {
    case 'DIALOGUE':
      return situation.lastTurn !== null;
    case 'PROFILE':
      return situation.customer !== null;
    case 'SCENARIO':
      return situation.scenario !== null || situation.channel !== null;
    case 'GRAPH':
      return candidates.some(({ kind }) => kind !== 'faq') || (outcome.kind === 'answer' && outcome.facts.length > 0);
    case 'EMOTION':
      return understood.emotion.label !== 'NEUTRAL';
    case 'TIME':
      return true;
  }
};

/** What makes two replies the same to who reads them. */
const essence = (outcome: Outcome): string =>
  JSON.stringify([outcome.kind, outcome.text, outcome.kind === 'clarification' ? outcome.options.map(({ id }) => id) : []]);

/** `other`: the reply without the context, when it is another. */
const say = (
  context: ContextKind,
  { proposed, situation }: Whole,
  outcome: Outcome,
  chosen: Composed['chosen'],
  other: Outcome | null,
): string => {
  const words = CONTEXT_WORDS[outcome.language];
  const day = situation.asOf.slice(0, 10);
  if (context === 'TIME' && situation.otherTime) return fillIn(words.asOf, { date: day }) + sayVersions(outcome);
  if (other === null) return words.unchanged[context];
  if (context === 'GRAPH') {
    return outcome.kind === 'answer' ? fillIn(words.facts, { count: String(outcome.facts.length) }) : words.graphKnows;
  }
  if (context === 'TIME') return fillIn(words.changing, { date: day });
  const resolvedQuestion = chosen?.candidate.resolvedQuestion;
  if (context === 'DIALOGUE' && resolvedQuestion !== undefined && resolvedQuestion !== proposed[0].understood.resolvedQuestion)
    return fillIn(words.completed, { question: resolvedQuestion });
  const entity = impliedBy(context, chosen);
  if (entity !== undefined) return fillIn(words.implied[context], { entity: inLanguage(entity.names, outcome.language, entity.id) });
  const isSameFaq = outcome.kind === 'answer' && other.kind === 'answer' && outcome.faqId !== null && outcome.faqId === other.faqId;
  return isSameFaq ? words.otherAnswer[context] : words.otherReply[context];
};

/** What facts were told of that a context said the question is about. */
const impliedBy = (context: ContextKind, chosen: Composed['chosen']): EntityRef | undefined => {
  if (chosen?.candidate.kind !== 'facts') return undefined;
  const { features, finding } = chosen.candidate.proposal;
  const by = { focus: 'DIALOGUE', list: 'DIALOGUE', page: 'SCENARIO', profile: 'PROFILE' } as const;
  const origin = features.subjectFrom;
  if (origin === 'words' || origin === 'given' || origin === 'nobody' || by[origin] !== context) return undefined;
  return finding.question.entities[0];
};

/** Which versions were used, where the sources say so. */
const sayVersions = (outcome: Outcome): string => {
  if (outcome.kind !== 'answer' || outcome.sources.length === 0) return '';
  const words = CONTEXT_WORDS[outcome.language];
  const versions = outcome.sources.map(({ title, version }) => fillIn(words.version, { title, version: String(version) }));
  return fillIn(words.versions, { list: versions.join(words.separator) });
};
