import { join } from 'node:path';
import type { Logger } from 'pino';
import { openApp, type App } from './app.js';
import { createFairQueue } from './ask/fair-queue.js';
import type { Config } from './config.js';
import { createEntityEditor } from './curation/entity-editor.js';
import { createFaqEditor } from './curation/faq-editor.js';
import { createImportService } from './curation/import/import-service.js';
import type { Outcome } from './curation/outcome.js';
import { createRelationEditor } from './curation/relation-editor.js';
import type { Encoder } from './embedding/encoder.js';
import { createApiKeys } from './graphql/auth/api-keys.js';
import { createAuthenticate } from './graphql/auth/authenticate.js';
import { createBrowserLogin } from './graphql/auth/browser-login.js';
import { loadAdminToken, type AdminToken } from './graphql/auth/load-admin-token.js';
import { createVerifyJwt } from './graphql/auth/verify-jwt.js';
import { createRateLimits } from './graphql/limits/rate-limits.js';
import { createGraphqlServer, type GraphqlServer } from './graphql/server.js';
import type { Services } from './graphql/services.js';

/** The service without a port. */
export interface OpenService {
  readonly app: App;
  readonly server: GraphqlServer;
  readonly adminToken: AdminToken;
  /** Makes the code of a one-time login link. */
  createLoginCode(): string;
  /** Ends background work, saves and closes. */
  close(): Promise<void>;
}

/** Largest file that an import takes. */
const MOST_UPLOAD_BYTES = 200 * 1024 * 1024;

/** Where uploads lie until they are imported. */
export const uploadFolder = ({ dataFolder }: Pick<Config, 'dataFolder'>): string => join(dataFolder, 'uploads');

/** Opens knowledge, access and transport. `encoder` is closed with the service. */
export const openService = async ({
  config,
  log,
  encoder,
  now,
}: {
  readonly config: Config;
  readonly log: Logger;
  readonly encoder: Encoder;
  readonly now?: () => Date;
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
  const imports = createImportService({
    ...app,
    afterCommit: () => app.refresh(),
    isOnlyProcess: config.neo4j === null,
    onFailure: (error, job) => {
      log.error({ err: error, job: job.id }, 'an import failed');
    },
  });
  await imports.recover();
  const rateLimits = createRateLimits({ ...config, log });
  const server = createGraphqlServer({
    services: servicesOf(app, apiKeys, imports),
    authenticate: createAuthenticate({
      adminToken: adminToken.token,
      apiKeys,
      browserLogin,
      verifyJwt: config.jwt === null ? null : createVerifyJwt(config.jwt),
    }),
    browserLogin,
    // Index and encoder are there once the app is open; they fail with the process only.
    readiness: { check: async () => ({ store: await app.store.isReachable(), index: true, encoder: true }) },
    uploads: { maxFileBytes: MOST_UPLOAD_BYTES, folder: uploadFolder(config) },
    rateLimits,
    queue,
    log,
  });
  return {
    app,
    server,
    adminToken,
    createLoginCode: () => browserLogin.createCode(),
    async close() {
      await imports.stop();
      rateLimits.close();
      await app.close();
    },
  };
};

const servicesOf = (app: App, apiKeys: ReturnType<typeof createApiKeys>, imports: Services['imports']): Services => {
  const faqEditor = createFaqEditor(app);
  const entityEditor = createEntityEditor(app);
  const relationEditor = createRelationEditor(app);
  /** A change counts from the very next question on. */
  const live = async <T>(change: Promise<Outcome<T>>): Promise<Outcome<T>> => {
    const outcome = await change;
    if (outcome.kind === 'done') await app.refresh();
    return outcome;
  };
  return {
    ...app,
    facts: app.describer,
    apiKeys,
    imports,
    faqEditor: {
      save: (...change) => faqEditor.save(...change),
      publish: (...change) => live(faqEditor.publish(...change)),
      archive: (...change) => live(faqEditor.archive(...change)),
    },
    entityEditor: { save: (...change) => live(entityEditor.save(...change)), delete: (...change) => live(entityEditor.delete(...change)) },
    relationEditor: {
      save: (...change) => live(relationEditor.save(...change)),
      delete: (...change) => live(relationEditor.delete(...change)),
    },
  };
};
