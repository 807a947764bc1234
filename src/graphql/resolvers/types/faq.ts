import type { FaqResolvers } from '../../generated/types.js';
import { readCount } from '../../paging/read-count.js';
import { loadPresent } from '../load-present.js';
import { languageFilter, textIn } from '../text-in.js';

export const Faq: FaqResolvers = {
  title: ({ id, titles }, { language }) => textIn(titles, language, id),
  topic: ({ topicId }, _args, { loaders }) => (topicId === null ? null : loaders.topic.load(topicId)),
  about: ({ aboutIds }, _args, { loaders }) => loadPresent(loaders.entity, aboutIds),
  next: ({ nextIds }, _args, { loaders }) => loadPresent(loaders.faq, nextIds),

  phrasings: async ({ id, draftPhrasings }, { language, first }, { loaders }) => {
    const count = readCount(first, { name: 'first', from: 0, to: 1_000, otherwise: 100 });
    const phrasings = draftPhrasings ?? (await loaders.phrasings.load(id));
    const wanted = languageFilter(language);
    return phrasings.filter((phrasing) => wanted === null || phrasing.language === wanted).slice(0, count);
  },
  phrasingCount: async ({ id, draftPhrasings }, _args, { loaders }) => (draftPhrasings ?? (await loaders.phrasings.load(id))).length,
};
