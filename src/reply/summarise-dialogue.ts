import { inLanguage } from '../domain/in-language.js';
import type { Language } from '../domain/language.js';
import type { HandoffReason, Reply } from '../domain/reply.js';
import type { ReplyContext } from './reply-context.js';
import { fillIn } from './wording.js';

/** Longer questions and replies are cut in the summary; the turns themselves hold them whole. */
const LONGEST_QUOTE = 120;

const LINES: Readonly<Record<Language, Readonly<Record<'who' | 'nobody' | 'where' | 'why' | 'asked' | 'now' | 'mood', string>>>> = {
  zh: {
    who: '客户：{name}（{id}）',
    nobody: '客户：未识别',
    where: '渠道：{channel}',
    why: '转人工原因：{reason}',
    asked: '{number}. 客户：「{question}」→ {reply}',
    now: '{number}. 客户：「{question}」',
    mood: '情绪：{mood}',
  },
  en: {
    who: 'Customer: {name} ({id})',
    nobody: 'Customer: not identified',
    where: 'Channel: {channel}',
    why: 'Reason: {reason}',
    asked: '{number}. Customer: “{question}” → {reply}',
    now: '{number}. Customer: “{question}”',
    mood: 'Mood: {mood}',
  },
};
const REASONS: Readonly<Record<Language, Readonly<Record<HandoffReason, string>>>> = {
  zh: { REQUESTED: '客户要求', REPEATED_MISS: '多次未能解决', EMOTION: '客户情绪激动', POLICY: '须由人工办理' },
  en: {
    REQUESTED: 'the customer asked',
    REPEATED_MISS: 'repeatedly not helped',
    EMOTION: 'the customer is upset',
    POLICY: 'for people only',
  },
};
const TRIED: Readonly<Record<Language, Readonly<Record<Reply['kind'], string>>>> = {
  zh: { answer: '已答：{text}', clarification: '反问：{text}', slotPrompt: '询问：{text}', handoff: '已转人工', noAnswer: '未能回答' },
  en: {
    answer: 'answered: {text}',
    clarification: 'asked back: {text}',
    slotPrompt: 'asked: {text}',
    handoff: 'handed over',
    noAnswer: 'no answer',
  },
};

/** What a person who takes over should know: who asks, why they take over, what was asked and tried, and the mood. Of this conversation only. */
export const summariseDialogue = (reason: HandoffReason, context: ReplyContext, language: Language): string => {
  const { customer, channel, conversation, question, emotion } = context;
  const lines = LINES[language];
  const turns = conversation?.turns ?? [];
  const moods = [...turns.map(({ reply }) => reply.understanding.emotion), emotion].filter(({ label }) => label !== 'NEUTRAL');
  const first = (turns[0]?.number ?? 1) - 1;
  return [
    fillIn(lines.why, { reason: REASONS[language][reason] }),
    customer === null
      ? lines.nobody
      : fillIn(lines.who, { name: inLanguage(customer.entity.names, language, customer.entity.id), id: customer.entity.id }),
    ...(channel === null ? [] : [fillIn(lines.where, { channel })]),
    ...turns.map(({ question: asked, reply }, index) =>
      fillIn(lines.asked, {
        number: String(first + index + 1),
        question: cut(asked),
        reply: fillIn(TRIED[language][reply.kind], { text: cut(reply.text) }),
      }),
    ),
    fillIn(lines.now, { number: String(first + turns.length + 1), question: cut(question) }),
    ...(moods.length === 0
      ? []
      : [fillIn(lines.mood, { mood: moods.map(({ label, score }) => `${label} ${score.toFixed(2)}`).join(', ') })]),
  ].join('\n');
};

const cut = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length <= LONGEST_QUOTE ? line : `${characters.slice(0, LONGEST_QUOTE).join('')}…`;
};
