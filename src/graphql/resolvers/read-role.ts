import { ROLES, type Role } from '../../domain/principal.js';
import type { Role as SentRole } from '../generated/types.js';

/** A role as GraphQL names it, in our words. */
export const readRole = (role: SentRole): Role => {
  const found = ROLES.find((candidate) => candidate.toUpperCase() === role);
  if (found === undefined) throw new Error(`The schema has the role ${role}, which the domain does not have`);
  return found;
};
