import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyDemo } from '../support/demo-template.js';
import { noteFault } from '../support/fault-table.js';
import { type ServiceProcess, startServiceProcess, TEST_TOKEN } from '../support/service-process.js';

/** `npm run faults -- --asks 20000` asks as often as the table in docs/operating.md says. */
const ASKS = Number(process.env['FAULT_ASKS'] ?? 500);
const CLIENTS = 8;
const TURNS = 5;
/** Of so many asks one is sent twice at once, as by a client that lost its patience. */
const TWICE = 25;

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { __typename turnId text } }';
const TURNS_OF = 'query ($id: ID!) { conversation(id: $id) { turns { question } } }';
const QUESTIONS = ['how do I repay early', 'what is the limit of Flex Card', 'I forgot my password', '灵活卡有年费吗', '怎么提前还款'];

interface Memory {
  readonly resident: number;
  readonly heap: number;
}

describe(`a service that is asked ${String(ASKS)} times`, () => {
  let folder = '';
  let service: ServiceProcess;
  const acknowledged = new Map<number, unknown>();

  const inputOf = (at: number): object => {
    const conversation = Math.floor(at / TURNS);
    return {
      question: `${QUESTIONS[at % QUESTIONS.length]!} ${String(at)}`,
      conversationId: `c${String(conversation)}`,
      messageId: `m${String(at)}`,
      // Half of them of somebody, on an app, looking at something.
      ...(conversation % 2 === 0 ? {} : { customerId: `customer-${String(1 + (conversation % 40)).padStart(3, '0')}`, channel: 'app' }),
    };
  };
  const send = async (at: number): Promise<unknown> => {
    const { data, errors } = await service.request<{ ask: unknown }>(ASK, { input: inputOf(at) });
    expect(errors).toBeUndefined();
    return data?.ask;
  };
  const ask = async (at: number): Promise<void> => {
    const [reply, again] = await Promise.all(at % TWICE === 0 ? [send(at), send(at)] : [send(at)]);
    if (again !== undefined) expect(again).toEqual(reply);
    acknowledged.set(at, reply);
  };
  /** MB. */
  const memory = async (): Promise<Memory> => {
    const response = await fetch(`${service.address}/metrics`, { headers: { authorization: `Bearer ${TEST_TOKEN}` } });
    const text = await response.text();
    const megabytes = (name: string): number => Number(new RegExp(`^${name} (.+)$`, 'mu').exec(text)?.[1]) / 2 ** 20;
    return { resident: megabytes('process_resident_memory_bytes'), heap: megabytes('nodejs_heap_size_used_bytes') };
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'polycontext-asked-'));
    await copyDemo(folder);
    service = await startServiceProcess({ DATA_DIR: folder, RATE_PER_TOKEN: '0', RATE_PER_CUSTOMER: '0' });
  }, 300_000);
  afterAll(async () => {
    await service.kill();
    await rm(folder, { recursive: true, force: true });
  });

  it(
    'answers each once, stays ready, and gives a retry its first reply',
    async () => {
      const looks: Memory[] = [await memory()];
      const begin = performance.now();
      let next = 0;
      for (const until of [0.25, 0.5, 0.75, 1]) {
        const most = Math.ceil((ASKS * until) / TURNS) * TURNS;
        // Turns of one conversation come one after the other, as people write.
        const client = async (): Promise<void> => {
          while (next < most) {
            const first = next;
            next += TURNS;
            for (let at = first; at < first + TURNS; at += 1) await ask(at);
          }
        };
        await Promise.all(Array.from({ length: CLIENTS }, client));
        looks.push(await memory());
      }
      const seconds = (performance.now() - begin) / 1_000;
      expect((await service.ready()).status).toBe(200);
      const retried = [...acknowledged].filter(([at]) => at % 100 === 0);
      for (const [at, reply] of retried) expect(await send(at)).toEqual(reply);
      for (let at = 0; at < acknowledged.size; at += TURNS) {
        const { data } = await service.request<{ conversation: { turns: unknown[] } }>(TURNS_OF, { id: `c${String(at / TURNS)}` });
        expect(data?.conversation.turns).toHaveLength(TURNS);
      }
      const told = (of: (look: Memory) => number): string => looks.map((look) => of(look).toFixed(0)).join(', ');
      noteFault({
        fault: `${acknowledged.size.toLocaleString('en')} asks`,
        tried: `${String(CLIENTS)} clients, conversations of ${String(TURNS)} turns in two languages, half of them of customers; every ${String(TWICE)}th ask sent twice at once`,
        seen: `all answered in ${seconds.toFixed(0)} s, each recorded once; ${String(retried.length)} retries got their first reply; MB at the start and after each quarter: resident ${told(({ resident }) => resident)}, heap in use ${told(({ heap }) => heap)}`,
      });
    },
    120_000 + ASKS * 100,
  );
});
