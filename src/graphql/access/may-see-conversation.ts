import type { Principal } from '../../domain/principal.js';
import type { Conversation } from '../../domain/turn.js';
import { isStaff } from './is-staff.js';

/** Staff see every conversation, a bot those it opened, a customer their own. */
export const maySeeConversation = (
  principal: Principal,
  { customerId, openedBy }: Pick<Conversation, 'customerId' | 'openedBy'>,
): boolean => {
  if (isStaff(principal)) return true;
  if (principal.role === 'bot') return openedBy === principal.subject;
  return customerId !== null && customerId === principal.customerId;
};
