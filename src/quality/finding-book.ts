import { createHash } from 'node:crypto';
import type { Finding, FindingDraft } from '../domain/finding.js';
import type { GraphStore } from '../store/graph-store.js';
import type { FindingRepository } from '../store/repositories/finding-repository.js';

/** A fault as it is found now, with what it touches. */
export interface FoundFault extends FindingDraft {
  readonly topicIds: readonly string[];
  readonly asked: number;
}

/** Keeps findings the same from one review to the next, and what editors decided on them. */
export interface FindingBook {
  /** Adds what is new, renews what is known and takes away what is there no more. What was dismissed stays so, unless it says something else now. */
  keep(faults: readonly FoundFault[], now: string): Promise<void>;
}

/** Findings read or written at once. */
const PAGE = 200;

export const createFindingBook = ({
  store,
  findings,
}: {
  readonly store: Pick<GraphStore, 'transaction'>;
  readonly findings: FindingRepository;
}): FindingBook => ({
  async keep(faults, now) {
    const known = new Map<string, Finding>();
    for (let after: string | null = ''; after !== null;) {
      const page: readonly Finding[] = await findings.page(after, PAGE);
      // A FAQ that got another id is the same as before.
      for (const finding of page) known.set(idOf(finding), finding);
      after = page.length < PAGE ? null : (page.at(-1)?.id ?? null);
    }
    const found = new Map(faults.map((fault) => [idOf(fault), fault]));
    const changed = [...found].flatMap(([id, fault]) => renewed(id, fault, known.get(id), now) ?? []);
    const kept = new Set(found.keys());
    const gone = [...known].flatMap(([id, finding]) => (kept.has(id) && finding.id === id ? [] : [finding.id]));
    for (let at = 0; at < Math.max(changed.length, gone.length); at += PAGE)
      await store.transaction(async (transaction) => {
        // Somebody may have decided on one meanwhile: that decision stands.
        const some = changed.slice(at, at + PAGE);
        const undecided: Finding[] = [];
        for (const finding of some) {
          const current = await findings.find(finding.id, transaction);
          if (current === null || current.status === (known.get(finding.id)?.status ?? current.status)) undecided.push(finding);
        }
        await findings.save(transaction, undecided);
        await findings.delete(transaction, gone.slice(at, at + PAGE));
      });
  },
});

/** What becomes of a finding; `null`: nothing changes. */
const renewed = (id: string, fault: FoundFault, known: Finding | undefined, now: string): Finding | null => {
  const digest = digestOf(fault);
  const undecided = { status: 'OPEN', dismissedBy: null, dismissedAt: null, reason: null } as const;
  if (known === undefined) return { ...fault, id, digest, foundAt: now, ...undecided };
  // What was dismissed said something else, and what was mended is there again.
  const isOpenAgain = known.status === 'FIXED' || (known.status === 'DISMISSED' && known.digest !== digest);
  const { status, dismissedBy, dismissedAt, reason, foundAt } = known;
  const decided = isOpenAgain ? undecided : { status, dismissedBy, dismissedAt, reason };
  const isSame = known.id === id && known.digest === digest && known.asked === fault.asked && !isOpenAgain;
  return isSame ? null : { ...fault, id, digest, foundAt: isOpenAgain ? now : foundAt, ...decided };
};

/** The same for the same fault, however its texts change. */
const idOf = ({ kind, cause, subjectIds, details, fix }: FindingDraft): string => {
  const place = fix.kind === 'TAKE_OUT_ANSWER' ? fix.answerId : '';
  const { placeholder = '', language = '', attribute = '' } = details;
  return hash([kind, cause, [...subjectIds].sort(), place, placeholder, language, attribute]);
};

const digestOf = ({ evidence, details }: FindingDraft): string => hash([evidence.map(({ text, value }) => [text, value]), details]);

const hash = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20);
