import type { FaqInput } from '../../curation/faq/faq-input.js';
import type { SavedFaq } from '../../curation/faq/stored-faq.js';
import type { Outcome, UserError } from '../../curation/outcome.js';
import { visibleStatuses } from '../../domain/access.js';
import type { FaqInput as SentInput, FaqResolvers, MutationResolvers, QueryResolvers } from '../generated/types.js';
import type { ShownFaq } from '../loading/create-loaders.js';
import { checkFilter, fromCursor, readCount, toConnection, toCursor } from '../paging.js';
import { languageFilter, loadPresent, showDeletion, textIn } from './show.js';

/** Answers as editors' checks take them: nothing absent. */
export const toAnswerInputs = (answers: SentInput['answers']): FaqInput['answers'] =>
  answers.map(({ language, text, variants, condition, validFrom, validTo }) => ({
    language,
    text,
    variants: variants ?? [],
    condition: condition ?? null,
    validFrom: validFrom ?? null,
    validTo: validTo ?? null,
  }));

/** The FAQ as editors' checks take it: nothing absent. */
const toFaqInput = (input: SentInput): FaqInput => ({
  id: input.id ?? null,
  titles: input.titles,
  topicId: input.topicId ?? null,
  aboutIds: input.aboutIds ?? [],
  nextIds: input.nextIds ?? [],
  phrasings: input.phrasings.map(({ text, language }) => ({ text, language: language ?? null })),
  answers: toAnswerInputs(input.answers),
  validFrom: input.validFrom ?? null,
  validTo: input.validTo ?? null,
});

export interface ShownFaqOutcome {
  readonly faq: ShownFaq | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly string[];
}

/** What became of a change to a FAQ; the FAQ in its newest version, as staff sees it. */
const showFaqOutcome = (outcome: Outcome<SavedFaq>): ShownFaqOutcome => {
  if (outcome.kind === 'refused') return { faq: null, userErrors: outcome.userErrors, warnings: [] };
  const { phrasings, ...content } = outcome.content;
  return { faq: { ...outcome.faq, ...content, draftPhrasings: phrasings }, userErrors: [], warnings: outcome.warnings };
};

export const faq: Required<QueryResolvers>['faq'] = (_root, { id }, { loaders }) => loaders.faq.load(id);

export const faqs: Required<QueryResolvers>['faqs'] = async (_root, { filter, first, after }, { services, loaders, principal }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const topicIds = filter?.topicIds ?? [];
  if (topicIds.length > 0) {
    const topics = await services.topics.list();
    checkFilter('filter.topicIds', topicIds, () => topics.map(({ id }) => id));
  }
  const statuses = visibleStatuses(principal, filter?.statuses ?? []);
  const listing = { statuses, topicIds, text: filter?.text ?? '', after: fromCursor(after), limit: count + 1 };
  const [ids, totalCount] = await Promise.all([services.faqs.list(listing), services.faqs.count(visibleStatuses(principal, []))]);
  const nodes = await loadPresent(loaders.faq, ids.slice(0, count));
  return { ...toConnection(nodes, ids.length > count, ({ id }) => toCursor(id)), totalCount };
};

export const saveFaq: Required<MutationResolvers>['saveFaq'] = async (
  _root,
  { input, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.save(toFaqInput(input), expectedVersion ?? null, principal);
  loaders.clear();
  return showFaqOutcome(outcome);
};

export const publishFaq: Required<MutationResolvers>['publishFaq'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.publish(id, expectedVersion, principal);
  loaders.clear();
  return showFaqOutcome(outcome);
};

export const archiveFaq: Required<MutationResolvers>['archiveFaq'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.archive(id, expectedVersion, principal);
  loaders.clear();
  return showFaqOutcome(outcome);
};

export const deleteFaq: Required<MutationResolvers>['deleteFaq'] = async (
  _root,
  { id, expectedVersion },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.delete(id, expectedVersion, principal);
  loaders.clear();
  return showDeletion(outcome);
};

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
