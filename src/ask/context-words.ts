import type { Language } from '../domain/language.js';
import type { ContextKind } from '../domain/reply.js';

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

export const CONTEXT_WORDS: Readonly<Record<Language, ContextWords>> = {
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
