import type { ViewerQuery } from '../graphql/generated/operations.js';

export type Role = ViewerQuery['viewer']['role'];

/** Each may what those before it may. */
const ROLES: readonly Role[] = ['CUSTOMER', 'BOT', 'AGENT', 'EDITOR', 'PUBLISHER', 'ADMIN'];

/** Whether a role may what another one may. */
export const isAtLeast = (role: Role, lowest: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(lowest);
