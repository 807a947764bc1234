import type { Principal } from '../../domain/principal.js';

/** Whether someone works for the company: agents, editors, publishers, admins. */
export const isStaff = ({ role }: Principal): boolean => role !== 'customer' && role !== 'bot';
