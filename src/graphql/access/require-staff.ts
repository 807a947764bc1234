import type { Principal } from '../../domain/principal.js';
import { Problem } from '../../domain/problem.js';
import { isStaff } from './is-staff.js';

/** Throws `Problem` `FORBIDDEN` unless staff asks for this field. */
export const requireStaff = (principal: Principal, field: string): void => {
  if (!isStaff(principal)) throw new Problem('FORBIDDEN', `The role ${principal.role} may not use ${field}.`);
};
