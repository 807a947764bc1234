import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Logger } from 'pino';
import { createFairQueue } from '../ask/fair-queue.js';
import { createEntityEditor } from '../curation/entity/entity-editor.js';
import { createEraser, type Eraser } from '../curation/erase/eraser.js';
import { createExporter } from '../curation/export/exporter.js';
import { createFaqChecker } from '../curation/faq/check-faq.js';
import { createFaqEditor } from '../curation/faq/faq-editor.js';
import { createTopicEditor } from '../curation/faq/topic-editor.js';
import { createPublicationSchedule, type PublicationSchedule } from '../curation/faq/publication-schedule.js';
import { createHistoryReader } from '../curation/history/history-reader.js';
import { createHistoryEditor } from '../curation/history/restore.js';
import { createImportService } from '../curation/import/import-service.js';
import type { Outcome } from '../curation/outcome.js';
import { createEntityMerger } from '../curation/rename/merge-entities.js';
import { createIdEditor } from '../curation/rename/rename.js';
import { createRelationEditor } from '../curation/relation/relation-editor.js';
import type { Encoder } from '../embedding/encoder.js';
import { type AdminToken, createApiKeys, loadAdminToken } from '../graphql/auth/api-keys.js';
import { createAuthenticate, createVerifyJwt } from '../graphql/auth/authenticate.js';
import { createBrowserLogin } from '../graphql/auth/browser-login.js';
import type { Services } from '../graphql/context.js';
import { createRateLimits } from '../graphql/http/limits.js';
import { createGraphqlServer, type GraphqlServer } from '../graphql/server.js';
import { createFeedbackDesk } from '../learning/feedback/feedback-desk.js';
import { createProposalDesk } from '../learning/proposal-desk.js';
import { createFindingDesk } from '../quality/finding-desk.js';
import type { Learnt } from '../retrieval/training/model-training.js';
import type { ConversationRepository } from '../store/repositories/conversation-repository.js';
import { type App, openApp } from './app.js';
import type { Config } from './config.js';
import { INSTANCE_HEADER } from './service-file.js';
import { startRepeating } from './start-repeating.js';

/** The service without a port. */
export interface OpenService {
  readonly app: App;
  readonly server: GraphqlServer;
  readonly adminToken: AdminToken;
  /** What this one answers with, and no other. */
  readonly instance: string;
  /** Makes the code of a one-time login link. */
  createLoginCode(): string;
  /** Ends background work, saves and closes. */
  close(): Promise<void>;
}

/** Largest file that an import takes. */
const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;

/** ms between two looks at what was asked. */
const LOOK_AT_TURNS_EVERY = 60_000;

/** Where uploads lie until they are imported. */
export const uploadFolder = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'uploads');

