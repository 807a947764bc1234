import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { turnId } }';
const TURNS = 'query ($id: ID!) { conversation(id: $id) { turns { question } } }';
const DAY = 86_400_000;

let folder = '';
let service: TestService;
let time = Date.parse('2026-11-01T12:00:00Z');
const open = (settings: Readonly<Record<string, string>>): Promise<TestService> =>
  openTestService({ demo: true, folder, now: () => new Date(time), settings });

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'polycontext-retention-'));
  service = await open({});
}, 120_000);
afterAll(async () => {
  await service.close();
  await rm(folder, { recursive: true });
});

it('deletes turns past their days, and nothing else', async () => {
  const ask = (question: string, conversationId: string, messageId: string) =>
    service.request(ASK, { input: { question, conversationId, messageId } });
  await ask('is there an annual fee', 'old', 'm1');
  await ask('is there an annual fee', 'long', 'm2');
  time += 20 * DAY;
  await ask('how do I repay early', 'long', 'm3');
  time += 20 * DAY;
  await service.close();

  service = await open({ TURN_RETENTION_DAYS: '30' });
  const turnsOf = async (id: string) => (await service.request(TURNS, { id })).data;
  while (JSON.stringify(await turnsOf('old')) !== '{"conversation":null}') await pause(20);
  expect(await turnsOf('long')).toEqual({ conversation: { turns: [{ question: 'how do I repay early' }] } });
  expect(await service.service.app.conversations.countTurns()).toBe(1);
  // The conversation goes on where it was.
  expect((await ask('and by phone', 'long', 'm4')).errors).toBeUndefined();
}, 120_000);
