import { inLanguage, type Language, LANGUAGES } from '../../domain/language.js';
import type { HandoffReason, Reply } from '../../domain/reply.js';
import { smallTalkAction } from '../../domain/small-talk.js';
import type { Turn } from '../../domain/turn.js';
import { isWish, readPersonRequest } from '../../language/dialogue-words.js';
import { detectDistress } from '../../language/emotion-words.js';
import type { Outcome, ReplyContext } from '../outcome.js';
import { choosePhrase, type Speech } from '../render/channel-style.js';
import { PHRASES } from '../render/phrases.js';
import { fillIn } from '../render/wording.js';

/** Whether the words ask for a person, in any served language: somebody who needs one may well change over to the other. */
export const asksForPerson = (question: string): boolean => LANGUAGES.some((language) => isWish(readPersonRequest(question, language)));

/** Turns in a row, up to the last one, that brought no answer: nothing was known, or a question came back. */
const missesInRow = (turns: readonly Turn[]): number =>
  turns.length - 1 - turns.findLastIndex(({ reply }) => reply.kind !== 'noAnswer' && reply.kind !== 'clarification');

/** An answer that was given so often, the fuller one included, does not help. */
export const MOST_TIMES_GIVEN = 2;

/**
 * How often this answer was given before: a FAQ's to the same question, facts in the same words. Another question that a FAQ answers too is no
 * repetition: who asks on about one thing is answered by its FAQ again and again.
 */
export const timesGiven = (turns: readonly Turn[], outcome: Outcome, question: string, fit: (text: string) => string): number => {
  // Who greets or thanks thrice has not been failed thrice.
  if (outcome.kind !== 'answer' || outcome.questionKind === 'SMALL_TALK') return 0;
  const { faqId, text } = outcome;
  return turns.filter(
    ({ question: asked, reply }) =>
      reply.kind === 'answer' && reply.faqId === faqId && (faqId === null ? reply.text.includes(fit(text)) : isSame(asked, question)),
  ).length;
};

/** Whether there is an answer that was not given yet, to somebody whose last question was answered, too. */
const isNewAnswer = (turns: readonly Turn[], outcome: Outcome): boolean =>
  outcome.kind === 'answer' &&
  outcome.questionKind !== 'SMALL_TALK' &&
  turns.at(-1)?.reply.kind === 'answer' &&
  !turns.some(
    ({ reply }) => reply.kind === 'answer' && (outcome.faqId === null ? reply.text.includes(outcome.text) : reply.faqId === outcome.faqId),
  );

const isSame = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');

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
const summariseDialogue = (reason: HandoffReason, context: ReplyContext, language: Language): string => {
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

/** Anger of this score is for a person at once; weaker anger when it was shown in the turn before too. */
const STRONG_ANGER = 0.97;

/** Turns in a row that may pass without an answer. */
const MOST_MISSES = 2;

/** Passes to a person what a person should do; everything else stays as it is. */
export const handOver = (outcome: Outcome, context: ReplyContext, speech: Speech): Outcome => {
  const reason = reasonFor(outcome, context, speech);
  if (reason === null) return outcome;
  const { language } = outcome;
  const phrases = PHRASES[language];
  const isWaiting = context.conversation?.turns.at(-1)?.reply.kind === 'handoff' && reason !== 'REQUESTED';
  const isUrgent = actionOf(outcome) === 'URGENT_HANDOFF';
  const said = choosePhrase(isWaiting ? phrases.stillWaiting : phrases.handoff[reason], speech);
  // What is known helps until somebody comes.
  const isKnown = outcome.kind === 'answer' && reason === 'EMOTION';
  return {
    kind: 'handoff',
    questionKind: reason === 'REQUESTED' ? 'AGENT_REQUEST' : outcome.questionKind,
    text: isUrgent ? outcome.text : isKnown ? `${said}\n\n${phrases.meanwhile}${language === 'zh' ? '' : ' '}${outcome.text}` : said,
    language,
    // A rule decided, not a guess.
    confidence: 1,
    reason,
    summary: summariseDialogue(reason, context, language),
  };
};

const actionOf = (outcome: Outcome): ReturnType<typeof smallTalkAction> =>
  outcome.kind === 'answer' && outcome.faqId !== null ? smallTalkAction(outcome.faqId) : null;

const reasonFor = (outcome: Outcome, context: ReplyContext, speech: Speech): HandoffReason | null => {
  const { choice, question, emotion, conversation, language } = context;
  const turns = conversation?.turns ?? [];
  const last = turns.at(-1)?.reply;
  const action = actionOf(outcome);
  if (action === 'URGENT_HANDOFF') return 'EMOTION';
  if (action === 'HANDOFF') return 'REQUESTED';
  if (choice === null ? asksForPerson(question) : choice.kind === 'person') return 'REQUESTED';
  const distress = detectDistress(question.toLowerCase(), language);
  if (distress === 'SELF_HARM') return 'EMOTION';
  // Who tried something six times is helped by an answer; only who was failed by this service has asked it in vain.
  if (distress === 'REPEATED_FAILURE' && turns.length > 0 && !isNewAnswer(turns, outcome)) return 'REPEATED_MISS';
  const wasAngry = last?.understanding.emotion.label === 'ANGRY';
  if (emotion.label === 'ANGRY' && (emotion.score >= STRONG_ANGER || wasAngry)) return 'EMOTION';
  if (timesGiven(turns, outcome, question, speech.fit) >= MOST_TIMES_GIVEN) return 'REPEATED_MISS';
  if (outcome.kind !== 'noAnswer' && outcome.kind !== 'clarification') return null;
  if (last?.kind === 'handoff') return last.reason === 'REQUESTED' ? 'REPEATED_MISS' : last.reason;
  const isSecondNoAnswer = outcome.kind === 'noAnswer' && last?.kind === 'noAnswer';
  return isSecondNoAnswer || missesInRow(turns) >= MOST_MISSES ? 'REPEATED_MISS' : null;
};
