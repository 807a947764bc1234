import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { AskDependencies } from '../ask/ask-dependencies.js';
import { type Asker, createAsker } from '../ask/create-asker.js';
import { createDerivedKnowledge, learnOnce } from '../ask/derived-knowledge.js';
import { createFairQueue, type FairQueue } from '../ask/fair-queue.js';
import { keepKnowledge } from '../ask/keep-knowledge.js';
import { createKnowledgeLock, type KnowledgeLock } from '../ask/knowledge-lock.js';
import { createKeptReplies } from '../ask/keep-replies.js';
import { type ObservedTurn, observeTurn } from '../ask/observe-turn.js';
import { createFaqPreview, type PreviewFaq } from '../ask/preview-faq.js';
import { recognise, recogniseMessage } from '../ask/recognise.js';
import type { CurationDependencies } from '../curation/curation-dependencies.js';
import { EMOTION_FOLDER, loadEmotionExamples } from '../curation/shipped-knowledge.js';
import type { Principal } from '../domain/access.js';
import { type Language, LANGUAGES } from '../domain/language.js';
import { createCalendar, UTC } from '../domain/time/calendar.js';
import type { AskInput } from '../domain/turn.js';
import type { Encoder } from '../embedding/encoder.js';
import { openKeptVectors } from '../embedding/kept-vectors.js';
import { followFactReader } from '../facts/fact-context.js';
import { createTermIndex } from '../facts/term-index.js';
import { createEntityDescriber, type EntityDescriber } from '../ontology/describe-fact.js';
import { createOntologySource, type OntologySource } from '../ontology/ontology-index.js';
import { readDecisionModel } from '../reply/decide/decision-model.js';
import { createPassageSource } from '../reply/render/passage-source.js';
import { createInsightReader, type InsightReader } from '../insight/insight-reader.js';
import { createTurnCounter, type TurnCounter } from '../insight/turn-counter.js';
import { createTurnList, type TurnList } from '../insight/turn-list.js';
import { createAgreements } from '../learning/feedback/agreements.js';
import { createMiner, type Miner, type MinerOptions } from '../learning/mining/miner.js';
import { createRadar, type Radar } from '../quality/radar.js';
import { createPassageIndex } from '../retrieval/index/passage-index.js';
import { type BuildProgress, createKnowledgeIndex } from '../retrieval/knowledge-index.js';
import type { FindResult } from '../retrieval/ranking/find-faqs.js';
import { type KeptRankings, type Learnt, takeKept, trainInWorker, type TrainRanking } from '../retrieval/training/model-training.js';
import type { TrainingOptions } from '../retrieval/training/train-ranking-model.js';
import { createSearch } from '../search/search.js';
import { type CountingStore, countStatements } from '../store/graph-store.js';
import { createGraphStore } from '../store/engine/create-graph-store.js';
import { type AccessRepository, createAccessRepository, createAuditRepository } from '../store/repositories/access-repository.js';
import { createChangeRepository } from '../store/repositories/change-repository.js';
import { type ConversationRepository, createConversationRepository } from '../store/repositories/conversation-repository.js';
import { createEntityRepository } from '../store/repositories/entity-repository.js';
import { createFaqRepository } from '../store/repositories/faq-repository.js';
import { createHistoryRepository } from '../store/repositories/history-repository.js';
import { createCurrentIds, createIdRepository, type CurrentIds } from '../store/repositories/id-repository.js';
import { createFindingRepository, type FindingRepository } from '../store/repositories/finding-repository.js';
import { createErasureRepository, type ErasureRepository } from '../store/repositories/erasure-repository.js';
import { createFeedbackRepository, type FeedbackRepository } from '../store/repositories/feedback-repository.js';
import { createInsightRepository } from '../store/repositories/insight-repository.js';
import { createJobRepository, type JobRepository } from '../store/repositories/job-repository.js';
import { createLearningRepository, type LearningRepository } from '../store/repositories/learning-repository.js';
import { createOntologyRepository, createTopicRepository } from '../store/repositories/ontology-repository.js';
import { createPhrasingReader } from '../store/repositories/phrasing-reader.js';
import { createProposalRepository, type ProposalRepository } from '../store/repositories/proposal-repository.js';
import { createRelationRepository } from '../store/repositories/relation-repository.js';
import { type EmotionLearning, learnEmotions } from '../understanding/emotion/learn-emotions.js';
import { createEntityLexicon } from '../understanding/entities/entity-lexicon.js';
import { createSpelling } from '../understanding/spelling/spelling.js';
import type { Config } from './config.js';
import { projectRoot } from './project-root.js';

