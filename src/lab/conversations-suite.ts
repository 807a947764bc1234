import { writeFile } from 'node:fs/promises';
import { groupBy } from '../domain/group-by.js';
import type { JsonObject } from '../domain/json.js';
import { Problem } from '../domain/problem.js';
import { type Expectation, readConversations, type ReplyKind, type TestConversation, type TestTurn } from './conversation-file.js';
import { calibrationError, shareOf } from './measures.js';
import type { Suite, SuiteRun } from './suite.js';

/** What of a reply is judged. */
export interface JudgedReply {
  readonly kind: ReplyKind;
  readonly text: string;
  /** FAQs it answers from; none: from facts, or it is no answer. */
  readonly faqIds: readonly string[];
}

/** Whether a reply meets one of the expectations; else why it misses the first. */
const judgeReply = (reply: JudgedReply, expectations: readonly Expectation[]): { readonly isMet: boolean; readonly why: string | null } => {
  const flaws = expectations.map((expected) => flawOf(reply, expected));
  return flaws.includes(null) ? { isMet: true, why: null } : { isMet: false, why: flaws[0] ?? null };
};

/** Whether an answer, and nothing else, was expected. */
const wantsAnswer = (expectations: readonly Expectation[]): boolean =>
  expectations.every(({ kind }) => kind.every((one) => one === 'answer'));

const flawOf = (reply: JudgedReply, { kind, faq, text, not, both }: Expectation): string | null => {
  if (!kind.includes('any') && !kind.includes(reply.kind)) return `kind ${reply.kind}, not ${kind.join(' or ')}`;
  const hit = not.find((one) => one.test(reply.text));
  if (hit !== undefined) return `says /${hit.source}/`;
  const isFaq = reply.faqIds.some((id) => faq.includes(id));
  const given = reply.faqIds.length === 0 ? 'none' : reply.faqIds.join(' and ');
  const missing = text.find((one) => !one.test(reply.text));
  const saysAll = text.length > 0 && missing === undefined;
  if (faq.length === 0 && text.length === 0) return null;
  if (both) return isFaq && saysAll ? null : isFaq ? `lacks /${missing?.source ?? ''}/` : `FAQ ${given}, not ${faq.join(' or ')}`;
  if (isFaq || saysAll) return null;
  return text.length > 0 ? `lacks /${missing?.source ?? ''}/` : `FAQ ${given}, not ${faq.join(' or ')}`;
};

/** A reply with what is measured of it. */
export interface PlayedReply extends JudgedReply {
  readonly confidence: number;
  readonly resolvedQuestion: string;
  readonly milliseconds: number;
}

/** A service that knows a company, ready to talk. */
export interface OpenedKnowledge {
  /** Every reply that could be given to what the customer says next; nothing is recorded. */
  observe(conversationId: string, turn: TestTurn, situation: TestConversation['situation']): Promise<readonly ObservedReply[]>;
  /** What the customer says next in a conversation, in its situation. */
  say(conversationId: string, turn: TestTurn, situation: TestConversation['situation']): Promise<PlayedReply>;
  close(): Promise<void>;
}

/** Imports a folder of knowledge into an empty store and waits until what is learnt from it is up to date. */
export type OpenKnowledge = (folder: string, run: SuiteRun) => Promise<OpenedKnowledge>;

/** A reply that could be given, with what the decision weighs of it. */
export interface ObservedReply {
  readonly key: string;
  readonly features: Readonly<Record<string, number>>;
  readonly probability: number;
  readonly reply: JudgedReply;
}

/** What there is to learn from a turn: which of the replies that could be given would have met what was expected. */
export interface ObservedTurn {
  readonly conversation: string;
  readonly number: number;
  readonly say: string;
  /** Whether a question back, and an honest no-answer, would have met it. */
  readonly metByQuestion: boolean;
  readonly metByNone: boolean;
  readonly candidates: readonly {
    readonly key: string;
    readonly features: Readonly<Record<string, number>>;
    readonly isRight: boolean;
    readonly isAnswer: boolean;
    readonly text: string;
  }[];
}

interface JudgedTurn {
  readonly conversation: string;
  readonly language: string;
  /** From 1. */
  readonly number: number;
  readonly turn: TestTurn;
  readonly reply: PlayedReply;
  readonly isMet: boolean;
  readonly why: string | null;
}

