import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from '../graphql/support/test-service.js';
import { dumpGraph } from '../support/dump-graph.js';
import { engines, type OpenEngine } from '../support/engine.js';

const RECEIPT = 'receipt { id kind subjectIds by role removed { what count } hash purged }';
const ERASE = `mutation ($id: ID!) { eraseCustomer(id: $id) { ${RECEIPT} userErrors { code message } warnings } }`;
const ERASE_TALK = `mutation ($id: ID!) { eraseConversation(id: $id) { ${RECEIPT} userErrors { code message } warnings } }`;
const VERIFY = `query ($receiptId: ID!) { verifyErasure(receiptId: $receiptId) { erased found ${RECEIPT} } }`;
const GIVE =
  'mutation ($turnId: ID!, $comment: String) { giveFeedback(turnId: $turnId, verdict: UNHELPFUL, comment: $comment) { userErrors { message } } }';
const SAVE =
  'mutation ($input: EntityInput!, $version: Int, $note: String) { saveEntity(input: $input, expectedVersion: $version, note: $note) { userErrors { message } } }';

describe.each(engines)('an erasure on $name', (tried) => {
  if (tried.isSkipped) {
    it.skip('leaves nothing', () => undefined);
    return;
  }
  let engine: OpenEngine;
  let service: TestService;
  beforeAll(async () => {
    engine = await tried.open();
    service = await createTestService({ store: engine.store });
  }, 600_000);
  afterAll(async () => {
    await service.imports.stop();
    await engine.close();
  });
  const everything = async (): Promise<string> => JSON.stringify(await dumpGraph(engine.store));

  it('of a customer takes out all that is theirs, and nothing of others', async () => {
    await service.as('customer', GIVE, { turnId: 'turn-of-alice', comment: 'My neighbour says so.' });
    const input = { id: 'alice', type: 'Customer', names: [{ language: 'en', text: 'Alice Liddell' }], attributes: { tier: 'gold' } };
    expect((await service.as('editor', SAVE, { input, version: 1, note: 'Alice called from Oxford' })).at('saveEntity.userErrors')).toEqual(
      [],
    );
    const theirs = [
      'Name of alice',
      'Alice Liddell',
      'My neighbour says so.',
      'Alice called from Oxford',
      'Question of-alice',
      'Name of contract-a',
      'of-alice',
    ];
    const before = await everything();
    for (const word of theirs) expect([word, before.includes(word)]).toEqual([word, true]);

    const { at, textAt } = await service.as('admin', ERASE, { id: 'alice' });
    expect(at('eraseCustomer')).toEqual({
      receipt: {
        id: expect.any(String),
        kind: 'CUSTOMER',
        subjectIds: ['alice', 'contract-a'],
        by: 'admin',
        role: 'admin',
        removed: [
          { what: 'entities', count: 2 },
          { what: 'conversations', count: 1 },
          { what: 'turns', count: 1 },
          { what: 'feedback', count: 1 },
          { what: 'proposals', count: 1 },
        ],
        hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
        purged: true,
      },
      userErrors: [],
      warnings: [],
    });
    const after = await everything();
    for (const word of theirs) expect([word, after.includes(word)]).toEqual([word, false]);
    for (const word of ['Name of bob', 'Question of-bob', 'Name of swift', 'Name of contract-b']) expect(after).toContain(word);
    const audit = await service.as('admin', '{ auditRecords(subjectId: "alice") { action actor note } }');
    expect(audit.at('auditRecords.*.action')).toEqual(expect.arrayContaining(['eraseCustomer', 'saveEntity']));
    expect(new Set(audit.at('auditRecords.*.note') as readonly unknown[])).toEqual(new Set([null]));

    const receiptId = textAt('eraseCustomer.receipt.id');
    expect((await service.as('admin', VERIFY, { receiptId })).at('verifyErasure')).toMatchObject({ erased: true, found: [] });
    expect((await service.as('admin', ERASE, { id: 'alice' })).at('eraseCustomer.userErrors.*.code')).toEqual(['NOT_FOUND']);
  });

  it('is seen to be undone where something comes back, or the receipt is changed', async () => {
    const { textAt } = await service.as('admin', ERASE_TALK, { id: 'of-bob' });
    const receiptId = textAt('eraseConversation.receipt.id');
    const check = async (): Promise<unknown> => (await service.as('admin', VERIFY, { receiptId })).at('verifyErasure.found');
    expect(await check()).toEqual([]);
    const conversation = { openedBy: 'bob-key', channel: 'web', language: 'en' };
    const at = '2026-11-23T12:00:00.000Z';
    const properties = {
      id: 'turn-of-bob',
      key: 'of-bob#1',
      number: 1,
      question: 'x',
      at,
      milliseconds: 1,
      statements: 1,
      reply: '{}',
      stages: '[]',
    };
    await engine.store.write('conversation/create-turn-in-conversation', {
      conversationId: 'of-bob',
      conversation,
      customerId: 'bob',
      properties,
      at,
    });
    expect(await check()).toEqual(['a turn that was erased is there', 'a conversation that was erased is there']);
    await engine.store.write('erasure/upsert-receipt', { id: receiptId, properties: { by: 'somebody' } });
    expect(await check()).toContain('the receipt was changed after it was written');
  });

  it('of what belongs to nobody, or is not there, is refused', async () => {
    const codes = async (query: string, id: string, field: string): Promise<unknown> =>
      (await service.as('admin', query, { id })).at(`${field}.userErrors.*.code`);
    expect(await codes(ERASE, 'swift', 'eraseCustomer')).toEqual(['INVALID_STATE']);
    expect(await codes(ERASE, 'nobody', 'eraseCustomer')).toEqual(['NOT_FOUND']);
    expect(await codes(ERASE_TALK, 'nothing', 'eraseConversation')).toEqual(['NOT_FOUND']);
    expect((await service.as('admin', VERIFY, { receiptId: 'none' })).at('verifyErasure')).toBeNull();
  });
});
