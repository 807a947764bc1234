import type { EntityResolvers } from '../../generated/types.js';
import { languageFilter, languageOf, textIn } from '../text-in.js';

/** Entities of an adopted graph were never saved by us. */
const NEVER = '1970-01-01T00:00:00Z';

export const Entity: EntityResolvers = {
  name: ({ id, names }, { language }) => textIn(names, language, id),
  aliases: ({ aliases }, { language }) => {
    const wanted = languageFilter(language);
    return wanted === null ? Object.values(aliases).flat() : (aliases[wanted] ?? []);
  },
  facts: (entity, { language }, { loaders }) => loaders.facts(entity, languageOf(language)),
  updatedAt: ({ updatedAt }) => (updatedAt === '' ? NEVER : updatedAt),
};
