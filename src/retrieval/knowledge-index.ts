import { LRUCache } from 'lru-cache';
import { createSerialQueue } from '../domain/serial-queue.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { createLanguageIndexes, type KnownPhrasing, type LanguageIndex, type LanguageIndexes } from './index/language-index.js';
import { createPhrasingIntake, followSource, type KnowledgePosition, type PhrasingSource, START } from './follow-source.js';
import { WANTED_PRECISION } from './ranking/faq-probabilities.js';
import { type FaqCandidate, findFaqs, type FindRequest, type FindResult } from './ranking/find-faqs.js';
import { createSnapshotKeeper, readSnapshot } from './snapshot/snapshot.js';
import { createModelTraining, type Learnt, trainInWorker, type TrainRanking } from './training/model-training.js';
import type { TrainingOptions } from './training/train-ranking-model.js';

/** How far `open` has come in encoding phrasings. */
export interface BuildProgress {
  readonly encoded: number;
}

/**
 * Runs `work` never twice at once. A call during a run waits for one more run that begins after it, shared with all who call meanwhile:
 * so each caller's work began after the call, and no number of callers makes more than two runs.
 */
export const joinRuns = (work: () => Promise<void>): (() => Promise<void>) => {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    next = null;
    running = work().finally(() => {
      if (next === null) running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return start();
    next ??= running.then(start, start);
    return next;
  };
};

/** Finds FAQs by what is asked. Derived from the graph alone: its folder may be deleted at any time. */
export interface KnowledgeIndex {
  /** Of the knowledge that is searched now, and of what was learnt from it: one revision and one question always give one answer. */
  readonly revision: string;
  /** Phrasings that can be found. */
  readonly size: number;
  /** Phrasings encoded since the process began; opening on an unchanged graph encodes none. */
  readonly encodedPhrasings: number;
  /** Loads the snapshot and catches up with the graph. To be called once, before the first `find`. */
  open(options?: { readonly onProgress?: (progress: BuildProgress) => void }): Promise<void>;
  /**
   * When it resolves, everything published before the call can be found. Any number of calls at once share the work.
   * Throws what the source or the encoder throws; what was found before is still found then, and the next call carries on.
   */
  catchUp(): Promise<void>;
  /**
   * Resolves when what is learnt from all phrasings together is up to date. Nothing has to wait for it: found is what was published, only
   * less surely until then. From then on the same question gets the same answer until the next change.
   */
  settle(): Promise<void>;
  /** How far what is learnt covers what can be found. */
  readonly learnt: Learnt;
  /** Takes about a millisecond, and no longer with more phrasings. */
  find(request: FindRequest): FindResult;
  /** The vector of a published phrasing: a view, do not change it. */
  vectorOf(phrasingId: string, language: Language): Float32Array | undefined;
  /** Published phrasings and titles of a FAQ with their vectors (views, do not change them), at most so many. */
  phrasingsOf(faqId: string, language: Language, most: number): readonly KnownPhrasing[];
  /** A sample of the published phrasings, titles left out: views, do not change them. */
  sampleOfAll(language: Language, most: number): readonly SampledPhrasing[];
  /** Cosine of a vector and the nearest phrasing of any other FAQ than one; `null`: there is none. */
  nearestOther(vector: Float32Array, faqId: string, language: Language): number | null;
  /** Ends the work under way and saves what there is. */
  close(): Promise<void>;
}

/** A phrasing with the FAQ it asks for. */
export interface SampledPhrasing {
  readonly faqId: string;
  readonly vector: Float32Array;
}

export interface KnowledgeIndexOptions {
  readonly encoder: Encoder;
  readonly source: PhrasingSource;
  /** Where snapshots are kept; made when missing. One process at a time writes there. */
  readonly folder: string;
  /** Told when a snapshot cannot be written or the training fails: the index serves on, the next start is slower or the ranking less sure. Default: nobody. */
  readonly onFailure?: (error: unknown) => void;
  /** Default: in a thread of its own. */
  readonly train?: TrainRanking;
  /** How often an answer should be right, and what to do without. Default: 0.9, nothing */
  readonly training?: Partial<TrainingOptions>;
}

export const createKnowledgeIndex = (options: KnowledgeIndexOptions): KnowledgeIndex => {
  const { encoder, source, folder, onFailure = () => undefined, train = trainInWorker, training: given = {} } = options;
  let position = START;
  let indexes = createLanguageIndexes(encoder);
  let intake = createPhrasingIntake({ encoder, indexes });
  let report: (progress: BuildProgress) => void = () => undefined;
  const closing = new AbortController();
  const queue = createSerialQueue();
  const exclusive = <T>(work: () => Promise<T>): Promise<T> => queue.run(work);
  const keeper = createSnapshotKeeper({ folder, encoder, exclusive, onFailure, current: () => ({ position, indexes }) });

  const training = createModelTraining({
    indexes: () => indexes,
    train,
    training: { wantedPrecision: WANTED_PRECISION, without: [], ...given },
    onTrained: () => void exclusive(() => keeper.changed(intake.encoded)),
    onFailure,
  });

  const onPage = async (): Promise<void> => {
    closing.signal.throwIfAborted();
    report({ encoded: intake.encoded });
    await keeper.checkpoint();
  };

  const catchUp = joinRuns(() =>
    exclusive(async () => {
      closing.signal.throwIfAborted();
      const before = intake.changes;
      try {
        position = await followSource(position, { source, indexes, intake, onPage });
      } finally {
        if (intake.changes !== before) await keeper.changed(intake.encoded);
        training.schedule();
      }
    }),
  );

  const lately = new LRUCache<string, Found>({ max: MOST_LATELY });

  /** A message is searched for by its spelling, as it is, and beside what was said before: mostly for the same. */
  const findOnce = (request: FindRequest): readonly FaqCandidate[] => {
    const { text, language, vector, alsoNamed, allow, limit } = request;
    const index = indexes[language];
    if (allow !== null) return findFaqs(request, index);
    const key = JSON.stringify([language, limit, text, alsoNamed]);
    const known = lately.get(key);
    if (known?.index === index && known.version === index.version && known.vector === vector) return known.candidates;
    const found = { index, version: index.version, vector, candidates: findFaqs(request, index) };
    lately.set(key, found);
    return found.candidates;
  };

  return {
    get revision() {
      return revisionOf(position, indexes);
    },
    get size() {
      return LANGUAGES.reduce((sum, language) => sum + indexes[language].phrasings.size, 0);
    },
    get encodedPhrasings() {
      return intake.encoded;
    },
    open: async ({ onProgress = () => undefined } = {}) => {
      report = onProgress;
      ({ position, indexes } = await readSnapshot(folder, encoder));
      keeper.hasSaved(position);
      intake = createPhrasingIntake({ encoder, indexes });
      await catchUp();
    },
    catchUp,
    settle: () => training.settle(),
    get learnt() {
      return training.learnt;
    },
    find: (request) => ({
      candidates: findOnce(request),
      revision: revisionOf(position, indexes),
      answerThreshold: indexes[request.language].model.threshold,
    }),
    vectorOf: (phrasingId, language) => indexes[language].vectors.vectorOf(phrasingId),
    phrasingsOf: (faqId, language, most) => indexes[language].sampleOf(faqId, most),
    sampleOfAll: (language, most) => {
      const { phrasings, vectors } = indexes[language];
      const step = Math.max(1, Math.ceil(phrasings.size / most));
      // Ids are hashes: some of them in their order are a random sample, and always the same.
      const ids = [...phrasings.values()].flatMap(({ id, isTitle }) => (isTitle ? [] : [id])).sort();
      return ids.flatMap((id, at): readonly SampledPhrasing[] => {
        const vector = at % step === 0 ? vectors.vectorOf(id) : undefined;
        const faqId = phrasings.get(id)?.faqId;
        return vector === undefined || faqId === undefined ? [] : [{ faqId, vector }];
      });
    },
    nearestOther: (vector, faqId, language) =>
      indexes[language].vectors.search(vector, 1, (other) => other !== faqId)[0]?.similarity ?? null,
    close: async () => {
      closing.abort(new Error('the knowledge index was closed'));
      await training.close();
      await keeper.close();
    },
  };
};

/** Searches kept: those of the messages that are being answered. */
const MOST_LATELY = 64;

/** What was found, and in what. */
interface Found {
  readonly index: LanguageIndex;
  readonly version: number;
  readonly vector: Float32Array;
  readonly candidates: readonly FaqCandidate[];
}

/** The count of the published changes, and a digest of all that was learnt. */
const revisionOf = ({ revision }: KnowledgePosition, indexes: LanguageIndexes): string =>
  [revision, ...LANGUAGES.map((language) => indexes[language].model.id)].join('.');
