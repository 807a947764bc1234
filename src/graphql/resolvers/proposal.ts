import { Problem } from '../../domain/problem.js';
import { SIGNALS } from '../../domain/proposal.js';
import type { ProposalChanges, ProposalOutcome } from '../../learning/proposal-desk.js';
import type { CurrentIds } from '../../store/repositories/id-repository.js';
import type { ProposalPlace } from '../../store/repositories/proposal-repository.js';
import type {
  MutationResolvers,
  ProposalChangesInput,
  ProposalEvidenceResolvers,
  ProposalResolvers,
  QueryResolvers,
} from '../generated/types.js';
import { fromCursor, readCount, toConnection, toCursor } from '../paging.js';
import { toAnswerInputs } from './faq.js';

/** A place in the list, as its cursor names it. */
const toPlace = (after: string | null | undefined): ProposalPlace | null => {
  const text = fromCursor(after);
  if (text === '') return null;
  const at = text.indexOf(' ');
  const worth = Number(text.slice(0, at));
  if (at < 1 || !Number.isFinite(worth))
    throw new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');
  return { worth, id: text.slice(at + 1) };
};

export const proposal: Required<QueryResolvers>['proposal'] = (_root, { id }, { services }) => services.proposals.find(id);

export const proposals: Required<QueryResolvers>['proposals'] = async (_root, { status, first, after }, { services }) => {
  const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
  const page = { now: services.now().toISOString(), after: toPlace(after), limit: count + 1 };
  const found = await services.proposals.list(status, page);
  return toConnection(found.slice(0, count), found.length > count, ({ worth, id }) => toCursor(`${String(worth)} ${id}`));
};

const toChanges = (changes: ProposalChangesInput | null | undefined, { current }: Pick<CurrentIds, 'current'>): ProposalChanges => ({
  faqId: changes?.faqId == null ? null : current(changes.faqId),
  title: changes?.title ?? null,
  topicId: changes?.topicId ?? null,
  phrasings: changes?.phrasings ?? null,
  answers: changes?.answers ? toAnswerInputs(changes.answers) : null,
});

const show = (outcome: ProposalOutcome) =>
  outcome.kind === 'refused'
    ? { proposal: null, userErrors: outcome.userErrors, warnings: [] }
    : { proposal: outcome.proposal, userErrors: [], warnings: outcome.warnings };

export const acceptProposal: Required<MutationResolvers>['acceptProposal'] = async (
  _root,
  { id, changes },
  { services, loaders, principal },
) => {
  const outcome = await services.proposalDesk.accept(id, toChanges(changes, services.currentIds), principal);
  loaders.clear();
  return show(outcome);
};

export const rejectProposal: Required<MutationResolvers>['rejectProposal'] = async (_root, { id }, { services, principal }) =>
  show(await services.proposalDesk.reject(id, principal));

export const undoProposal: Required<MutationResolvers>['undoProposal'] = async (_root, { id }, { services, loaders, principal }) => {
  const outcome = await services.proposalDesk.undo(id, principal);
  loaders.clear();
  return show(outcome);
};

export const Proposal: ProposalResolvers = {
  faq: ({ faqId, change }, _args, { loaders }) => {
    const id = change?.faqId ?? faqId;
    return id === null ? null : loaders.faq.load(id);
  },
  signals: ({ signals }) =>
    SIGNALS.flatMap((signal) => {
      const count = signals[signal];
      return count === undefined ? [] : [{ signal, count }];
    }),
  evidence: async ({ id }, { first }, { loaders }) => {
    const count = readCount(first, { name: 'first', from: 1, to: 100, otherwise: 20 });
    return (await loaders.evidence.load(id)).slice(0, count);
  },
};

export const ProposalEvidence: ProposalEvidenceResolvers = {
  conversationId: ({ conversation }) => conversation,
};
