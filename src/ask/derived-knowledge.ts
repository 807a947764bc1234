import { createSerialQueue } from '../domain/serial-queue.js';
import type { Change } from '../domain/change.js';
import type { TermIndex } from '../facts/term-index.js';
import type { OntologySource } from '../ontology/ontology-index.js';
import type { PassageIndex } from '../retrieval/index/passage-index.js';
import type { BuildProgress, KnowledgeIndex } from '../retrieval/knowledge-index.js';
import type { CurrentIds } from '../store/repositories/id-repository.js';
import type { Search } from '../search/search.js';
import type { EntityLexicon } from '../understanding/entities/entity-lexicon.js';
import type { Spelling } from '../understanding/spelling/spelling.js';
import type { KnowledgeLock } from './knowledge-lock.js';

/** What `learn` gives, learnt at the first call and kept; a failure is forgotten, so that the next call tries again. */
export const learnOnce = <T>(learn: () => Promise<T>): (() => Promise<T>) => {
  let learnt: Promise<T> | null = null;
  return () => {
    if (learnt !== null) return learnt;
    const attempt = learn();
    learnt = attempt;
    attempt.catch(() => {
      learnt = null;
    });
    return attempt;
  };
};

/** Everything kept in memory that follows the graph: ontology, lexicon of names, spelling, FAQ index, search index, what replies read. */
export interface DerivedKnowledge {
  /** Builds all of it; an unchanged store takes the snapshot. */
  open(onProgress: (progress: BuildProgress) => void): Promise<void>;
  /** When it resolves, a change that was committed before the call counts. */
  refresh(): Promise<void>;
  /** Refreshes every so often, for changes that other replicas make. Failures are told and tried again. */
  watch(intervalMilliseconds: number, onFailure: (error: unknown) => void): { stop(): void };
}

export const createDerivedKnowledge = ({
  currentIds,
  ontology,
  lexicon,
  spelling,
  knowledge,
  passages,
  terms,
  search,
  agreements,
  kept,
  changes,
  lock,
}: {
  readonly currentIds: Pick<CurrentIds, 'refresh'>;
  readonly ontology: OntologySource;
  readonly lexicon: EntityLexicon;
  readonly spelling: Spelling;
  readonly knowledge: KnowledgeIndex;
  readonly passages: PassageIndex;
  readonly terms: Pick<TermIndex, 'settle'>;
  readonly search: Pick<Search, 'follow'>;
  readonly agreements: { open(): Promise<void>; follow(changes: readonly Change[]): Promise<void> };
  readonly kept: readonly { drop(): void }[];
  readonly changes: { currentRevision(): Promise<number>; changesSince(revision: number): Promise<readonly Change[]> };
  readonly lock: Pick<KnowledgeLock, 'follow'>;
}): DerivedKnowledge => {
  let followed = 0;
  const queue = createSerialQueue();

  const follow = async (): Promise<void> => {
    const missed = await changes.changesSince(followed);
    await (missed.length === 0 ? apply(missed) : lock.follow(() => apply(missed)));
  };

  const apply = async (missed: readonly Change[]): Promise<void> => {
    if (missed.length > 0) await currentIds.refresh();
    if (missed.some((change) => change.kind === 'ONTOLOGY')) await ontology.refresh();
    if (missed.length > 0) for (const one of kept) one.drop();
    await lexicon.follow(missed);
    await spelling.follow(missed);
    await knowledge.catchUp();
    await passages.follow(missed);
    // Before what the ontology means is known, one revision would give two replies.
    await terms.settle();
    await search.follow(missed);
    await agreements.follow(missed);
    // What was replied meanwhile was made of new and old.
    if (missed.length > 0) for (const one of kept) one.drop();
    followed = missed.at(-1)?.revision ?? followed;
  };

  /** One after the other: a call made while one runs must see what was committed since that one began. */
  const refresh = (): Promise<void> => queue.run(follow);

  return {
    async open(onProgress) {
      followed = await changes.currentRevision();
      await currentIds.refresh();
      await ontology.refresh();
      await lexicon.open();
      await spelling.open();
      await knowledge.open({ onProgress });
      await passages.open();
      await agreements.open();
      await terms.settle();
    },
    refresh,
    watch(intervalMilliseconds, onFailure) {
      let timer: NodeJS.Timeout | undefined;
      let stopped = false;
      const tick = (): void => {
        timer = setTimeout(() => {
          void refresh()
            .catch(onFailure)
            .finally(() => {
              if (!stopped) tick();
            });
        }, intervalMilliseconds);
        timer.unref();
      };
      tick();
      return {
        stop() {
          stopped = true;
          clearTimeout(timer);
        },
      };
    },
  };
};
