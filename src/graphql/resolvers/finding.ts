import { FINDING_KINDS } from '../../domain/finding.js';
import { inLanguage, servedLanguageOf } from '../../domain/language.js';
import { Problem } from '../../domain/problem.js';
import { explainFinding } from '../../quality/explain-finding.js';
import type { FindingOutcome } from '../../quality/finding-desk.js';
import { type FindingPlace, weightOf } from '../../store/repositories/finding-repository.js';
import type {
  ArchiveFaqFixResolvers,
  EditFaqFixResolvers,
  FindingFixResolvers,
  FindingResolvers,
  FindingSubjectResolvers,
  MovePhrasingsFixResolvers,
  MutationResolvers,
  QueryResolvers,
  RewriteAnswerFixResolvers,
  TakeOutAnswerFixResolvers,
} from '../generated/types.js';
import { checkFilter, fromCursor, readCount, toConnection, toCursor } from '../paging.js';

/** A place in the list, as its cursor names it. */
const toPlace = (after: string | null | undefined): FindingPlace | null => {
  const text = fromCursor(after);
  if (text === '') return null;
  const at = text.indexOf(' ');
  const weight = Number(text.slice(0, at));
  if (at < 1 || !Number.isFinite(weight))
    throw new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');
  return { weight, id: text.slice(at + 1) };
};

export const qualityFinding: Required<QueryResolvers>['qualityFinding'] = (_root, { id }, { services }) => services.findings.find(id);

export const qualityFindings: Required<QueryResolvers>['qualityFindings'] = async (
  _root,
  { kinds, topicId, status, first, after },
  { services },
) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  if (topicId != null) {
    const topics = await services.topics.list();
    checkFilter('topicId', [topicId], () => topics.map(({ id }) => id));
  }
  const found = await services.findings.list({
    status,
    kinds: FINDING_KINDS.filter((kind) => kinds?.includes(kind) ?? false),
    topicId: topicId ?? null,
    after: toPlace(after),
    limit: count + 1,
  });
  return toConnection(found.slice(0, count), found.length > count, (finding) => toCursor(`${String(weightOf(finding))} ${finding.id}`));
};

const show = (outcome: FindingOutcome) =>
  outcome.kind === 'refused'
    ? { finding: null, userErrors: outcome.userErrors, warnings: [] }
    : { finding: outcome.finding, userErrors: [], warnings: outcome.warnings };

export const dismissFinding: Required<MutationResolvers>['dismissFinding'] = async (_root, { id, reason }, { services, principal }) =>
  show(await services.findingDesk.dismiss(id, reason, principal));

export const reopenFinding: Required<MutationResolvers>['reopenFinding'] = async (_root, { id }, { services, principal }) =>
  show(await services.findingDesk.reopen(id, principal));

export const fixFinding: Required<MutationResolvers>['fixFinding'] = async (_root, { id }, { services, loaders, principal }) => {
  const outcome = await services.findingDesk.fix(id, principal);
  loaders.clear();
  return show(outcome);
};

export const Finding: FindingResolvers = {
  subjects: async ({ subjectIds }, _args, { loaders }) => {
    const found = await Promise.all(subjectIds.map(async (id) => (await loaders.faq.load(id)) ?? (await loaders.entity.load(id))));
    return found.filter((subject) => subject !== null);
  },
  why: (finding, { language }, { loaders }) => {
    const spoken = servedLanguageOf(language) ?? 'en';
    return explainFinding(finding, spoken, async (id) => {
      const names = (await loaders.faq.load(id))?.titles ?? (await loaders.entity.load(id))?.names ?? {};
      return inLanguage(names, spoken, id);
    });
  },
};

export const FindingSubject: FindingSubjectResolvers = { __resolveType: (subject) => ('type' in subject ? 'Entity' : 'Faq') };

const FIX_TYPES = {
  ARCHIVE_FAQ: 'ArchiveFaqFix',
  TAKE_OUT_ANSWER: 'TakeOutAnswerFix',
  REWRITE_ANSWER: 'RewriteAnswerFix',
  MOVE_PHRASINGS: 'MovePhrasingsFix',
  EDIT_FAQ: 'EditFaqFix',
} as const;

export const FindingFix: FindingFixResolvers = { __resolveType: ({ kind }) => FIX_TYPES[kind] };

export const ArchiveFaqFix: ArchiveFaqFixResolvers = {
  faq: ({ faqId }, _args, { loaders }) => loaders.faq.load(faqId),
  into: ({ intoId }, _args, { loaders }) => (intoId === null ? null : loaders.faq.load(intoId)),
};
export const TakeOutAnswerFix: TakeOutAnswerFixResolvers = { faq: ({ faqId }, _args, { loaders }) => loaders.faq.load(faqId) };
export const RewriteAnswerFix: RewriteAnswerFixResolvers = { faq: ({ faqId }, _args, { loaders }) => loaders.faq.load(faqId) };
export const MovePhrasingsFix: MovePhrasingsFixResolvers = {
  faq: ({ faqId }, _args, { loaders }) => loaders.faq.load(faqId),
  into: ({ intoId }, _args, { loaders }) => loaders.faq.load(intoId),
};
export const EditFaqFix: EditFaqFixResolvers = { faq: ({ faqId }, _args, { loaders }) => loaders.faq.load(faqId) };
