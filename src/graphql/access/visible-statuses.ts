import type { FaqStatus } from '../../domain/faq.js';
import type { Principal } from '../../domain/principal.js';
import { Problem } from '../../domain/problem.js';
import { isStaff } from './is-staff.js';

/** Which FAQs a list may show: for staff those asked for (none: all), for others the published ones. */
export const visibleStatuses = (principal: Principal, requested: readonly FaqStatus[]): readonly FaqStatus[] => {
  if (isStaff(principal)) return requested;
  if (requested.some((status) => status !== 'PUBLISHED'))
    throw new Problem('FORBIDDEN', `The role ${principal.role} may list published FAQs only.`);
  return ['PUBLISHED'];
};
