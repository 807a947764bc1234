import { isStaff } from '../../../domain/access.js';
import { Problem } from '../../../domain/problem.js';
import type { QueryResolvers } from '../../generated/types.js';

/** So many of the conversations that an id may mean are named. */
const MOST_NAMED = 10;

export const conversation: Required<QueryResolvers>['conversation'] = async (_root, { id }, { services: { conversations }, principal }) => {
  const found = (await conversations.locate(id, 1, principal)).conversation;
  // Another's conversation is answered like one that does not exist, so that ids cannot be tried out.
  if (found !== null || !isStaff(principal)) return found;
  const [key, ...others] = await conversations.keysOf(id, MOST_NAMED);
  if (key === undefined) return null;
  if (others.length > 0)
    throw new Problem('CONFLICT', `Several customers call a conversation so; ask for one of these: ${[key, ...others].join(', ')}.`);
  return conversations.find(key, 1);
};