/** Replays conversations that say what a good human agent would reply, turn by turn, and compares. */
export const createConversationsSuite = (openKnowledge: OpenKnowledge): Suite<'knowledge' | 'conversations' | 'details' | 'observed'> => ({
  name: 'conversations',
  description: 'whole conversations with a company whose knowledge is imported first',
  files: [
    { name: 'knowledge', description: 'the folder of knowledge, as for import', isRequired: true },
    { name: 'conversations', description: 'conversations with what is expected of each reply (YAML)', isRequired: true },
    { name: 'details', description: 'where to write every turn with its reply and why it missed (JSON)', isRequired: false },
    {
      name: 'observed',
      description: 'where to write what could have been replied to every turn, to learn the decision from (JSON lines)',
      isRequired: false,
    },
  ],
  run: async ({ knowledge: [folder, ...others], conversations: files, details: [details], observed: [observed] }, run) => {
    if (folder === undefined || others.length > 0) throw new Problem('BAD_INPUT', 'give one folder as --knowledge');
    const conversations = await readConversations(files);
    const opened = await openKnowledge(folder, run);
    try {
      const judged: JudgedTurn[] = [];
      const turns: ObservedTurn[] = [];
      for (const conversation of conversations) judged.push(...(await play(conversation, opened, observed === undefined ? null : turns)));
      if (observed !== undefined) await writeFile(observed, turns.map((turn) => `${JSON.stringify(turn)}\n`).join(''));
      if (details !== undefined) await writeFile(details, `${JSON.stringify(judged.map(toDetail), null, 1)}\n`);
      return report(conversations, judged);
    } finally {
      await opened.close();
    }
  },
});

const play = async (
  conversation: TestConversation,
  opened: OpenedKnowledge,
  observed: ObservedTurn[] | null,
): Promise<readonly JudgedTurn[]> => {
  const judged: JudgedTurn[] = [];
  for (const [at, turn] of conversation.turns.entries()) {
    const situation = { ...conversation.situation, ...turn.situation };
    if (observed !== null) observed.push(observe(conversation.id, at + 1, turn, await opened.observe(conversation.id, turn, situation)));
    const reply = await opened.say(conversation.id, turn, situation);
    judged.push({
      conversation: conversation.id,
      language: conversation.language,
      number: at + 1,
      turn,
      reply,
      ...judgeReply(reply, turn.expect),
    });
  }
  return judged;
};

const observe = (conversation: string, number: number, { say, expect }: TestTurn, replies: readonly ObservedReply[]): ObservedTurn => ({
  conversation,
  number,
  say,
  metByQuestion: judgeReply({ kind: 'question', text: '', faqIds: [] }, expect).isMet,
  metByNone: judgeReply({ kind: 'none', text: '', faqIds: [] }, expect).isMet,
  candidates: replies.map(({ key, features, reply }) => ({
    key,
    features,
    isRight: judgeReply(reply, expect).isMet,
    isAnswer: reply.kind === 'answer',
    text: reply.text,
  })),
});

const report = (conversations: readonly TestConversation[], judged: readonly JudgedTurn[]): JsonObject => {
  const times = judged.map(({ reply }) => reply.milliseconds).sort((one, other) => one - other);
  return {
    conversations: conversations.length,
    turns: judged.length,
    ...measure(judged),
    first: share(judged.filter(({ number }) => number === 1)),
    later: share(judged.filter(({ number }) => number > 1)),
    wholly: shareOf(conversations, ({ id }) => judged.every(({ conversation, isMet }) => conversation !== id || isMet)),
    ece: calibrationError(
      judged.filter(({ reply }) => reply.kind === 'answer').map(({ reply, isMet }) => ({ probability: reply.confidence, isRight: isMet })),
    ),
    byLanguage: grouped(judged, ({ language }) => language),
    byCategory: grouped(judged, ({ turn }) => turn.category),
    millisecondsPerTurn: times[Math.floor(times.length / 2)] ?? null,
  };
};

const measure = (
  judged: readonly JudgedTurn[],
): { readonly met: number | null; readonly wrong: number | null; readonly needless: number | null } => ({
  met: share(judged),
  wrong: shareOf(judged, ({ reply, isMet }) => !isMet && reply.kind === 'answer'),
  needless: shareOf(judged, ({ reply, isMet, turn }) => !isMet && reply.kind !== 'answer' && wantsAnswer(turn.expect)),
});

const share = (judged: readonly JudgedTurn[]): number | null => shareOf(judged, ({ isMet }) => isMet);

const grouped = (judged: readonly JudgedTurn[], keyOf: (one: JudgedTurn) => string): JsonObject =>
  Object.fromEntries(
    [...groupBy(judged, keyOf)]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, some]) => [key, { turns: some.length, ...measure(some) }]),
  );

const toDetail = ({ conversation, number, turn, reply, isMet, why }: JudgedTurn): JsonObject => ({
  conversation,
  turn: number,
  say: turn.say,
  category: turn.category,
  what: turn.what,
  met: isMet,
  why,
  reply: { ...reply },
});
