import { createHash } from 'node:crypto';
import { z } from 'zod';
import { maySeeConversation, ownerOf, type Principal } from '../../domain/access.js';
import type { Json } from '../../domain/json.js';
import { LANGUAGES } from '../../domain/language.js';
import type { Reply } from '../../domain/reply.js';
import { type Conversation, type DialogueState, NEW_DIALOGUE, type TraceStage, type Turn } from '../../domain/turn.js';
import type { GraphStore } from '../graph-store.js';
import { createChangeRepository } from './change-repository.js';
import type { CurrentIds } from './id-repository.js';
import { optionalText, json, readText } from './row-schemas.js';

/** Ids of two FAQs, the one asked for right after the other. */
export interface FollowUp {
  readonly fromId: string;
  readonly toId: string;
}

/** How a message is told from others. */
export interface MessageMark {
  /** Unique; a message sent again has it again. */
  readonly key: string;
  /** Of what it says: another message under the same key has another one. */
  readonly digest: string;
}

/** The turn that answered a message. */
export interface AnsweredMessage {
  readonly turn: Turn;
  /** Of what the message said; `null`: recorded before digests were. */
  readonly digest: string | null;
}

/** What an id means to somebody. */
export interface LocatedConversation {
  /** Of the conversation, or of the one that they would open under this id. */
  readonly key: string;
  /** With its newest turns, oldest of them first; `null`: not opened yet. */
  readonly conversation: Conversation | null;
}

/** A turn with whose it is: of its conversation's customer and token, or its own. */
export interface HeldTurn {
  readonly turn: Turn;
  readonly holder: Pick<Conversation, 'customerId' | 'openedBy'>;
}

