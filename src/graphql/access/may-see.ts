import type { GraphqlContext } from '../context.js';
import { isStaff } from '../../domain/access.js';

/** Whether an id names a FAQ, entity or conversation that the one who asks may see; staff are not held up by asking. */
export const maySee = async (id: string, { principal, loaders, services }: GraphqlContext): Promise<boolean> => {
  if (isStaff(principal)) return true;
  const [faq, entity, { conversation }] = await Promise.all([
    loaders.faq.load(id),
    loaders.entity.load(id),
    services.conversations.locate(id, 1, principal),
  ]);
  return faq !== null || entity !== null || conversation !== null;
};
