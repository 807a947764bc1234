import { z } from 'zod';
import { LANGUAGES } from '../../domain/language.js';
import { type Evidence, type Proposal, PROPOSAL_KINDS, PROPOSAL_STATUSES, type ProposalStatus, SIGNALS } from '../../domain/proposal.js';
import type { Turn } from '../../domain/turn.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { toTurn } from './conversation-repository.js';
import type { CurrentIds } from './id-repository.js';
import { optionalText, readText } from './row-schemas.js';

/** A turn behind a proposal, as it was recorded. */
export interface EvidenceTurn extends Omit<Evidence, 'turnId'> {
  readonly turn: Turn;
}

/** A place in the list of proposals: after one of this worth and id. */
export interface ProposalPlace {
  readonly worth: number;
  readonly id: string;
}

export interface ProposalRepository {
  find(id: string, reader?: GraphReader): Promise<Proposal | null>;
  /** The worthiest first; of the open ones those that have not run out. `after`: `null`: from the first. */
  list(
    status: ProposalStatus,
    page: { readonly now: string; readonly after: ProposalPlace | null; readonly limit: number },
  ): Promise<readonly Proposal[]>;
  /** The turns behind each, the newest first; those that were deleted meanwhile are not there any more. */
  evidence(ids: readonly string[]): Promise<ReadonlyMap<string, readonly EvidenceTurn[]>>;
  /** Ids of the turns behind each that are still there. */
  turnsBehind(ids: readonly string[]): Promise<ReadonlyMap<string, ReadonlySet<string>>>;
  save(transaction: GraphTransaction, proposal: Proposal): Promise<void>;
  /** In place of the turns behind it before. */
  saveEvidence(transaction: GraphTransaction, id: string, evidence: readonly Evidence[]): Promise<void>;
  delete(transaction: GraphTransaction, ids: readonly string[]): Promise<void>;
}

const changeShape = z.object({ faqId: z.string(), isNew: z.boolean(), version: z.number().int(), phrasings: z.array(z.string()) });
const proposalProperties = z.object({
  id: z.string(),
  kind: z.enum(PROPOSAL_KINDS),
  status: z.enum(PROPOSAL_STATUSES),
  faqId: optionalText,
  language: z.enum(LANGUAGES),
  title: z.string(),
  phrasings: z.array(z.string()),
  signals: z.string().transform((text) => z.partialRecord(z.enum(SIGNALS), z.number()).parse(JSON.parse(text))),
  conversations: z.number().int(),
  conversationsAWeek: z.number(),
  worth: z.number(),
  createdAt: z.string(),
  expiresAt: z.string(),
  decidedBy: optionalText,
  decidedAt: optionalText,
  change: optionalText.transform((text) => (text === null ? null : changeShape.parse(JSON.parse(text)))),
});
const evidenceRow = z.object({ proposalId: z.string(), conversation: optionalText, reasons: z.array(z.enum(SIGNALS)) });

/** Worthier than all. */
const FIRST: ProposalPlace = { worth: Number.MAX_VALUE, id: '' };

export const createProposalRepository = ({
  store,
  currentIds = { currentIn: (value) => value },
}: {
  readonly store: GraphStore;
  /** What ids of FAQs that proposals and turns speak of mean now. Default: what they meant then */
  readonly currentIds?: Pick<CurrentIds, 'currentIn'>;
}): ProposalRepository => ({
  async find(id, reader = store) {
    const [row] = await reader.read('proposal/find-proposal', { id });
    return row === undefined ? null : currentIds.currentIn(proposalProperties.parse(row['proposal']));
  },

  async list(status, { now, after, limit }) {
    const { worth, id } = after ?? FIRST;
    const rows = await store.read('proposal/list-proposals', { status, now, worth, after: id, limit });
    return rows.map((row) => currentIds.currentIn(proposalProperties.parse(row['proposal'])));
  },

  async evidence(ids) {
    const rows = ids.length === 0 ? [] : await store.read('proposal/find-evidence', { ids });
    const found = new Map<string, EvidenceTurn[]>();
    for (const row of rows) {
      const { proposalId, conversation, reasons } = evidenceRow.parse(row);
      const behind = found.get(proposalId) ?? [];
      behind.push({ turn: toTurn(row['turn'], currentIds), conversation, signals: reasons });
      found.set(proposalId, behind);
    }
    return found;
  },

  async turnsBehind(ids) {
    const rows = ids.length === 0 ? [] : await store.read('proposal/find-turns-behind', { ids });
    const found = new Map<string, Set<string>>(ids.map((id) => [id, new Set()]));
    for (const row of rows) found.get(readText(row, 'proposalId'))?.add(readText(row, 'turnId'));
    return found;
  },

  async save(transaction, { phrasings, signals, change, ...proposal }) {
    const texts = { signals: JSON.stringify(signals), change: change === null ? null : JSON.stringify(change) };
    const properties = Object.fromEntries(
      Object.entries({ ...proposal, ...texts, phrasings: [...phrasings] }).filter(([, value]) => value !== null),
    );
    await transaction.write('proposal/upsert-proposal', { id: proposal.id, properties });
  },

  async saveEvidence(transaction, id, evidence) {
    await transaction.write('proposal/unlink-turns', { id });
    const links = evidence.map(({ turnId, conversation, signals }) => ({ turnId, conversation, reasons: [...signals] }));
    if (links.length > 0) await transaction.write('proposal/link-turns', { id, links });
  },

  async delete(transaction, ids) {
    if (ids.length > 0) await transaction.write('proposal/delete-proposals', { ids });
  },
});
