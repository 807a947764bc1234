import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';
import type { Asker } from '../../ask/create-asker.js';
import { ownerOf, type Principal } from '../../domain/access.js';
import { Problem } from '../../domain/problem.js';
import type { Log } from './metrics.js';

/** What one request may ask of us. Generous for the console and for integrations; small against attempts to exhaust the service. */
export const LIMITS = {
  /** Levels of nested fields. The deepest query of the console has 9. */
  depth: 12,
  /** Lexical tokens of the query. */
  tokens: 2_000,
  aliases: 30,
  /**
   * What a query may cost: the objects that it leads to at most, lists without a length counted as `assumedListLength`, and more for questions and
   * facts. 100 FAQs with all their parts are about 5,000, a question 1,000 and more, by its length.
   */
  cost: 50_000,
  /** A query that costs less waits for no turn. */
  freeCost: 1_000,
  assumedListLength: 5,
  /** Bytes of a JSON body. */
  body: 2_000_000,
  /** The same for those who may import: a text of 5 MB and its escapes. */
  importBody: 6_000_000,
  /** Bytes of the documents kept parsed. */
  documentCache: 8_000_000,
  /** Longer documents are parsed each time. */
  cachedDocument: 50_000,
  /** Characters of an error's message; GraphQL repeats bad values in them. */
  message: 500,
} as const;

/** How much a token may ask of the service, and how much may be asked for a customer, a minute. */
export interface RateLimits {
  /** Counts a request. Throws `Problem` `RATE_LIMITED` when it is too many. */
  countRequest(principal: Principal): Promise<void>;
  /** Counts a question asked for a customer, staff's apart. Throws `Problem` `RATE_LIMITED` when it is too many. */
  countQuestion(principal: Principal, customerId: string | null): Promise<void>;
  close(): void;
}

export interface RateLimitOptions {
  /** A minute; 0: as many as they like. */
  readonly rates: { readonly token: number; readonly customer: number };
  /** Where replicas count together; `null`: this process counts alone. */
  readonly redisUrl: string | null;
  readonly log: Log;
}

const MINUTE = 60;
/** Milliseconds after which Redis counts as away: requests must not wait for it. */
const REDIS_TIMEOUT = 500;

type Limiter = Pick<RateLimiterAbstract, 'consume'>;

export const createRateLimits = async ({ rates, redisUrl, log }: RateLimitOptions): Promise<RateLimits> => {
  const redis = redisUrl === null ? null : await connect(redisUrl, log);
  const limiter = (kind: 'token' | 'customer'): Limiter | null => {
    if (rates[kind] === 0) return null;
    const options = { points: rates[kind], duration: MINUTE, keyPrefix: `polycontext-${kind}` };
    const alone = new RateLimiterMemory(options);
    if (redis === null) return alone;
    // While Redis is away each replica counts alone, which lets through more, never nothing.
    return new RateLimiterRedis({
      ...options,
      storeClient: redis,
      useRedisPackage: true,
      rejectIfRedisNotReady: true,
      insuranceLimiter: alone,
    });
  };
  const [tokens, customers] = [limiter('token'), limiter('customer')];

  const count = async (used: Limiter | null, key: string, message: string): Promise<void> => {
    try {
      await used?.consume(key);
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      throw new Problem('RATE_LIMITED', message, { retryAfter: Math.max(1, Math.ceil(refusal.msBeforeNext / 1_000)) });
    }
  };
  const countFor = (customerId: string): Promise<void> =>
    count(customers, customerId, 'Too much is asked for this customer; wait for as long as Retry-After says.');

  return {
    async countRequest(principal) {
      await count(tokens, ownerOf(principal), 'This token sends too many requests; wait for as long as Retry-After says.');
      if (principal.role === 'customer' && principal.customerId !== null) await countFor(principal.customerId);
    },
    async countQuestion({ role }, customerId) {
      if (customerId !== null && (role === 'customer' || role === 'bot')) await countFor(customerId);
    },
    close() {
      if (redis?.isOpen === true) redis.destroy();
    },
  };
};

/** Returns before it is connected. The client takes a tenth of a second to load, which only those who have Redis wait for. */
const connect = async (url: string, log: Log) => {
  const { createClient } = await import('@redis/client');
  const client = createClient({
    url,
    disableOfflineQueue: true,
    commandOptions: { timeout: REDIS_TIMEOUT },
    // One that says nothing any more is noticed by its silence, and connected to anew.
    pingInterval: REDIS_TIMEOUT,
    socket: {
      connectTimeout: REDIS_TIMEOUT,
      socketTimeout: 4 * REDIS_TIMEOUT,
      reconnectStrategy: (tries) => Math.min(100 * 2 ** tries, 5_000),
    },
  });
  let isAway = false;
  client.on('error', (error: unknown) => {
    if (!isAway) log.warn({ err: error }, 'Redis is away; rates are counted by this process alone');
    isAway = true;
  });
  client.on('ready', () => {
    if (isAway) log.warn({}, 'Redis is back');
    isAway = false;
  });
  client.connect().catch((error: unknown) => {
    log.warn({ err: error }, 'Redis cannot be reached');
  });
  return client;
};

/** The same asker, of whose questions those for a customer are counted. */
export const limitQuestions = (asker: Asker, limits: Pick<RateLimits, 'countQuestion'>): Asker => ({
  async answer(input, principal, gone) {
    await limits.countQuestion(principal, input.customerId);
    return asker.answer(input, principal, gone);
  },
  async ask(input, principal, gone) {
    await limits.countQuestion(principal, input.customerId);
    return asker.ask(input, principal, gone);
  },
  async search(input, principal, gone) {
    await limits.countQuestion(principal, input.customerId);
    return asker.search(input, principal, gone);
  },
  async related(to, customerId, limit, principal, gone) {
    await limits.countQuestion(principal, customerId);
    return asker.related(to, customerId, limit, principal, gone);
  },
});
