import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Asker } from '../../../src/ask/create-asker.js';
import { createFairQueue } from '../../../src/ask/fair-queue.js';
import { type Role, ROLES } from '../../../src/domain/access.js';
import type { Json } from '../../../src/domain/json.js';
import { Problem } from '../../../src/domain/problem.js';
import type { SearchHit } from '../../../src/domain/search.js';
import { createApiKeys, hashToken } from '../../../src/graphql/auth/api-keys.js';
import { createAuthenticate, type VerifyJwt } from '../../../src/graphql/auth/authenticate.js';
import { createBrowserLogin } from '../../../src/graphql/auth/browser-login.js';
import type { Services } from '../../../src/graphql/context.js';
import { createRateLimits } from '../../../src/graphql/http/limits.js';
import { createGraphqlServer } from '../../../src/graphql/server.js';
import type { GraphStore } from '../../../src/store/graph-store.js';
import { createHeldReplies } from './held-replies.js';
import { createTestLog } from './test-log.js';
import { answer, noAnswer } from './test-reply.js';
import { createTestWorld } from './test-world.js';

export const ADMIN_TOKEN = 'admin-token-of-the-tests';

/** The replies to `wait`. */
export const heldReplies = createHeldReplies();

/** One token a role; the customer is alice, the bot opened alice's conversation. */
export const tokenOf = (role: Role): string => (role === 'admin' ? ADMIN_TOKEN : `pc_${role}-token`);

/** Replies by the question: `explode` and `unavailable` fail, `wait` takes until `heldReplies` are released, `answer` is answered from the FAQ `early`. The text tells for whom. */
const asker: Asker = {
  answer: (input) => reply(input.question, input.customerId),
  ask: (input) => reply(input.question, input.customerId),
  search: (input) =>
    Promise.resolve(
      Array.from({ length: 25 }, (_, index): SearchHit => ({
        id: index === 0 ? 'early' : `hit-${String(index)}`,
        kind: 'FAQ',
        title: `Hit ${String(index)}`,
        score: 1 - index / 100,
        excerpt: '',
        highlights: [],
      })).slice(0, input.limit),
    ),
  related: (to) =>
    Promise.resolve(
      to === 'early' || to === 'of-alice' ? [{ id: 'late', title: 'Late', kind: 'FAQ', reason: 'follows', path: [], score: 0.5 }] : null,
    ),
};

const reply: (question: string, customerId: string | null) => ReturnType<Asker['ask']> = (question, customerId) => {
  if (question === 'explode') return Promise.reject(new Error('secret: password of the database', { cause: new Error('deeper secret') }));
  if (question === 'unavailable')
    return Promise.reject(
      new Problem('STORE_UNAVAILABLE', 'The database cannot be reached; try again shortly.', { cause: new Error('secret host') }),
    );
  if (question === 'wait') return heldReplies.hold(noAnswer({ text: 'waited' }));
  return Promise.resolve(question === 'answer' ? answer() : noAnswer({ text: `for ${customerId ?? 'nobody'}` }));
};

export interface TestServiceOptions {
  readonly services?: Partial<Services>;
  /** An empty graph, closed with the service. Default: one in memory */
  readonly store?: GraphStore;
  readonly verifyJwt?: VerifyJwt;
  readonly isReady?: () => boolean;
  readonly maxFileBytes?: number;
  readonly uploadFolder?: string;
  /** Where the console was built. Default: nowhere */
  readonly consoleFolder?: string;
  /** Default: none. */
  readonly rates?: { readonly token: number; readonly customer: number };
}