/** What replies are made from, for those who measure a part alone. */
export type AppParts = Pick<
  AskDependencies,
  'encoder' | 'knowledge' | 'entities' | 'relations' | 'ontology' | 'lexicon' | 'factReader' | 'terms' | 'now'
>;

/** The knowledge of one service with everything that works on it, opened and ready. */
export interface App extends CurationDependencies {
  readonly currentIds: CurrentIds;
  readonly asker: Asker;
  readonly conversations: ConversationRepository;
  readonly jobs: JobRepository;
  readonly feedback: FeedbackRepository;
  readonly proposals: ProposalRepository;
  readonly learning: LearningRepository;
  readonly erasures: ErasureRepository;
  /** Draws proposals from what was asked. */
  readonly miner: Miner;
  readonly findings: FindingRepository;
  /** Looks for faults of the knowledge. */
  readonly radar: Radar;
  /** Counts how turns went. */
  readonly turnCounter: TurnCounter;
  readonly insightReader: InsightReader;
  readonly turnList: TurnList;
  readonly access: AccessRepository;
  readonly ontology: OntologySource;
  readonly describer: EntityDescriber;
  readonly previewFaq: PreviewFaq;
  /** For what changes knowledge and is over soon: no reply is made of what was before and what came of it. */
  readonly lock: Pick<KnowledgeLock, 'write'>;
  /** When it resolves, every change committed before counts in replies. */
  refresh(): Promise<void>;
  /** What replies are made from: FAQs that a question may be after. The language is detected where none is given. */
  recognise(question: string, language: Language | null): Promise<FindResult>;
  /** Every reply that could be given to a message, with what the decision weighs of each. */
  observeTurn(input: AskInput, principal: Principal): Promise<ObservedTurn>;
  readonly parts: AppParts;
  /** When it resolves, training in the background has followed every change so far. Replies need not wait for it. */
  settle(): Promise<void>;
  /** How far ranking has learnt what can be found. */
  learnt(): Learnt;
  /** Learns what a first question would otherwise wait for. */
  warmUp(): Promise<void>;
  /** How many phrasings were encoded since the start. */
  encodedPhrasings(): number;
  close(): Promise<void>;
}

export interface AppOptions {
  /** Default time zone: UTC */
  readonly config: Pick<Config, 'dataFolder' | 'neo4j'> & Partial<Pick<Config, 'timeZone'>>;
  /** Closed with the app. */
  readonly encoder: Encoder;
  readonly onProgress?: (progress: BuildProgress) => void;
  readonly onFailure?: (error: unknown) => void;
  readonly now?: () => Date;
  /** Milliseconds for which a reply waits for further messages. Default: 0 */
  readonly burstQuiet?: number;
  /** Whose turn it is when there is much to do. Default: one of its own. */
  readonly queue?: FairQueue;
  /** How ranking learns. Default: that of the knowledge index. */
  readonly training?: Partial<TrainingOptions>;
  /** How many proposals there may be, and of how many people's questions. Default: `USUAL_MINING` */
  readonly mining?: MinerOptions;
  /** What learns it. Default: a thread of its own, where what comes with the service is not all there is. */
  readonly train?: TrainRanking;
}

