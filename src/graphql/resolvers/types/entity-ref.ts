import type { EntityRefResolvers } from '../../generated/types.js';
import { textIn } from '../text-in.js';

export const EntityRef: EntityRefResolvers = {
  name: ({ id, names }, { language }) => textIn(names, language, id),
};