/** The whole transport over a graph in memory, without a port. */
export const createTestService = async (options: TestServiceOptions = {}) => {
  const {
    services = {},
    verifyJwt,
    isReady = () => true,
    maxFileBytes = 1_000_000,
    rates = { token: 0, customer: 0 },
    uploadFolder = join(tmpdir(), 'polycontext-test-uploads'),
    consoleFolder = join(tmpdir(), 'polycontext-test-no-console'),
  } = options;
  const world = await createTestWorld(options.store);
  const { access, audits, store } = world;
  for (const role of ROLES) {
    const key = {
      id: `${role}-key`,
      name: role,
      role,
      customerId: role === 'customer' ? 'alice' : null,
      createdAt: '2026-11-23T12:00:00.000Z',
    };
    await access.create(key, hashToken(tokenOf(role)));
  }
  const apiKeys = createApiKeys({ access, audit: audits, store });
  const browserLogin = createBrowserLogin();
  const { log, entries } = createTestLog();
  const facts: Services['facts'] = {
    describe: (entity) =>
      Promise.resolve(
        ['alice', 'bob'].map((id) => ({
          subject: entity,
          predicate: 'HOLDS',
          object: { id, type: 'Customer', names: { en: id } },
          value: null,
          text: `held by ${id}`,
          validFrom: null,
          validTo: null,
        })),
      ),
  };
  const server = createGraphqlServer({
    services: { ...world, asker, facts, apiKeys, ...services },
    authenticate: createAuthenticate({ adminToken: ADMIN_TOKEN, apiKeys, browserLogin, verifyJwt: verifyJwt ?? null }),
    browserLogin,
    readiness: { check: () => Promise.resolve({ store: isReady() ? null : 'The disk is full.', index: null, encoder: null }) },
    backUp: (file) => store.backUp(file),
    uploads: { maxFileBytes, folder: uploadFolder },
    consoleFolder,
    rateLimits: await createRateLimits({ rates, redisUrl: null, log }),
    queue: createFairQueue(),
    log,
  });

  const post = (body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
    server.fetch(
      new Request('http://localhost/graphql', { method: 'POST', body, headers: { 'content-type': 'application/json', ...headers } }),
    );
  const send = async (token: string | null, query: string, variables: object = {}): Promise<GraphqlResult> => {
    const response = await post(JSON.stringify({ query, variables }), token === null ? {} : { authorization: `Bearer ${token}` });
    return readResult(firstResult(await response.text()), response.status);
  };
  return {
    ...world,
    server,
    browserLogin,
    apiKeys,
    log: entries,
    post,
    get: (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Response> =>
      server.fetch(new Request(`http://localhost${path}`, { method, headers })),
    send,
    /** As someone with a role's token. */
    as: (role: Role, query: string, variables: object = {}) => send(tokenOf(role), query, variables),
    close: async () => {
      await world.imports.stop();
      await store.close();
    },
  };
};

export type TestService = Awaited<ReturnType<typeof createTestService>>;

export interface GraphqlResult {
  readonly status: number;
  readonly data: Json;
  /** What stands at a path of the data: `faqs.edges.*.node.id` is the list of ids. */
  readonly at: (path: string) => Json;
  /** The text at a path; `''` when there is none. */
  readonly textAt: (path: string) => string;
  readonly codes: readonly string[];
  readonly messages: readonly string[];
}

/** Subscriptions come as server-sent events; of these, the first. */
const firstResult = (text: string): unknown => JSON.parse(/^data: (\{.*\})$/m.exec(text)?.[1] ?? text);

const readResult = (body: unknown, status: number): GraphqlResult => {
  const { data = null, errors = [] } = body as { data?: Json; errors?: readonly { message: string; extensions: { code: string } }[] };
  const at = (path: string): Json => valueAt(data, path.split('.'));
  const textAt = (path: string): string => {
    const value = at(path);
    return typeof value === 'string' ? value : '';
  };
  return { status, data, at, textAt, codes: errors.map((error) => error.extensions.code), messages: errors.map(({ message }) => message) };
};

const valueAt = (value: Json, [key, ...rest]: readonly string[]): Json => {
  if (key === undefined || value === null || typeof value !== 'object') return value;
  if (key === '*') return Object.values(value).map((item: Json) => valueAt(item, rest));
  return valueAt(new Map<string, Json>(Object.entries(value)).get(key) ?? null, rest);
};
