import { Problem } from '../domain/problem.js';

/** On whose behalf work is done. */
export interface WorkOwner {
  /** Names the token. */
  readonly subject: string;
  /** For whom that token asks; `null`: nobody in particular. */
  readonly customerId: string | null;
}

/** Lets work begin in turns: of the tokens one after the other, and of each token's customers one after the other. */
export interface FairQueue {
  /**
   * Does work when its turn comes. Throws `Problem` `RATE_LIMITED` when too much of this owner waits already, `OVERLOADED` when too much of all
   * does, `CANCELLED` when `isGivenUp` says by the time of its turn that nobody waits for it any more.
   */
  run<T>(owner: WorkOwner, isGivenUp: () => boolean, work: () => Promise<T>): Promise<T>;
  readonly waiting: number;
}

export interface FairQueueLimits {
  /** How much is done at once. */
  readonly atOnce: number;
  /** How much may wait. */
  readonly ofCustomer: number;
  readonly ofToken: number;
  readonly inAll: number;
}

/**
 * Enough at once that the encoder gets batches, few enough that whose turn comes next gets it within some hundredths of a second. What one
 * token may have waiting is answered within seconds.
 */
export const QUEUE_LIMITS: FairQueueLimits = { atOnce: 16, ofCustomer: 20, ofToken: 400, inAll: 2_000 };

interface Waiting {
  readonly isGivenUp: () => boolean;
  readonly begin: () => void;
  readonly refuse: (problem: Problem) => void;
}

export const createFairQueue = (limits: FairQueueLimits = QUEUE_LIMITS): FairQueue => {
  /** By token and by customer; who comes next is first. */
  const tokens = new Map<string, Map<string, Waiting[]>>();
  let running = 0;
  let waiting = 0;
  let isDue = false;
  /** Milliseconds that work took lately. */
  let usual = 10;

  /** Seconds until so much will be done. */
  const secondsFor = (count: number): number => Math.max(1, Math.ceil((count * usual) / limits.atOnce / 1_000));

  const next = (): Waiting | null => {
    const [token] = tokens;
    if (token === undefined) return null;
    const [subject, customers] = token;
    const [[customer, own]] = customers as unknown as [[string, Waiting[]]];
    const first = own.shift() ?? null;
    waiting -= 1;
    // Whose turn it was goes to the end.
    customers.delete(customer);
    if (own.length > 0) customers.set(customer, own);
    tokens.delete(subject);
    if (customers.size > 0) tokens.set(subject, customers);
    return first;
  };

  /**
   * One at a time, and never at once: work may run to its end without a pause, and what came meanwhile, or went away, must be known before the next
   * begins, else the order would be that of the network's buffers.
   */
  const beginNext = (): void => {
    if (isDue || waiting === 0 || running >= limits.atOnce) return;
    isDue = true;
    afterLoops(LOOPS_BETWEEN, () => {
      isDue = false;
      const one = next();
      if (one === null) return;
      if (one.isGivenUp()) one.refuse(cancelled());
      else {
        running += 1;
        one.begin();
      }
      beginNext();
    });
  };

  /** What nobody waits for any more takes no place. */
  const forget = (): void => {
    for (const [subject, customers] of tokens) {
      for (const [customer, own] of customers) {
        const left = own.filter((one) => !one.isGivenUp());
        for (const one of own) if (!left.includes(one)) one.refuse(cancelled());
        waiting -= own.length - left.length;
        if (left.length === 0) customers.delete(customer);
        else if (left.length < own.length) customers.set(customer, left);
      }
      if (customers.size === 0) tokens.delete(subject);
    }
  };

  const refusalOf = ({ subject, customerId }: WorkOwner): Problem | null => {
    const customers = tokens.get(subject);
    const ofCustomer = customerId === null ? 0 : (customers?.get(keyOf(customerId))?.length ?? 0);
    const ofToken = [...(customers?.values() ?? [])].reduce((sum, own) => sum + own.length, 0);
    if (ofCustomer >= limits.ofCustomer || ofToken >= limits.ofToken)
      return new Problem(
        'RATE_LIMITED',
        'Too many requests of this token or customer wait already; wait for as long as Retry-After says.',
        {
          retryAfter: secondsFor(ofToken),
        },
      );
    if (waiting >= limits.inAll)
      return new Problem('OVERLOADED', 'The service has more to do than it can; wait for as long as Retry-After says.', {
        retryAfter: secondsFor(waiting),
      });
    return null;
  };

  const enter = ({ subject, customerId }: WorkOwner, one: Waiting): void => {
    const customers = tokens.get(subject) ?? new Map<string, Waiting[]>();
    const key = keyOf(customerId);
    const own = customers.get(key) ?? [];
    own.push(one);
    customers.set(key, own);
    tokens.set(subject, customers);
    waiting += 1;
  };

  return {
    get waiting() {
      return waiting;
    },
    async run(owner, isGivenUp, work) {
      if (isGivenUp()) throw cancelled();
      if (refusalOf(owner) !== null) forget();
      const refusal = refusalOf(owner);
      if (refusal !== null) throw refusal;
      await new Promise<void>((begin, refuse) => {
        enter(owner, { isGivenUp, begin, refuse });
        beginNext();
      });
      const start = performance.now();
      try {
        return await work();
      } finally {
        usual += (performance.now() - start - usual) / 20;
        running -= 1;
        beginNext();
      }
    },
  };
};

/** The event loop takes one new connection a turn, so a few turns let in who just came; an idle one takes microseconds. */
const LOOPS_BETWEEN = 16;

const afterLoops = (count: number, then: () => void): void => {
  setImmediate(
    count === 1
      ? then
      : () => {
          afterLoops(count - 1, then);
        },
  );
};

const keyOf = (customerId: string | null): string => customerId ?? '';

/** Nobody reads it. */
export const cancelled = (): Problem => new Problem('CANCELLED', 'The client went away before there was a reply.');
