import autocannon from 'autocannon';
import type { Encoder } from '../../../embedding/encoder.js';
import type { MeasuredService } from './measured-service.js';
import { type KnownPhrasing, questionAt, type WriteBody } from './questions.js';

/** How many ask at once, and whether they ask what was asked before. */
export type Load = {
  readonly clients: number;
  readonly repeats: boolean;
} & ({ readonly seconds: number } | { readonly amount: number });

/** What a service did under a load. */
export interface Measured {
  readonly perSecond: number;
  /** ms. */
  readonly p50: number;
  readonly p99: number;
  /** ms of processor time, of all threads. */
  readonly cpuPerReply: number;
  /** The part of it that the thread which replies spent: all but encoding, and most of tidying up memory. `null`: not known. */
  readonly mainPerReply: number | null;
  readonly residentMegabytes: number;
  readonly failed: number;
}

/** Gives out questions: new ones for ever, or the same few again. One for each service, as each remembers what it was asked. */
export interface Questions {
  next(repeats: boolean): string;
}

/** Questions that are asked again and again. */
export const FEW = 50;

export const createQuestions = (phrasings: readonly KnownPhrasing[]): Questions => {
  let asked = FEW;
  let again = 0;
  return {
    next(repeats) {
      if (!repeats) return questionAt(phrasings, (asked += 1));
      return questionAt(phrasings, (again += 1) % FEW);
    },
  };
};

const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;

const summarise = (
  times: readonly number[],
  seconds: number,
  cpuSeconds: number,
): Pick<Measured, 'perSecond' | 'p50' | 'p99' | 'cpuPerReply'> => {
  const sorted = times.toSorted((one, other) => one - other);
  return {
    perSecond: times.length / seconds,
    p50: percentile(sorted, 0.5),
    p99: percentile(sorted, 0.99),
    cpuPerReply: (cpuSeconds * 1_000) / Math.max(1, times.length),
  };
};

/** A service under a load by HTTP. */
export const measureService = async (service: MeasuredService, load: Load, questions: Questions, write: WriteBody): Promise<Measured> => {
  const { clients, repeats } = load;
  const before = await service.usage();
  const start = performance.now();
  const times: number[] = [];
  let failed = 0;
  let count = 0;
  const options: autocannon.Options = {
    url: `${service.url}/graphql`,
    method: 'POST',
    connections: clients,
    ...('seconds' in load ? { duration: load.seconds } : { amount: load.amount }),
    headers: { ...service.headers, 'content-type': 'application/json' },
    setupClient(client) {
      const number = count;
      count += 1;
      let turn = 0;
      const setupRequest = (request: autocannon.Request): autocannon.Request => {
        turn += 1;
        return { ...request, body: write(questions.next(repeats), number, turn) };
      };
      const onResponse = (status: number, body: string): void => {
        if (status !== 200 || body.includes('"errors"')) failed += 1;
      };
      client.setRequests([{ setupRequest, onResponse }]);
    },
  };
  const errors = await new Promise<number>((resolve, reject) => {
    const run = autocannon(options, (error: Error | null, result) => {
      if (error === null) resolve(result.errors);
      else reject(error);
    });
    // Its own histogram knows whole milliseconds only.
    run.on('response', (_client, _status, _bytes, milliseconds) => times.push(milliseconds));
  });
  const took = (performance.now() - start) / 1_000;
  const after = await service.usage();
  return {
    ...summarise(times, took, after.cpuSeconds - before.cpuSeconds),
    mainPerReply:
      before.mainSeconds === null || after.mainSeconds === null
        ? null
        : ((after.mainSeconds - before.mainSeconds) * 1_000) / Math.max(1, times.length),
    residentMegabytes: after.residentMegabytes,
    failed: failed + errors,
  };
};

/** The encoder alone, in this process, under the same load of new questions: what every service beside it must spend. */
export const measureEncoder = async (
  encoder: Pick<Encoder, 'encode'>,
  { clients, seconds }: { readonly clients: number; readonly seconds: number },
  questions: Questions,
  language: KnownPhrasing['language'],
): Promise<Measured> => {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const end = start + seconds * 1_000;
  const times: number[] = [];
  const client = async (): Promise<void> => {
    for (let begin = performance.now(); begin < end; begin = performance.now()) {
      await encoder.encode([questions.next(false)], language);
      times.push(performance.now() - begin);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const { user, system } = process.cpuUsage(cpu);
  const took = (performance.now() - start) / 1_000;
  return {
    ...summarise(times, took, (user + system) / 1e6),
    mainPerReply: null,
    residentMegabytes: process.memoryUsage.rss() / 2 ** 20,
    failed: 0,
  };
};