export interface ConversationRepository {
  /**
   * The conversation that somebody means by an id, with its newest `limit` turns. Ids are each customer's own, and each token's where another one
   * came first: nobody can take an id before its owner comes, nor learn by trying that it is used. Staff may also name a conversation by its key.
   */
  locate(id: string, limit: number, principal: Principal): Promise<LocatedConversation>;
  /** The keys of at most so many conversations that their holders call by a name which is not their key. */
  keysOf(name: string, limit: number): Promise<readonly string[]>;
  /** A conversation with its newest `limit` turns, oldest of them first. */
  find(key: string, limit: number): Promise<Conversation | null>;
  findTurn(id: string): Promise<Turn | null>;
  /** A turn with whose it is. */
  findHeldTurn(id: string): Promise<HeldTurn | null>;
  /** The turns that answered some messages, by message key. */
  findTurnsByMessages(messageKeys: readonly string[]): Promise<ReadonlyMap<string, AnsweredMessage>>;
  /** How many turns were ever recorded. */
  countTurns(): Promise<number>;
  /**
   * Deletes at most `limit` turns recorded before a moment, and with the last of them conversations of which none is left; returns how many turns. What people thought of
   * their replies goes with them.
   * @param at when it is done; default: `before`
   */
  deleteTurnsBefore(before: string, limit: number, at?: string): Promise<number>;
  /**
   * Records a turn, opening its conversation when it is new; nobody's conversation becomes that of the turn's customer. Throws `Problem`
   * `CONFLICT` when the conversation already has a turn of this number, or a message was already answered.
   * @param conversation its key; default: the turn's `conversationId`
   * @param messages that it answers, in the order in which they came
   * @param followUp the FAQs of the turn before and of this one, where both answered with one and with another
   */
  record(
    turn: Turn,
    conversation: Pick<Conversation, 'openedBy' | 'language'> & Partial<Pick<Conversation, 'key'>>,
    messages: readonly MessageMark[],
    followUp?: FollowUp | null,
  ): Promise<void>;
}

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
  state: optionalText,
  stages: z.string(),
  milliseconds: z.number(),
  statements: z.number().int(),
});
const conversationProperties = z.object({
  id: z.string(),
  name: optionalText,
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

export const createConversationRepository = ({
  store,
  currentIds = { currentIn: (value) => value },
}: {
  readonly store: GraphStore;
  /** What ids that turns speak of mean now. Default: what they meant then */
  readonly currentIds?: Pick<CurrentIds, 'currentIn'>;
}): ConversationRepository => ({
  async locate(id, limit, principal) {
    const own = ownKey(id, principal);
    if (principal.role === 'customer') {
      const conversation = (await this.find(own, limit)) ?? visible(await this.find(id, limit), principal);
      return { key: conversation?.key ?? own, conversation };
    }
    const first = await this.find(id, limit);
    const seen = visible(first, principal);
    if (seen !== null) return { key: seen.key, conversation: seen };
    if (first === null && !OWN_KEY.test(id)) return { key: id, conversation: null };
    return { key: own, conversation: await this.find(own, limit) };
  },

  async keysOf(name, limit) {
    const rows = await store.read('conversation/find-conversation-keys', { name, limit });
    return rows.map((row) => readText(row, 'key'));
  },

  async find(key, limit) {
    const [row] = await store.read('conversation/find-conversation', { id: key, limit });
    if (row === undefined) return null;
    const turns = z
      .array(json)
      .parse(row['turns'])
      .map((turn) => toTurn(turn, currentIds))
      .toReversed();
    const { id, name, ...conversation } = conversationProperties.parse(row['conversation']);
    return { ...conversation, key: id, id: name ?? id, turns };
  },

  async findTurn(id) {
    const [row] = await store.read('conversation/find-turn', { id });
    return row === undefined ? null : toTurn(row['turn'], currentIds);
  },

  async findHeldTurn(id) {
    const [row] = await store.read('conversation/find-turn-holder', { id });
    if (row === undefined) return null;
    // Turns outside of conversations did not always tell who asked; then they are nobody's but their customer's.
    const openedBy = optionalText.parse(row['openedBy']) ?? '';
    return { turn: toTurn(row['turn'], currentIds), holder: { customerId: optionalText.parse(row['customerId']), openedBy } };
  },

  async findTurnsByMessages(messageKeys) {
    if (messageKeys.length === 0) return new Map();
    const rows = await store.read('conversation/find-turns-by-messages', { messageKeys });
    return new Map(
      rows.map((row) => [
        readText(row, 'messageKey'),
        { turn: toTurn(row['turn'], currentIds), digest: optionalText.parse(row['digest']) },
      ]),
    );
  },

  async countTurns() {
    const [row] = await store.read('conversation/count-turns');
    return Number(row?.['turns'] ?? 0);
  },

  async deleteTurnsBefore(before, limit, at = before) {
    const rows = await store.read('conversation/find-turns-before', { before, limit });
    const ids = rows.map((row) => readText(row, 'id'));
    if (ids.length > 0)
      await store.transaction(async (transaction) => {
        await transaction.write('conversation/delete-messages-of-turns', { ids });
        const feedback = await transaction.read('feedback/find-feedback-of-turns', { ids });
        await transaction.write('feedback/delete-feedback-of-turns', { ids });
        const wordings = new Set(feedback.map((row) => z.object({ wording: z.string() }).parse(row['feedback']).wording));
        if (wordings.size > 0) await createChangeRepository({ store }).record(transaction, { kind: 'FEEDBACK', ids: [...wordings], at });
        await transaction.write('conversation/delete-turns', { ids });
      });
    if (ids.length < limit) await store.write('conversation/delete-empty-conversations', { before });
    return ids.length;
  },

  async record(turn, { openedBy, language, key = turn.conversationId ?? undefined }, [message = null, ...further], followUp = null) {
    const { conversationId, customerId, channel, at } = turn;
    const properties = turnToProperties(turn, key ?? null, message);
    await store.transaction(async (transaction) => {
      if (key === undefined) await transaction.write('conversation/create-turn', { properties: { ...properties, askedBy: openedBy } });
      else {
        const conversation = { openedBy, channel, language, name: key === conversationId ? null : conversationId };
        await transaction.write('conversation/create-turn-in-conversation', {
          conversationId: key,
          conversation,
          customerId,
          properties,
          at,
        });
      }
      if (further.length > 0)
        await transaction.write('conversation/create-messages', {
          turnId: turn.id,
          messages: further.map(({ key, digest }) => ({ key, digest })),
        });
      if (followUp !== null) await transaction.write('conversation/count-follow-up', { ...followUp, key: JSON.stringify(followUp) });
    });
  },
});

/** Such a key is nobody's to choose. */
const OWN_KEY = /^own:[0-9a-f]{40}$/;

/** Of the conversation that is called so by a customer, whichever of their tokens they use, or by another token. */
const ownKey = (id: string, principal: Principal): string =>
  `own:${createHash('sha256')
    .update(JSON.stringify([ownerOf(principal), id]))
    .digest('hex')
    .slice(0, 40)}`;

const visible = (conversation: Conversation | null, principal: Principal): Conversation | null =>
  conversation !== null && maySeeConversation(principal, conversation) ? conversation : null;

const turnToProperties = (turn: Turn, conversationKey: string | null, message: MessageMark | null): Readonly<Record<string, Json>> => {
  const {
    id,
    number,
    conversationId,
    messageId,
    customerId,
    question,
    channel,
    scenario,
    at,
    reply,
    state,
    stages,
    milliseconds,
    statements,
  } = turn;
  const marks = { messageKey: message?.key ?? null, messageDigest: message?.digest ?? null };
  const optional = { conversationId, messageId, customerId, channel, scenario, ...marks };
  const present = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== null));
  return {
    id,
    key: conversationKey === null ? id : `${conversationKey}#${String(number)}`,
    number,
    question,
    at,
    milliseconds,
    statements,
    ...present,
    reply: JSON.stringify(reply),
    state: JSON.stringify(state),
    stages: JSON.stringify(stages),
  };
};

/** A stored turn. @param currentIds what ids that it speaks of mean now; default: what they meant then */
export const toTurn = (value: unknown, { currentIn }: Pick<CurrentIds, 'currentIn'> = { currentIn: (given) => given }): Turn => {
  const { reply, stages, state, ...turn } = turnProperties.parse(value);
  // Written by `turnToProperties` of this or an earlier version of the same types; the first versions wrote no state.
  const stateAfter = once(() =>
    state === null ? NEW_DIALOGUE : { ...NEW_DIALOGUE, ...currentIn(JSON.parse(state) as Partial<DialogueState>) },
  );
  const replyGiven = once(() => currentIn(JSON.parse(reply) as Reply));
  const stagesRun = once(() => JSON.parse(stages) as readonly TraceStage[]);
  // Of the turns of a dialogue hardly one is looked at whole, and what explains a reply is longer than all the rest.
  return {
    ...turn,
    get state() {
      return stateAfter();
    },
    get reply() {
      return replyGiven();
    },
    get stages() {
      return stagesRun();
    },
  };
};

const once = <T extends object>(make: () => T): (() => T) => {
  let made: T | null = null;
  return () => (made ??= make());
};
