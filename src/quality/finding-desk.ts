import { changeAll, Undone } from '../curation/change-all.js';
import { type FaqDependencies, recordAudit } from '../curation/curation-dependencies.js';
import { findTextFlaw, TEXT_LIMITS, tidyParagraphs } from '../curation/fields/read-texts.js';
import { type Outcome, refuse, type Refused } from '../curation/outcome.js';
import type { Principal } from '../domain/access.js';
import type { Finding } from '../domain/finding.js';
import type { GraphTransaction } from '../store/graph-store.js';
import type { FindingRepository } from '../store/repositories/finding-repository.js';
import { applyFix } from './apply-fix.js';

export type FindingOutcome = Outcome<{ readonly finding: Finding }>;

/** What editors do with findings. Each is one transaction with its audit record. */
export interface FindingDesk {
  /** It stays away until it says something else. */
  dismiss(id: string, reason: string, principal: Principal): Promise<FindingOutcome>;
  /** Opens one that was dismissed. */
  reopen(id: string, principal: Principal): Promise<FindingOutcome>;
  /** Does what it proposes, and publishes that; `reason` of the finding is not needed. */
  fix(id: string, principal: Principal): Promise<FindingOutcome>;
}

export interface FindingDeskDependencies extends FaqDependencies {
  readonly findings: FindingRepository;
}

export const createFindingDesk = (dependencies: FindingDeskDependencies): FindingDesk => {
  const { store, findings, now, fourEyes = false } = dependencies;

  /** @param expected what it must be for this */
  const decide = (
    id: string,
    expected: Finding['status'],
    action: string,
    principal: Principal,
    work: (
      transaction: GraphTransaction,
      finding: Finding,
    ) => Promise<Pick<Finding, 'status' | 'reason'> & { readonly revision: number | null }>,
  ): Promise<FindingOutcome> =>
    changeAll(store, async (transaction) => {
      const finding = await findings.find(id, transaction);
      if (finding === null) return refuse('NOT_FOUND', `no finding has the id "${id.slice(0, 60)}"; it may be settled by now`, ['id']);
      if (finding.status !== expected) return refuse('INVALID_STATE', `the finding is ${finding.status.toLowerCase()}`, ['id']);
      const { revision, status, reason } = await work(transaction, finding);
      const isOpen = status === 'OPEN';
      const decided: Finding = {
        ...finding,
        status,
        reason,
        dismissedBy: isOpen ? null : principal.subject,
        dismissedAt: isOpen ? null : now().toISOString(),
      };
      await findings.save(transaction, [decided]);
      await recordAudit(transaction, { action, subjectId: id, by: { principal, note: reason } }, dependencies);
      return { kind: 'done', changed: true, revision, warnings: [], finding: decided };
    });

  return {
    async dismiss(id, written, principal) {
      const reason = tidyParagraphs(written);
      const flaw = reason === '' ? 'is empty; say why it is no fault' : findTextFlaw(reason, TEXT_LIMITS.text);
      if (flaw !== null) return refuse('BAD_INPUT', `the reason ${flaw}`, ['reason']);
      return decide(id, 'OPEN', 'dismissFinding', principal, () => Promise.resolve({ status: 'DISMISSED', reason, revision: null }));
    },

    reopen: (id, principal) =>
      decide(id, 'DISMISSED', 'reopenFinding', principal, () => Promise.resolve({ status: 'OPEN', reason: null, revision: null })),

    fix: (id, principal) =>
      decide(id, 'OPEN', 'fixFinding', principal, async (transaction, finding) => {
        if (fourEyes) throw new Undone(NEEDS_TWO);
        const revision = await applyFix(transaction, finding, { principal, note: null }, dependencies);
        return { status: 'FIXED', reason: null, revision };
      }),
  };
};

/** Whoever fixes publishes what they decide on; where two have to agree, that is not for one. */
const NEEDS_TWO: Refused = refuse(
  'INVALID_STATE',
  'two have to agree here (FOUR_EYES): change the FAQ as a draft and submit it, or dismiss the finding',
  ['id'],
);
