import { z } from 'zod';
import { LANGUAGES } from '../domain/language.js';
import type { Reply } from '../domain/reply.js';
import type { Conversation, TraceStage, Turn } from '../domain/turn.js';
import type { GraphStore, GraphTransaction } from './graph-store.js';

export interface ConversationRepository {
  /** A conversation with its newest `limit` turns, oldest of them first. */
  find(id: string, limit: number): Promise<Conversation | null>;
  findTurn(id: string): Promise<Turn | null>;
  /** The turn that answered a message of this sender. */
  findTurnByMessage(messageKey: string): Promise<Turn | null>;
  /** How many turns were ever recorded. */
  countTurns(): Promise<number>;
  /**
   * Records a turn, opening its conversation when it is new. Throws `Problem` `CONFLICT` when the conversation
   * already has a turn of this number, or the message was already answered.
   */
  record(turn: Turn, conversation: Pick<Conversation, 'openedBy' | 'language'>, messageKey: string | null): Promise<void>;
}

const optionalText = z
  .string()
  .nullish()
  .transform((value) => value ?? null);
const turnProperties = z.object({
  id: z.string(),
  number: z.number().int(),
  conversationId: optionalText,
  messageId: optionalText,
  customerId: optionalText,
  question: z.string(),
  channel: optionalText,
  scenario: optionalText,
  at: z.string(),
  reply: z.string(),
  stages: z.string(),
  milliseconds: z.number(),
  statements: z.number().int(),
});
const conversationProperties = z.object({
  id: z.string(),
  customerId: optionalText,
  openedBy: z.string(),
  channel: optionalText,
  language: z
    .enum(LANGUAGES)
    .nullish()
    .transform((value) => value ?? null),
  createdAt: z.string(),
  updatedAt: z.string(),
});

export const createConversationRepository = ({ store }: { readonly store: GraphStore }): ConversationRepository => ({
  async find(id, limit) {
    const [row] = await store.read('conversation/find-conversation', { id, limit });
    if (row === undefined) return null;
    const turns = z.array(z.json()).parse(row['turns']).map(toTurn).toReversed();
    return { ...conversationProperties.parse(row['conversation']), turns };
  },

  async findTurn(id) {
    const [row] = await store.read('conversation/find-turn', { id });
    return row === undefined ? null : toTurn(row['turn']);
  },

  async findTurnByMessage(messageKey) {
    const [row] = await store.read('conversation/find-turn-by-message', { messageKey });
    return row === undefined ? null : toTurn(row['turn']);
  },

  async countTurns() {
    const [row] = await store.read('conversation/count-turns');
    return Number(row?.['turns'] ?? 0);
  },

  async record(turn, { openedBy, language }, messageKey) {
    const { conversationId, customerId, channel, number, at } = turn;
    await store.transaction(async (transaction) => {
      if (conversationId !== null) {
        const properties = { customerId, openedBy, channel, language };
        await transaction.write('conversation/upsert-conversation', { id: conversationId, properties, at });
      }
      await writeTurn(transaction, turn, conversationId === null ? turn.id : `${conversationId}#${String(number)}`, messageKey);
      if (conversationId !== null) await transaction.write('conversation/link-turn', { conversationId, turnId: turn.id });
    });
  },
});

const writeTurn = async (transaction: GraphTransaction, turn: Turn, key: string, messageKey: string | null): Promise<void> => {
  const { id, number, conversationId, messageId, customerId, question, channel, scenario, at, reply, stages, milliseconds, statements } =
    turn;
  const optional = { conversationId, messageId, customerId, channel, scenario, messageKey };
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  const properties = {
    id,
    key,
    number,
    question,
    at,
    milliseconds,
    statements,
    ...present,
    reply: JSON.stringify(reply),
    stages: JSON.stringify(stages),
  };
  await transaction.write('conversation/create-turn', { properties });
};

const toTurn = (value: unknown): Turn => {
  const { reply, stages, ...turn } = turnProperties.parse(value);
  // Written by `writeTurn` of this or an earlier version of the same types.
  return { ...turn, reply: JSON.parse(reply) as Reply, stages: JSON.parse(stages) as readonly TraceStage[] };
};
