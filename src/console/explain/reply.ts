import type { AskMutation } from '../graphql/generated/operations.js';

export type Reply = AskMutation['ask'];
export type ReplyKind = Reply['__typename'];