/** Opens knowledge, access and transport. `encoder` is closed with the service. */
export const openService = async ({
  config,
  log,
  encoder,
  now,
  starting = () => null,
}: {
  readonly config: Config;
  readonly log: Logger;
  readonly encoder: Encoder;
  readonly now?: () => Date;
  /** Why requests are not taken yet, in a sentence; `null`: they are. Default: they are. */
  readonly starting?: () => string | null;
}): Promise<OpenService> => {
  const queue = createFairQueue();
  const [app, adminToken] = await Promise.all([
    openApp({
      config,
      encoder,
      burstQuiet: config.burstQuiet,
      queue,
      onProgress: ({ encoded }) => {
        log.info({ encoded }, 'encoding phrasings');
      },
      onFailure: (error) => {
        log.warn({ err: error }, 'following the knowledge failed; it is tried again');
      },
      ...(now === undefined ? {} : { now }),
    }),
    loadAdminToken({ configured: config.adminToken, dataFolder: config.dataFolder }),
  ]);
  const apiKeys = createApiKeys({ access: app.access, audit: app.audits, store: app.store });
  const browserLogin = createBrowserLogin();
  const closing = new AbortController();
  const { fourEyes } = config;
  const schedule = createPublicationSchedule(app, {
    isShared: config.neo4j !== null,
    publishing: (publish) =>
      app.lock.write(async () => {
        await publish();
        await app.refresh();
      }),
    onFailure: (error) => {
      log.warn({ err: error }, 'a scheduled publication failed; it is tried again');
    },
  });
  await schedule.look();
  await schedule.settle();
  const imports = createImportService({
    ...app,
    fourEyes,
    async afterCommit() {
      await app.refresh();
      // What the old ranking knows nothing of is found by neighbours alone; who waits for the import waits for better.
      if (app.learnt() !== 'enough') await untilAborted(app.settle(), closing.signal);
    },
    isOnlyProcess: config.neo4j === null,
    onFailure: (error, job) => {
      log.error({ err: error, job: job.id }, 'an import failed');
    },
  });
  await imports.recover();
  const eraser = createEraser({ ...app, dataFolder: config.dataFolder });
  await eraser.settle();
  const instance = randomUUID();
  const { turnRetentionDays: days } = config;
  const retention =
    days === null
      ? null
      : startTurnRetention({
          conversations: app.conversations,
          now: app.now,
          days,
          onDeleted: (turns) => {
            log.info({ turns, days }, 'deleted turns past their retention');
            app.refresh().catch((error: unknown) => {
              log.warn({ err: error }, 'following the knowledge failed; it is tried again');
            });
          },
          onFailure: (error) => {
            log.warn({ err: error }, 'old turns could not be deleted; it is tried again');
          },
        });
  const mining = startRepeating({
    work: () => app.miner.mine(),
    every: LOOK_AT_TURNS_EVERY,
    onFailure: (error) => {
      log.warn({ err: error }, 'what customers asked could not be learnt from; it is tried again');
    },
  });
  const radar = startRepeating({
    work: () => app.radar.look(),
    every: LOOK_AT_TURNS_EVERY,
    onFailure: (error) => {
      log.warn({ err: error }, 'the knowledge could not be looked through for faults; it is tried again');
    },
  });
  const counting = startRepeating({
    work: () => app.turnCounter.count(),
    every: LOOK_AT_TURNS_EVERY,
    onFailure: (error) => {
      log.warn({ err: error }, 'turns could not be counted; it is tried again');
    },
  });
  const rateLimits = await createRateLimits({ ...config, log });
  const server = createGraphqlServer({
    services: servicesOf({ ...app, fourEyes }, apiKeys, imports, schedule, eraser),
    authenticate: createAuthenticate({
      adminToken: adminToken.token,
      apiKeys,
      browserLogin,
      verifyJwt: config.jwt === null ? null : createVerifyJwt(config.jwt),
    }),
    browserLogin,
    liveHeaders: { [INSTANCE_HEADER]: instance },
    starting,
    readiness: {
      check: async () => ({ store: await app.store.findTrouble(), index: TROUBLE_OF_INDEX[app.learnt()], encoder: null }),
      notes: () => ({ index: NOTE_ON_INDEX[app.learnt()] ?? (imports.isUnderWay ? IMPORTING : null) }),
    },
    backUp: (file) => app.store.backUp(file),
    uploads: { maxFileBytes: MOST_UPLOAD_BYTES, folder: uploadFolder(config) },
    rateLimits,
    queue,
    log,
  });
  return {
    app,
    server,
    adminToken,
    instance,
    createLoginCode: () => browserLogin.createCode(),
    async close() {
      closing.abort();
      retention?.stop();
      schedule.stop();
      await mining.stop();
      await radar.stop();
      await counting.stop();
      await imports.stop();
      rateLimits.close();
      await app.close();
    },
  };
};

const TROUBLE_OF_INDEX: Readonly<Record<Learnt, string | null>> = {
  nothing: 'The ranking is being learnt from the knowledge.',
  little: null,
  enough: null,
};
const NOTE_ON_INDEX: Readonly<Record<Learnt, string | null>> = {
  nothing: null,
  little:
    'Much of the knowledge has changed since the ranking was learnt; until it is learnt anew, neighbours and words alone speak for that.',
  enough: null,
};

const IMPORTING =
  'An import is under way; until it has succeeded, some of what it brings cannot be found yet, and neighbours and words alone speak for the rest.';

const untilAborted = async (work: Promise<void>, signal: AbortSignal): Promise<void> => {
  const aborted = new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve();
    });
    if (signal.aborted) resolve();
  });
  await Promise.race([work, aborted]);
};

