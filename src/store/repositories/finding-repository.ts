import { z } from 'zod';
import {
  type Finding,
  FINDING_CAUSES,
  FINDING_KINDS,
  FINDING_STATUSES,
  type FindingEvidence,
  type FindingFix,
  type FindingKind,
  type FindingStatus,
} from '../../domain/finding.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import type { CurrentIds } from './id-repository.js';
import { optionalText } from './row-schemas.js';

/** A place in the list of findings: after one of this weight and id. */
export interface FindingPlace {
  readonly weight: number;
  readonly id: string;
}

export interface FindingListing {
  readonly status: FindingStatus;
  /** Empty: all. */
  readonly kinds: readonly FindingKind[];
  /** `null`: of any topic. */
  readonly topicId: string | null;
  /** `null`: from the first. */
  readonly after: FindingPlace | null;
  readonly limit: number;
}

export interface FindingRepository {
  find(id: string, reader?: GraphReader): Promise<Finding | null>;
  /** Those that touch most questions first; among equals the graver. */
  list(listing: FindingListing): Promise<readonly Finding[]>;
  /** A page of all, whatever their status, in the order of their ids. */
  page(after: string, limit: number, reader?: GraphReader): Promise<readonly Finding[]>;
  save(transaction: GraphTransaction, findings: readonly Finding[]): Promise<void>;
  delete(transaction: GraphTransaction, ids: readonly string[]): Promise<void>;
}

const findingProperties = z.object({
  id: z.string(),
  kind: z.enum(FINDING_KINDS),
  cause: z.enum(FINDING_CAUSES),
  subjectIds: z.array(z.string()),
  topicIds: z.array(z.string()),
  // Written by `save` of this or an earlier version of the same types.
  details: z.string().transform((text) => JSON.parse(text) as Finding['details']),
  evidence: z.string().transform((text) => JSON.parse(text) as readonly FindingEvidence[]),
  fix: z.string().transform((text) => JSON.parse(text) as FindingFix),
  asked: z.number().int(),
  digest: z.string(),
  foundAt: z.string(),
  status: z.enum(FINDING_STATUSES),
  dismissedBy: optionalText,
  dismissedAt: optionalText,
  reason: optionalText,
});

/** Heavier than all. */
const FIRST: FindingPlace = { weight: Number.MAX_VALUE, id: '' };

/** What findings are ranked by: the questions that they touch, then how grave their kind is. */
export const weightOf = ({ asked, kind }: Pick<Finding, 'asked' | 'kind'>): number =>
  asked + 1 - (FINDING_KINDS.indexOf(kind) + 0.5) / FINDING_KINDS.length;

export const createFindingRepository = ({
  store,
  currentIds = { currentIn: (value) => value },
}: {
  readonly store: GraphStore;
  /** What ids that findings speak of mean now. Default: what they meant then */
  readonly currentIds?: Pick<CurrentIds, 'currentIn'>;
}): FindingRepository => {
  const toFinding = (value: unknown): Finding => currentIds.currentIn(findingProperties.parse(value));
  return {
    async find(id, reader = store) {
      const [row] = await reader.read('finding/find-findings', { ids: [id] });
      return row === undefined ? null : toFinding(row['finding']);
    },

    async list({ status, kinds, topicId, after, limit }) {
      const { weight, id } = after ?? FIRST;
      const filter = { status, kinds: [...kinds], topicId: topicId ?? '' };
      const rows = await store.read('finding/list-findings', { ...filter, weight, after: id, limit });
      return rows.map((row) => toFinding(row['finding']));
    },

    async page(after, limit, reader = store) {
      const rows = await reader.read('finding/find-findings-after', { after, limit });
      return rows.map((row) => toFinding(row['finding']));
    },

    async save(transaction, findings) {
      if (findings.length === 0) return;
      const rows = findings.map((finding) => ({ id: finding.id, properties: propertiesOf(finding) }));
      await transaction.write('finding/upsert-findings', { rows });
    },

    async delete(transaction, ids) {
      if (ids.length > 0) await transaction.write('finding/delete-findings', { ids });
    },
  };
};

const propertiesOf = ({ details, evidence, fix, subjectIds, topicIds, ...finding }: Finding) => {
  const texts = { details: JSON.stringify(details), evidence: JSON.stringify(evidence), fix: JSON.stringify(fix) };
  const lists = { subjectIds: [...subjectIds], topicIds: [...topicIds] };
  return Object.fromEntries(
    Object.entries({ ...finding, ...texts, ...lists, weight: weightOf(finding) }).filter(([, value]) => value !== null),
  );
};
