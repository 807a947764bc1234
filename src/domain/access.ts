import type { Entity } from './entity.js';
import type { FaqStatus } from './faq.js';
import { Problem } from './problem.js';
import type { Conversation } from './turn.js';

/** What a token may do; `domain/` knows the names, `graphql/` enforces them. */
export const ROLES = ['customer', 'bot', 'agent', 'editor', 'publisher', 'admin'] as const;

export type Role = (typeof ROLES)[number];

/** Who sends a request. */
export interface Principal {
  /** Names the token: its key id or the JWT's subject. */
  readonly subject: string;
  readonly role: Role;
  /** For the role `customer`: whose token it is. */
  readonly customerId: string | null;
}

/** Who may see and do what: every rule about particular things stands here once. Which fields a role may use at all is said by `graphql/permissions.ts`. */

/** Whether someone works for the company: agents, editors, publishers, admins. */
export const isStaff = ({ role }: Principal): boolean => role !== 'customer' && role !== 'bot';

/** Whose profile counts: a customer's token fixes it, others name anybody or nobody. Throws `Problem` `FORBIDDEN` for another customer. */
export const customerIdFor = ({ role, customerId }: Principal, requested: string | null | undefined): string | null => {
  if (role !== 'customer') return requested ?? null;
  if (requested !== null && requested !== undefined && requested !== customerId) {
    throw new Problem('FORBIDDEN', 'A customer may only ask with their own customerId; leave it out.');
  }
  return customerId;
};

/** Whose the ids are that somebody chooses for conversations: a customer's, whichever of their tokens they use, else the token's. */
export const ownerOf = ({ role, customerId, subject }: Principal): string =>
  JSON.stringify(role === 'customer' && customerId !== null ? ['customer', customerId] : ['token', subject]);

/** Profiles are for staff, for bots and for the customer themselves. */
export const maySeeCustomer = ({ role, customerId }: Principal, id: string): boolean => role !== 'customer' || customerId === id;

/** Staff see every conversation, a bot those it opened, a customer their own. */
export const maySeeConversation = (
  principal: Principal,
  { customerId, openedBy }: Pick<Conversation, 'customerId' | 'openedBy'>,
): boolean => {
  if (isStaff(principal)) return true;
  if (principal.role === 'bot') return openedBy === principal.subject;
  return customerId !== null && customerId === principal.customerId;
};

/**
 * Throws `Problem` `FORBIDDEN` unless the next question of a conversation may be asked for this customer. Nobody's conversation becomes that of
 * the first customer for whom who opened it asks: they logged in meanwhile.
 */
export const checkMayContinue = (
  principal: Principal,
  customerId: string | null,
  conversation: Pick<Conversation, 'customerId' | 'openedBy'>,
): void => {
  if (!maySeeConversation(principal, conversation)) {
    throw new Problem(
      'FORBIDDEN',
      principal.role === 'bot'
        ? 'this conversation was opened with another token; start another one'
        : 'this conversation belongs to somebody else; start another one',
    );
  }
  const isTakenOver = conversation.customerId === null && conversation.openedBy === principal.subject;
  if (customerId !== null && customerId !== conversation.customerId && !isTakenOver) {
    throw new Problem('FORBIDDEN', 'this conversation belongs to another customer; start a new one for this customer');
  }
};

/** Entity types whose things are hidden from someone unless they are their own. */
export const hiddenTypesFor = (principal: Principal, privateTypes: readonly string[]): readonly string[] =>
  isStaff(principal) ? [] : privateTypes;

/** What a customer is or has among things of private types: another customer stays private even when a relation leads there. */
export const ownIds = (
  customerId: string,
  related: readonly Pick<Entity, 'id' | 'type'>[],
  askerType: string | null,
): ReadonlySet<string> => new Set([customerId, ...related.filter(({ type }) => type !== askerType).map(({ id }) => id)]);

/** Which FAQs a list may show: for staff those asked for (none: all), for others the published ones. */
export const visibleStatuses = (principal: Principal, requested: readonly FaqStatus[]): readonly FaqStatus[] => {
  if (isStaff(principal)) return requested;
  if (requested.some((status) => status !== 'PUBLISHED')) {
    throw new Problem('FORBIDDEN', `The role ${principal.role} may list published FAQs only.`);
  }
  return ['PUBLISHED'];
};
