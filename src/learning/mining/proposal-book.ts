import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { LANGUAGES } from '../../domain/language.js';
import type { Proposal } from '../../domain/proposal.js';
import type { Encoder } from '../../embedding/encoder.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import type { GraphStore } from '../../store/graph-store.js';
import type { ProposalRepository } from '../../store/repositories/proposal-repository.js';
import type { ProposalDraft } from './draft-proposal.js';

/** Days for which a question counts and a proposal stands. */
export const PROPOSED_DAYS = 28;
const DAY = 86_400_000;

/** A phrasing of a proposal that editors rejected. */
export interface RefusedQuestion {
  /** The FAQ it was proposed for; `''`: a new one. */
  readonly faqId: string;
  readonly vector: Float32Array;
}

export interface ProposalBookDependencies {
  readonly store: Pick<GraphStore, 'transaction'>;
  readonly proposals: ProposalRepository;
  readonly encoder: Pick<Encoder, 'encode'>;
}

/** Keeps what was proposed the same from one time to the next, however the questions behind it grow. */
export interface ProposalBook {
  /** What editors rejected, so that it is not proposed again. */
  refused(): Promise<readonly RefusedQuestion[]>;
  /** Renews open proposals drawn from the same questions, adds new ones, and takes back those that nothing speaks for any more. */
  keep(drafts: readonly ProposalDraft[], when: { readonly now: string; readonly weeks: number }): Promise<void>;
}

/** More are never looked at. */
const MOST_OPEN = 1_000;
const MOST_REFUSED = 1_000;
/** Sorts before all times. */
const ALWAYS = '';
/** Share of the questions behind a proposal that makes it the same one. */
const SAME = 0.5;

export const createProposalBook = ({ store, proposals, encoder }: ProposalBookDependencies): ProposalBook => {
  const vectors = new Map<string, readonly Float32Array[]>();

  const vectorsOf = async ({ id, language, phrasings }: Proposal): Promise<readonly Float32Array[]> => {
    const known = vectors.get(id);
    if (known !== undefined) return known;
    const texts = phrasings.map((text) => normaliseText(text).text);
    const encoded = await encoder.encode(texts, LANGUAGES.find((one) => one === language) ?? language);
    vectors.set(id, encoded);
    return encoded;
  };

  return {
    async refused() {
      const rejected = await proposals.list('REJECTED', { now: ALWAYS, after: null, limit: MOST_REFUSED });
      const refused: RefusedQuestion[] = [];
      for (const proposal of rejected)
        refused.push(...(await vectorsOf(proposal)).map((vector) => ({ faqId: proposal.faqId ?? '', vector })));
      return refused;
    },

    async keep(drafts, { now, weeks }) {
      const open = await proposals.list('OPEN', { now: ALWAYS, after: null, limit: MOST_OPEN });
      const standing = open.filter(({ expiresAt }) => expiresAt > now);
      const behind = await proposals.turnsBehind(standing.map(({ id }) => id));
      const left = new Set(standing.map(({ id }) => id));
      for (const draft of drafts) {
        const id = sameOf(draft, left, behind);
        if (id !== null) left.delete(id);
        const known = standing.find((one) => one.id === id);
        if (known !== undefined && isUnchanged(known, draft, behind.get(known.id))) continue;
        await write(draft, known ?? null, { now, weeks });
      }
      const stale = [...left, ...open.filter(({ expiresAt }) => expiresAt <= now).map(({ id }) => id)];
      await store.transaction(async (transaction) => {
        const found = await Promise.all(stale.map((id) => proposals.find(id, transaction)));
        // Accepted or rejected meanwhile, it stays.
        const gone = found.flatMap((one) => (one?.status === 'OPEN' ? [one.id] : []));
        await proposals.delete(transaction, gone);
      });
    },
  };

  async function write(
    draft: ProposalDraft,
    known: Proposal | null,
    { now, weeks }: { readonly now: string; readonly weeks: number },
  ): Promise<void> {
    const { evidence, ...content } = draft;
    await store.transaction(async (transaction) => {
      const current = known === null ? null : await proposals.find(known.id, transaction);
      if (known !== null && current?.status !== 'OPEN') return;
      const createdAt = current?.createdAt ?? now;
      const proposal: Proposal = {
        ...content,
        id: current?.id ?? randomUUID(),
        status: 'OPEN',
        conversationsAWeek: Math.round((content.conversations / weeks) * 10) / 10,
        createdAt,
        expiresAt: new Date(Date.parse(createdAt) + PROPOSED_DAYS * DAY).toISOString(),
        decidedBy: null,
        decidedAt: null,
        change: null,
      };
      await proposals.save(transaction, proposal);
      await proposals.saveEvidence(transaction, proposal.id, evidence);
    });
  }
};

const isUnchanged = (known: Proposal, { evidence, ...draft }: ProposalDraft, behind: ReadonlySet<string> | undefined): boolean => {
  const { kind, faqId, language, title, phrasings, signals, conversations, worth } = known;
  return (
    isDeepStrictEqual({ kind, faqId, language, title, phrasings, signals, conversations, worth }, draft) &&
    evidence.length === behind?.size &&
    evidence.every(({ turnId }) => behind.has(turnId))
  );
};

const sameOf = (
  { evidence }: ProposalDraft,
  candidates: ReadonlySet<string>,
  behind: ReadonlyMap<string, ReadonlySet<string>>,
): string | null => {
  const shares = [...candidates].map((id) => {
    const turns = behind.get(id) ?? new Set();
    const shared = evidence.filter(({ turnId }) => turns.has(turnId)).length;
    return { id, share: shared / Math.max(1, Math.min(turns.size, evidence.length)) };
  });
  const best = shares.reduce<{ readonly id: string | null; readonly share: number }>((a, b) => (b.share > a.share ? b : a), {
    id: null,
    share: SAME - Number.EPSILON,
  });
  return best.id;
};
