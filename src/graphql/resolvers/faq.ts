import type { FaqInput } from '../../curation/faq/faq-input.js';
import type { SavedFaq } from '../../curation/faq/stored-faq.js';
import type { Outcome, UserError } from '../../curation/outcome.js';
import { visibleStatuses } from '../../domain/access.js';
import type { FaqInput as SentInput, FaqResolvers, MutationResolvers, QueryResolvers } from '../generated/types.js';
import type { Loaders, ShownFaq } from '../loading/create-loaders.js';
import { checkFilter, fromCursor, readCount, toConnection, toCursor } from '../paging.js';
import { currentOf, languageFilter, loadPresent, localisedTexts, readNote, showDeletion, textIn } from './show.js';

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
  /** As it stands, where the change is based on another version. */
  readonly current: ShownFaq | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly string[];
}

/** A FAQ in its newest version, as staff sees it. */
export const showSavedFaq = ({ faq: head, content: { phrasings, ...content } }: SavedFaq): ShownFaq => ({
  ...head,
  ...content,
  draftPhrasings: phrasings,
});

/** What became of a change to a FAQ. */
const showFaqOutcome = async (outcome: Outcome<SavedFaq>, { faq: loader }: Pick<Loaders, 'faq'>): Promise<ShownFaqOutcome> =>
  outcome.kind === 'refused'
    ? { faq: null, current: await currentOf(outcome, loader), userErrors: outcome.userErrors, warnings: [] }
    : { faq: showSavedFaq(outcome), current: null, userErrors: [], warnings: outcome.warnings };

export const faq: Required<QueryResolvers>['faq'] = (_root, { id }, { loaders }) => loaders.faq.load(id);

export const faqs: Required<QueryResolvers>['faqs'] = async (_root, { filter, first, after }, { services, loaders, principal }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const topicIds = filter?.topicIds ?? [];
  if (topicIds.length > 0) {
    const topics = await services.topics.list();
    checkFilter('filter.topicIds', topicIds, () => topics.map(({ id }) => id));
  }
  const statuses = visibleStatuses(principal, filter?.statuses ?? []);
  const languages = (filter?.languages ?? []).flatMap((tag) => languageFilter(tag) ?? []);
  const listing = { statuses, topicIds, languages, text: filter?.text ?? '', after: fromCursor(after), limit: count + 1 };
  const [ids, totalCount] = await Promise.all([services.faqs.list(listing), services.faqs.count(visibleStatuses(principal, []))]);
  const nodes = await loadPresent(loaders.faq, ids.slice(0, count));
  return { ...toConnection(nodes, ids.length > count, ({ id }) => toCursor(id)), totalCount };
};

export const saveFaq: Required<MutationResolvers>['saveFaq'] = async (
  _root,
  { input, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.save(toFaqInput(input), expectedVersion ?? null, principal, readNote(note));
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const previewFaq: Required<QueryResolvers>['previewFaq'] = async (_root, { input, situation }, { services, principal }) => {
  const checked = await services.faqChecker.check(toFaqInput(input));
  const { errors: userErrors, warnings } = checked;
  if (userErrors.length > 0) return { userErrors, warnings };
  const { customerId = null, channel = null, scenario = null, language = null, emotion = null, asOf = null } = situation ?? {};
  const answer = await services.previewFaq(checked, { customerId, channel, scenario, language, emotion, asOf }, principal);
  return { answer, userErrors, warnings };
};

export const submitFaq: Required<MutationResolvers>['submitFaq'] = async (
  _root,
  { id, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.submit(id, expectedVersion, principal, readNote(note));
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const rejectFaq: Required<MutationResolvers>['rejectFaq'] = async (
  _root,
  { id, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.reject(id, expectedVersion, principal, readNote(note));
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const publishFaq: Required<MutationResolvers>['publishFaq'] = async (
  _root,
  { id, expectedVersion, at, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.publish(id, expectedVersion, principal, readNote(note), at ?? null);
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const unscheduleFaq: Required<MutationResolvers>['unscheduleFaq'] = async (
  _root,
  { id, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.unschedule(id, expectedVersion, principal, readNote(note));
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const renameFaq: Required<MutationResolvers>['renameFaq'] = async (
  _root,
  { id, to, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.idEditor.renameFaq({ from: id, to }, expectedVersion, principal, readNote(note));
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const archiveFaq: Required<MutationResolvers>['archiveFaq'] = async (
  _root,
  { id, expectedVersion, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.archive(id, expectedVersion, principal, readNote(note));
  loaders.clear();
  return showFaqOutcome(outcome, loaders);
};

export const deleteFaq: Required<MutationResolvers>['deleteFaq'] = async (
  _root,
  { id, expectedVersion, dryRun, note },
  { services, loaders, principal },
) => {
  const outcome = await services.faqEditor.delete(id, expectedVersion, principal, readNote(note), dryRun);
  loaders.clear();
  return showDeletion(outcome, loaders.faq, dryRun);
};

export const Faq: FaqResolvers = {
  title: ({ id, titles }, { language }) => textIn(titles, language, id),
  titles: ({ titles }) => localisedTexts(titles),
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