const servicesOf = (
  app: App,
  apiKeys: ReturnType<typeof createApiKeys>,
  imports: Services['imports'],
  schedule: PublicationSchedule,
  eraser: Eraser,
): Services => {
  const faqEditor = createFaqEditor(app);
  const entityEditor = createEntityEditor(app, app.parts.lexicon.called);
  const relationEditor = createRelationEditor(app);
  const topicEditor = createTopicEditor(app);
  const historyEditor = createHistoryEditor(app);
  const idEditor = createIdEditor(app);
  const entityMerger = createEntityMerger(app);
  const feedbackDesk = createFeedbackDesk(app);
  const proposalDesk = createProposalDesk(app);
  const findingDesk = createFindingDesk(app);
  /** A change counts from the very next question on. */
  const live = <T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> =>
    app.lock.write(async () => {
      const outcome = await change();
      if (outcome.kind === 'done' && outcome.revision !== null) await app.refresh();
      return outcome;
    });
  /** What people think of replies hardly ever changes one, and comes all the time: no reply waits for it. */
  const heard = async <T>(opinion: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await opinion;
    if (outcome.kind === 'done' && outcome.revision !== null) await app.refresh();
    return outcome;
  };
  /** A plan counts from the next question on. */
  const planned = async <T>(change: () => Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await live(change);
    if (outcome.kind === 'done') await schedule.look();
    return outcome;
  };
  const { asker } = app;
  return {
    ...app,
    fourEyes: app.fourEyes ?? false,
    // What is due by now counts in each reply.
    asker: {
      answer: async (...asked) => {
        await schedule.settle();
        return asker.answer(...asked);
      },
      ask: async (...asked) => {
        await schedule.settle();
        return asker.ask(...asked);
      },
      search: async (...asked) => {
        await schedule.settle();
        return asker.search(...asked);
      },
      related: async (...asked) => {
        await schedule.settle();
        return asker.related(...asked);
      },
    },
    facts: app.describer,
    exporter: createExporter({ knowledge: app, turns: app.learning, feedback: app.feedback, proposals: app.proposals }),
    faqChecker: createFaqChecker(app),
    apiKeys,
    imports,
    faqEditor: {
      save: (...change) => faqEditor.save(...change),
      submit: (...change) => faqEditor.submit(...change),
      reject: (...change) => faqEditor.reject(...change),
      publish: (...change) => planned(() => faqEditor.publish(...change)),
      unschedule: (...change) => planned(() => faqEditor.unschedule(...change)),
      archive: (...change) => live(() => faqEditor.archive(...change)),
      delete: (...change) => live(() => faqEditor.delete(...change)),
    },
    entityEditor: {
      save: (...change) => live(() => entityEditor.save(...change)),
      delete: (...change) => live(() => entityEditor.delete(...change)),
    },
    eraser: {
      ...eraser,
      eraseCustomer: (...erasure) => live(() => eraser.eraseCustomer(...erasure)),
      eraseConversation: (...erasure) => live(() => eraser.eraseConversation(...erasure)),
    },
    historyReader: createHistoryReader(app),
    idEditor: {
      renameFaq: (...change) => live(() => idEditor.renameFaq(...change)),
      renameEntity: (...change) => live(() => idEditor.renameEntity(...change)),
    },
    entityMerger: { merge: (...change) => live(() => entityMerger.merge(...change)) },
    historyEditor: { restore: (...change) => live(() => historyEditor.restore(...change)) },
    feedbackDesk: {
      give: (...opinion) => heard(feedbackDesk.give(...opinion)),
      withdraw: (...opinion) => heard(feedbackDesk.withdraw(...opinion)),
    },
    proposalDesk: {
      accept: (...change) => live(() => proposalDesk.accept(...change)),
      reject: (...change) => proposalDesk.reject(...change),
      undo: (...change) => live(() => proposalDesk.undo(...change)),
    },
    topicEditor: {
      save: (...change) => live(() => topicEditor.save(...change)),
      delete: (...change) => live(() => topicEditor.delete(...change)),
    },
    findingDesk: {
      dismiss: (...change) => findingDesk.dismiss(...change),
      reopen: (...change) => findingDesk.reopen(...change),
      fix: (...change) => live(() => findingDesk.fix(...change)),
    },
    relationEditor: {
      save: (...change) => live(() => relationEditor.save(...change)),
      delete: (...change) => live(() => relationEditor.delete(...change)),
    },
  };
};

/** ms between looks for old turns. */
const LOOK_EVERY = 3_600_000;

/** Turns deleted in one transaction: few, so that replies need not wait for it. */
const AT_ONCE = 100;

const DAY = 86_400_000;

/** Deletes turns older than so many days, and conversations of which none is left: at once, and every hour until `stop`. */
const startTurnRetention = ({
  conversations,
  now,
  days,
  onDeleted,
  onFailure,
}: {
  readonly conversations: Pick<ConversationRepository, 'deleteTurnsBefore'>;
  readonly now: () => Date;
  readonly days: number;
  /** Told how many, where there were any. */
  readonly onDeleted: (turns: number) => void;
  readonly onFailure: (error: unknown) => void;
}): { stop(): void } => {
  let isStopped = false;
  let isRunning = false;

  const deleteOld = async (): Promise<void> => {
    const before = new Date(now().getTime() - days * DAY).toISOString();
    let deleted = 0;
    for (let some = AT_ONCE; some === AT_ONCE && !isStopped; deleted += some) some = await conversations.deleteTurnsBefore(before, AT_ONCE);
    if (deleted > 0) onDeleted(deleted);
  };
  const look = (): void => {
    if (isRunning) return;
    isRunning = true;
    void deleteOld()
      .catch((error: unknown) => {
        if (!isStopped) onFailure(error);
      })
      .finally(() => {
        isRunning = false;
      });
  };

  look();
  const timer = setInterval(look, LOOK_EVERY);
  timer.unref();
  return {
    stop() {
      isStopped = true;
      clearInterval(timer);
    },
  };
};
