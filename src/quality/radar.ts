import { randomUUID } from 'node:crypto';
import type { FindingDraft } from '../domain/finding.js';
import { createSerialQueue } from '../domain/serial-queue.js';
import type { KnowledgeIndex } from '../retrieval/knowledge-index.js';
import type { LearningRepository } from '../store/repositories/learning-repository.js';
import type { PhrasingReader } from '../store/repositories/phrasing-reader.js';
import { createQuestionCounter } from './count-questions.js';
import { createFindingBook, type FoundFault } from './finding-book.js';
import { findFaults } from './find-faults.js';
import { createKnowledgeReviewer, type ReviewerDependencies } from './knowledge-reviewer.js';
import type { ReviewedKnowledge } from './reviewed-knowledge.js';
import type { FindingRepository } from '../store/repositories/finding-repository.js';
import type { GraphStore } from '../store/graph-store.js';

/** Looks for what is wrong with the published knowledge, in the background. */
export interface Radar {
  /**
   * Reviews what was published since the last call and brings the findings up to date. Calls wait for each other. `false`: another process does it,
   * or nothing changed.
   */
  look(): Promise<boolean>;
}

export interface RadarDependencies extends ReviewerDependencies {
  readonly store: Pick<GraphStore, 'transaction'>;
  readonly findings: FindingRepository;
  readonly learning: LearningRepository;
  readonly knowledge: Pick<KnowledgeIndex, 'find' | 'phrasingsOf' | 'settle'>;
  readonly changes: Pick<PhrasingReader, 'currentRevision' | 'changesSince'>;
}

const LEASE = 'quality';
/** For so long nobody else looks. */
const LEASE_MS = 600_000;
/** ms after which questions are counted anew, and what time alone changes is looked at, without any change. */
const COUNTED_EVERY = 600_000;

export const createRadar = (dependencies: RadarDependencies): Radar => {
  const { changes, learning, knowledge, vectors, findings, store, now, pause } = dependencies;
  const holder = randomUUID();
  const queue = createSerialQueue();
  const reviewer = createKnowledgeReviewer(dependencies);
  const counter = createQuestionCounter({ learning, now, pause });
  const book = createFindingBook({ store, findings });
  /** Up to which change the knowledge was reviewed; `null`: nothing was. */
  let reviewed: number | null = null;
  let countedAt = 0;

  const touchedBy = (draft: FindingDraft, { faqs }: ReviewedKnowledge): FoundFault => {
    const own = draft.subjectIds.flatMap((id) => faqs.get(id) ?? []);
    return {
      ...draft,
      topicIds: [...new Set(own.flatMap(({ topicId }) => topicId ?? []))],
      asked: own.reduce((sum, { id }) => sum + counter.countOf(id), 0),
    };
  };

  const look = async (): Promise<boolean> => {
    const time = now();
    const revision = await changes.currentRevision();
    if (revision === reviewed && time.getTime() - countedAt < COUNTED_EVERY) return false;
    const until = new Date(time.getTime() + LEASE_MS).toISOString();
    if (!(await learning.claim(LEASE, holder, { now: time.toISOString(), until }))) return false;
    // What was just published is ranked as it will be.
    await knowledge.settle();
    const known = await reviewer.review(reviewed === null ? null : await changes.changesSince(reviewed));
    await counter.follow();
    const drafts = await findFaults(known, { encode: (texts, language) => vectors.encode(texts, language), pause });
    await vectors.save();
    await book.keep(
      drafts.map((draft) => touchedBy(draft, known)),
      time.toISOString(),
    );
    reviewed = revision;
    countedAt = time.getTime();
    return true;
  };

  return {
    look: () =>
      queue.run(() =>
        look().catch((error: unknown) => {
          // Half of what was known may be new by now.
          reviewed = null;
          throw error;
        }),
      ),
  };
};
