import type { TopicResolvers } from '../../generated/types.js';
import { textIn } from '../text-in.js';

export const Topic: TopicResolvers = {
  name: ({ id, names }, { language }) => textIn(names, language, id),
};
