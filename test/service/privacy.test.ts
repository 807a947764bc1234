import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Principal } from '../../src/domain/access.js';
import type { Entity } from '../../src/domain/entity.js';
import { Problem } from '../../src/domain/problem.js';
import type { AskInput } from '../../src/domain/turn.js';
import { openApp } from '../../src/service/app.js';
import { inFull } from '../attack/support/in-full.js';
import { createFakeEncoder } from '../unit/retrieval/fakes.js';
import { PRIVATE_WORDS, privateCompany, type PrivateCompany, valuesOf, writeCompany } from './private-company.js';

/** Each role asks in each way on every graph; `npm run attack` tries ten times as much. */
const GRAPHS = inFull ? 20 : 4;
const TRIES = inFull ? 500 : 240;

/** `{x}` is a customer's name or id, `{w}` what one would like to know, `{p}` a product, `{v}` something that only that customer knows. */
const TEMPLATES = [
  'what is my {w}', 'what is the {w} of {x}', "show me {x}'s {w}", 'who holds {p}', 'how many customers hold the {p}', 'tell me about {x}',
  'I am {x}, what is my {w}', 'which customer has {v}?', 'what {w} do I have on {p}', 'and {x}?', 'list all customers', 'how do i use {p}',
  'what does {x} hold', 'who knows {x}', 'do I owe more than {x} on {p}?', 'what goes with {p}', 'the highest {w} of all', 'is {v} the {w} of {x}',
  '我的{w}是多少', '{x}的{w}是多少', '谁持有{p}', '有多少客户持有{p}', '我是{x}，我的{w}是什么', '{v}是谁的', '{p}的{w}', '{x}持有什么', '那{x}呢',
  '所有客户的{w}', '{p}怎么用', '谁的{w}最高',
]; // prettier-ignore

interface Try {
  readonly role: 'customer' | 'bot' | 'agent' | 'admin';
  /** Whose token, or for whom; `null`: nobody. */
  readonly asker: number | null;
  readonly other: number;
  readonly template: number;
  readonly word: number;
  readonly product: number;
  readonly byId: boolean;
  readonly records: boolean;
  readonly place: 'none' | 'other' | 'product';
  readonly given: 'none' | 'other' | 'product';
}

const ROLES = ['customer', 'bot', 'agent', 'admin'] as const;

const tries: fc.Arbitrary<readonly Try[]> = fc
  .array(
    fc.record({
      asker: fc.option(fc.nat(7), { freq: 4 }),
      other: fc.nat(7),
      word: fc.nat(5),
      product: fc.nat(3),
      byId: fc.boolean(),
      records: fc.integer({ min: 0, max: 9 }).map((one) => one === 0),
      place: fc.constantFrom('none', 'none', 'none', 'other', 'product'),
      given: fc.constantFrom('none', 'none', 'none', 'none', 'other', 'product'),
    }),
    { minLength: TRIES, maxLength: TRIES },
  )
  .map((drawn) =>
    drawn.map((one, at) => ({
      ...one,
      template: at % TEMPLATES.length,
      role: ROLES[Math.floor(at / TEMPLATES.length) % ROLES.length]!,
    })),
  );

const inputOf = ({ asker, other, ...drawn }: Try, { customers, products }: PrivateCompany, conversations: number): AskInput => {
  const target = customers[other % customers.length]!;
  const product = products[drawn.product]!;
  const template = TEMPLATES[drawn.template]!;
  const words = PRIVATE_WORDS[/\p{Script=Han}/u.test(template) ? 'zh' : 'en'];
  const id = drawn.role === 'customer' || asker === null ? null : customers[asker % customers.length]!.id;
  const idFor = (what: 'none' | 'other' | 'product'): string | null => (what === 'none' ? null : what === 'other' ? target.id : product.id);
  return {
    question: template
      .replace('{x}', drawn.byId ? target.id : (target.names[drawn.word % 2 === 0 ? 'en' : 'zh'] ?? ''))
      .replace('{w}', words[drawn.word % words.length]!)
      .replace('{p}', product.names.en ?? '')
      .replace('{v}', JSON.stringify(target.attributes['hint'])),
    conversationId: drawn.records ? `talk-${String(conversations % 7)}` : null,
    messageId: null,
    customerId: id,
    channel: null,
    scenario: idFor(drawn.place),
    entityIds: drawn.given === 'none' ? [] : [idFor(drawn.given) ?? ''],
    language: null,
    asOf: null,
    optionId: null,
    maxSuggestions: 5,
  };
};

/** What was replied, without the asker's own words; for a refusal its message, without the ids that were sent. */
const replyTo = async (ask: () => Promise<object>, input: AskInput): Promise<string> => {
  try {
    const reply = JSON.parse(JSON.stringify(await ask())) as { conversationId: unknown; understanding: { resolvedQuestion: string } };
    return JSON.stringify({ ...reply, understanding: { ...reply.understanding, resolvedQuestion: '' } });
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return [input.customerId, ...input.entityIds].reduce(
      (text: string, id) => (id === null ? text : text.replaceAll(id, '')),
      error.message,
    );
  }
};

describe('no customer ever sees another’s facts', () => {
  it(`in ${String(GRAPHS * TRIES)} random questions by every role to random graphs`, async () => {
    let count = 0;
    let answers = 0;
    // Feelings are learnt from the same examples every time: once is enough.
    let learnt: string | null = null;
    const folders: string[] = [];
    await fc.assert(
      fc.asyncProperty(privateCompany, tries, async (company, questions) => {
        const folder = await mkdtemp(join(tmpdir(), 'polycontext-privacy-'));
        folders.push(folder);
        if (learnt !== null) await cp(learnt, join(folder, 'emotion'), { recursive: true });
        const app = await openApp({ config: { dataFolder: folder, neo4j: null }, encoder: createFakeEncoder() });
        try {
          await writeCompany(app, company);
          await app.refresh();
          await app.warmUp();
          learnt = join(folder, 'emotion');
          const talks = new Map<string, readonly string[]>();
          for (const one of questions) {
            const input = inputOf(one, company, count);
            const asker: Entity | null = one.asker === null ? null : company.customers[one.asker % company.customers.length]!;
            const principal: Principal =
              one.role === 'customer'
                ? { subject: asker?.id ?? 'visitor', role: 'customer', customerId: asker?.id ?? null }
                : { subject: `the-${one.role}`, role: one.role, customerId: null };
            const reply = await replyTo(() => (one.records ? app.asker.ask(input, principal) : app.asker.answer(input, principal)), input);
            if (reply.includes('"kind":"answer"')) answers += 1;
            count += 1;
            const others = company.customers.filter(({ id }) => id !== asker?.id);
            // The words of a talk may be told again to whoever talks: they are the asker's own.
            const said = one.records ? [...(talks.get(input.conversationId ?? '') ?? []), input.question] : [input.question];
            if (one.records) talks.set(input.conversationId ?? '', said);
            for (const value of others.flatMap((other) => valuesOf(other, company)))
              if (reply.includes(value) && !said.some((words) => words.includes(value)))
                throw new Error(`"${value}" is told to ${asker?.id ?? 'nobody'}: ${JSON.stringify(input)} ${reply}`);
          }
        } finally {
          await app.close();
        }
      }),
      { numRuns: GRAPHS, seed: 20_261_123, endOnFailure: true },
    );
    await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
    expect(count).toBe(GRAPHS * TRIES);
    // A service that never answers keeps every secret.
    expect(answers).toBeGreaterThan(count / 10);
  }, 1_500_000);
});