/** The encoder as feelings are learnt by it. */
export const emotionEncoder = (encoder: Encoder): Pick<EmotionLearning, 'encode' | 'encoderId'> => ({
  encode: (texts, language) => encoder.encode(texts, language),
  encoderId: LANGUAGES.map((language) => encoder.modelId(language)).join(' '),
});

/** What was learnt from the demo company with the small talk, as a first start finds them. */
export const shippedRankings = (encoder: Pick<Encoder, 'modelId'>): KeptRankings => ({
  folder: join(projectRoot, 'fixtures', 'ranking'),
  modelId: (language) => encoder.modelId(language),
});

/** How often changes that other replicas made are looked for. */
const WATCH_MILLISECONDS = 1_000;

/** Wires the parts; the only place that builds adapters. Where a part does not open, the graph is closed again. */
export const openApp = async (options: AppOptions): Promise<App> => {
  const { dataFolder, neo4j } = options.config;
  const counting = countStatements(
    await createGraphStore(neo4j === null ? { kind: 'embedded', folder: join(dataFolder, 'graph') } : { kind: 'neo4j', ...neo4j }),
  );
  return openOnStore(counting, options).catch(async (error: unknown) => {
    await counting.store.close().catch(() => undefined);
    throw error;
  });
};

const openOnStore = async (
  counting: CountingStore,
  {
    config,
    encoder,
    onProgress,
    onFailure,
    now = () => new Date(),
    burstQuiet = 0,
    queue = createFairQueue(),
    training = {},
    train,
    mining,
  }: AppOptions,
): Promise<App> => {
  const { dataFolder, neo4j, timeZone } = config;
  const calendar = timeZone === undefined ? UTC : createCalendar(timeZone);
  const { store } = counting;
  const faqs = createFaqRepository({ store });
  const entities = createEntityRepository({ store });
  const relations = createRelationRepository({ store });
  const topics = createTopicRepository({ store });
  const ontologies = createOntologyRepository({ store });
  const changes = createChangeRepository({ store });
  const audits = createAuditRepository({ store });
  const history = createHistoryRepository({ store });
  const ids = createIdRepository({ store });
  const currentIds = createCurrentIds({ ids });
  const conversations = createConversationRepository({ store, currentIds });
  const jobs = createJobRepository({ store });
  const feedback = createFeedbackRepository({ store });
  const agreements = createAgreements({ feedback, currentIds });
  const proposals = createProposalRepository({ store, currentIds });
  const access = createAccessRepository({ store });

  const source = createPhrasingReader({ store, changes });
  const ontology = createOntologySource({ ontologies, calendar });
  const lexicon = createEntityLexicon({ entities, ontology });
  const spelling = createSpelling({ phrasings: source, lexicon, ontology });
  const failed = onFailure ?? (() => undefined);
  const knowledge = createKnowledgeIndex({
    encoder,
    source,
    folder: join(dataFolder, 'index', await changes.graphId()),
    onFailure: failed,
    train: train ?? takeKept(shippedRankings(encoder), trainInWorker),
    training,
  });
  const vectors = await openKeptVectors({ encoder, folder: join(dataFolder, 'vectors') });
  const passages = createPassageIndex({
    source: createPassageSource({ faqs, entities, ontology }),
    vectors,
    dimensions: (language) => encoder.dimensions(language),
  });
  const decision = await readDecisionModel(join(projectRoot, 'fixtures', 'decision', 'model.json'));
  const kept = keepKnowledge({ faqs, entities, relations, topics, graph: store, ontology, currentIds });
  const replies = createKeptReplies({ now, revision: () => knowledge.revision });
  const search = createSearch({
    ...kept,
    phrasings: source,
    relations,
    conversations,
    topics,
    ontology,
    lexicon,
    spelling,
    recognise: (question) => recognise(question, { encoder, knowledge }),
  });
  const factReader = followFactReader(ontology);
  const terms = createTermIndex({ encoder, reader: factReader, folder: join(dataFolder, 'facts'), onFailure: failed });
  const lock = createKnowledgeLock();
  const derived = createDerivedKnowledge({
    lock,
    currentIds,
    ontology,
    lexicon,
    spelling,
    knowledge,
    passages,
    terms,
    search,
    agreements,
    kept: [kept, replies],
    changes: source,
  });
  await derived.open(onProgress ?? (() => undefined));
  const emotionFolder = join(dataFolder, 'emotion');
  const learning = { examples: await loadEmotionExamples(emotionFolder), ...emotionEncoder(encoder) };
  const emotions = learnOnce(() => learnEmotions({ ...learning, shipped: EMOTION_FOLDER, folder: emotionFolder }));
  // The embedded graph has one process only, so nobody else can change it.
  const watch = neo4j === null ? null : derived.watch(WATCH_MILLISECONDS, failed);

  const asking: AskDependencies = {
    ...kept,
    conversations,
    ontology,
    encoder,
    knowledge,
    passages,
    agreements,
    decision,
    lexicon,
    spelling,
    emotions,
    search: (input) => search.search(input),
    now,
    calendar,
    factReader,
    terms,
    askerType: () => ontology.current.askerType,
    askerRelations: () => ontology.current.askerRelations,
    privateTypes: () => ontology.current.privateTypes,
  };
  const learningTurns = createLearningRepository({ store, currentIds });
  const pause = (): Promise<void> => untilNobodyWaits(queue);
  const miner = createMiner(
    {
      store,
      proposals,
      learning: learningTurns,
      feedback,
      faqs,
      knowledge,
      encoder,
      privateTypes: () => ontology.current.privateTypes,
      now,
      pause,
    },
    mining,
  );
  const findings = createFindingRepository({ store, currentIds });
  const radar = createRadar({
    store,
    findings,
    learning: learningTurns,
    faqs,
    entities,
    ontology,
    knowledge,
    passages,
    lexicon,
    vectors,
    changes: source,
    now,
    pause,
  });
  const insight = createInsightRepository({ store, currentIds });
  const insights = { store, insight, feedback, currentIds, calendar, privateTypes: asking.privateTypes, now };
  const asker = createAsker(asking, { ...counting, burstQuiet, queue, replies, lock });

  return {
    store,
    faqs,
    entities,
    relations,
    topics,
    ontologies,
    changes,
    audits,
    history,
    ids,
    currentIds,
    conversations,
    jobs,
    feedback,
    proposals,
    learning: learningTurns,
    erasures: createErasureRepository({ store }),
    miner,
    findings,
    radar,
    turnCounter: createTurnCounter({ ...insights, pause: () => untilNobodyWaits(queue) }),
    insightReader: createInsightReader(insights),
    turnList: createTurnList(insights),
    access,
    ontology,
    asker,
    now,
    describer: createEntityDescriber({ relations, ontology }),
    previewFaq: createFaqPreview(asking),
    lock,
    refresh: () => derived.refresh(),
    recognise: (question, language) => recogniseMessage(question, language, { encoder, knowledge, spelling }),
    observeTurn: (input, principal) => observeTurn(input, principal, asking),
    parts: { encoder, knowledge, entities, relations, ontology, lexicon, factReader, terms, now },
    async settle() {
      await knowledge.settle();
      await terms.settle();
    },
    learnt: () => knowledge.learnt,
    async warmUp() {
      await emotions();
    },
    encodedPhrasings: () => knowledge.encodedPhrasings,
    async close() {
      watch?.stop();
      await knowledge.close();
      await encoder.close();
      await store.close();
    },
  };
};

/** ms that what nobody waits for waits for those who do, at most. */
const LONGEST_PAUSE = 1_000;

/** Lets replies go before what runs in the background. */
const untilNobodyWaits = async (queue: Pick<FairQueue, 'waiting'>): Promise<void> => {
  const end = performance.now() + LONGEST_PAUSE;
  do await setImmediate();
  while (queue.waiting > 0 && performance.now() < end);
};
