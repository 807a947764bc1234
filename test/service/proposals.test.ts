import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { __typename turnId ... on Answer { faq { id } } } }';
const ANSWER = 'query ($input: AskInput!) { answer(input: $input) { __typename text ... on Answer { faq { id } } } }';
const PROPOSAL = `id kind status title language phrasings worth conversations conversationsAWeek expiresAt decidedBy faq { id publishedVersion }
  signals { signal count } evidence { signals conversationId turn { id question } }`;
const LIST = `query ($status: ProposalStatus, $first: Int, $after: String) { proposals(status: $status, first: $first, after: $after) {
  edges { node { ${PROPOSAL} } } pageInfo { hasNextPage endCursor } } }`;
const decide = (mutation: string, given = '', declared = '') =>
  `mutation ($id: ID!${declared}) { ${mutation}(id: $id${given}) { proposal { ${PROPOSAL} } userErrors { code path message } } }`;
const ACCEPT = decide('acceptProposal', ', changes: $changes', ', $changes: ProposalChangesInput');
const REJECT = decide('rejectProposal');
const UNDO = decide('undoProposal');
const GIVE = `mutation ($turnId: ID!, $correctFaqId: ID) { giveFeedback(turnId: $turnId, verdict: UNHELPFUL, correctFaqId: $correctFaqId) {
  userErrors { message } } }`;

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly title: string;
  readonly phrasings: readonly string[];
  readonly conversations: number;
  readonly conversationsAWeek: number;
  readonly worth: number;
  readonly expiresAt: string;
  readonly decidedBy: string | null;
  readonly faq: { readonly id: string } | null;
  readonly signals: readonly { readonly signal: string; readonly count: number }[];
  readonly evidence: readonly {
    readonly signals: readonly string[];
    readonly conversationId: string | null;
    readonly turn: { readonly question: string };
  }[];
}
interface Decided {
  readonly proposal: Shown | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

const BITCOIN = ['do you accept bitcoin', 'do you accept bitcoins?', 'do you accept bitcoin here'];
const ANSWERS = [{ language: 'en', text: 'No, we take no bitcoin.' }];

let running: TestService;
/** After the knowledge was loaded. */
let time = Date.now() + 86_400_000;
const RUNS_OUT = new Date(time + 28 * 86_400_000).toISOString().slice(0, 8);

beforeAll(async () => {
  running = await openTestService({ demo: true, now: () => new Date(time) });
  await running.service.app.settle();
}, 120_000);
afterAll(() => running.close());

const ask = async (question: string, input: Readonly<Record<string, unknown>> = {}) => {
  time += 1_000;
  const { data } = await running.request<{ ask: { __typename: string; turnId: string; faq?: { id: string } } }>(ASK, {
    input: { question, language: 'en', ...input },
  });
  return data!.ask;
};
const answer = async (question: string) =>
  (
    await running.request<{ answer: { __typename: string; text: string; faq?: { id: string } } }>(ANSWER, {
      input: { question, language: 'en' },
    })
  ).data!.answer;
const mine = () => running.service.app.miner.mine();
const list = async (variables: Readonly<Record<string, unknown>> = {}): Promise<readonly Shown[]> =>
  (await running.request<{ proposals: { edges: readonly { node: Shown }[] } }>(LIST, variables)).data!.proposals.edges.map(
    ({ node }) => node,
  );
const change = async (mutation: string, variables: Readonly<Record<string, unknown>>): Promise<Decided> => {
  const { data, errors } = await running.request<Record<string, Decided>>(mutation, variables);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return Object.values(data!)[0]!;
};
const about = (all: readonly Shown[], word: string): readonly Shown[] => all.filter(({ title }) => title.toLowerCase().includes(word));

describe('a question that no FAQ answers', () => {
  it('is proposed when several ask it, with what is behind it', async () => {
    await ask(BITCOIN[0]!, { conversationId: 'a' });
    await mine();
    expect(about(await list(), 'bitcoin')).toEqual([]);
    await ask(BITCOIN[1]!, { conversationId: 'b' });
    await ask(BITCOIN[2]!);
    // What may concern one alone is proposed to nobody.
    await ask('do you accept bitcoin 62220');
    expect(await mine()).toBe(true);
    const found = await list();
    const [proposal, ...others] = about(found, 'bitcoin');
    expect(others).toEqual([]);
    expect(proposal).toMatchObject({
      kind: 'NEW_FAQ',
      status: 'OPEN',
      faq: null,
      expiresAt: expect.stringContaining(RUNS_OUT) as unknown,
    });
    expect(proposal!.phrasings.toSorted()).toEqual(BITCOIN.toSorted());
    expect(proposal!.conversations).toBeGreaterThanOrEqual(3);
    expect(proposal!.conversationsAWeek).toBe(proposal!.conversations);
    expect(proposal!.evidence.map(({ turn }) => turn.question)).toEqual(expect.arrayContaining(BITCOIN));
    expect(proposal!.signals.reduce((sum, { count }) => sum + count, 0)).toBeGreaterThanOrEqual(3);
    expect(found.flatMap(({ phrasings }) => phrasings).filter((text) => text.includes('62220'))).toEqual([]);
    expect(found.map(({ worth }) => worth)).toEqual(found.map(({ worth }) => worth).toSorted((one, other) => other - one));
    await mine();
    expect((await list()).map(({ id }) => id)).toEqual(found.map(({ id }) => id));
  });

  it('accepted, is answered from the next question on; undone, as before; rejected, it does not come again', async () => {
    const [{ id }] = about(await list(), 'bitcoin') as [Shown];
    const before = await answer(BITCOIN[0]!);
    expect((await change(ACCEPT, { id })).userErrors).toEqual([
      expect.objectContaining({ code: 'BAD_INPUT', path: ['changes', 'answers'] }),
    ]);
    const bad = await change(ACCEPT, { id, changes: { answers: ANSWERS, topicId: 'nowhere', phrasings: ['pay by bitcoin', ''] } });
    expect(bad.userErrors.map(({ path }) => path.join('.')).toSorted()).toEqual(['changes.phrasings.1', 'changes.topicId']);

    expect((await change(ACCEPT, { id, changes: { answers: ANSWERS, phrasings: [] } })).userErrors).toEqual([
      {
        code: 'BAD_INPUT',
        path: ['changes', 'phrasings'],
        message: 'no phrasing is chosen; choose at least one, or reject the proposal',
      },
    ]);

    const accepted = await change(ACCEPT, { id, changes: { answers: ANSWERS, title: 'Paying with bitcoin' } });
    expect(accepted).toMatchObject({ userErrors: [], proposal: { status: 'ACCEPTED', decidedBy: 'admin' } });
    for (const question of BITCOIN)
      expect(await answer(question)).toMatchObject({ text: ANSWERS[0]!.text, faq: { id: accepted.proposal!.faq!.id } });
    expect((await change(ACCEPT, { id })).userErrors[0]?.code).toBe('INVALID_STATE');
    await mine();
    expect(about(await list(), 'bitcoin')).toEqual([]);
    expect(about(await list({ status: 'ACCEPTED' }), 'bitcoin')).toHaveLength(1);

    expect(await change(UNDO, { id })).toMatchObject({ userErrors: [], proposal: { status: 'OPEN', decidedBy: null, faq: null } });
    expect(await answer(BITCOIN[0]!)).toEqual(before);
    expect((await change(UNDO, { id })).userErrors[0]?.code).toBe('INVALID_STATE');

    expect(await change(REJECT, { id })).toMatchObject({ userErrors: [], proposal: { status: 'REJECTED' } });
    await ask('do you accept a bitcoin');
    await mine();
    expect(about(await list(), 'bitcoin')).toEqual([]);
    await change(UNDO, { id });
    await mine();
    expect(about(await list(), 'bitcoin').map((one) => one.id)).toEqual([id]);
    const actions = 'query ($id: ID) { auditRecords(subjectId: $id) { action } }';
    const { data } = await running.request<{ auditRecords: readonly { action: string }[] }>(actions, { id });
    expect(data!.auditRecords.map(({ action }) => action).toSorted()).toEqual([
      'acceptProposal',
      'rejectProposal',
      'undoProposal',
      'undoProposal',
    ]);
  });

  it('runs out after four weeks', async () => {
    const [{ id }] = about(await list(), 'bitcoin') as [Shown];
    time += 29 * 86_400_000;
    expect(about(await list(), 'bitcoin')).toEqual([]);
    expect((await change(ACCEPT, { id, changes: { answers: ANSWERS } })).userErrors[0]?.code).toBe('INVALID_STATE');
    await mine();
    expect((await running.request<{ proposal: unknown }>('query ($id: ID!) { proposal(id: $id) { id } }', { id })).data).toEqual({
      proposal: null,
    });
  });
});

describe('a reply that somebody said was wrong', () => {
  const QUESTION = 'my plastic got swallowed by the cash machine';
  it('is proposed for the FAQ that they say is right, for one click', async () => {
    const { turnId, faq } = await ask(QUESTION);
    const right = faq?.id === 'card-replace' ? 'card-lost' : 'card-replace';
    const { data } = await running.request<{ giveFeedback: { userErrors: unknown } }>(GIVE, { turnId, correctFaqId: right });
    expect(data!.giveFeedback.userErrors).toEqual([]);
    await mine();
    const [proposal] = about(await list(), 'plastic');
    expect(proposal).toMatchObject({ kind: 'PHRASINGS', faq: { id: right }, phrasings: [QUESTION] });
    expect(proposal!.signals.map(({ signal }) => signal)).toContain('DISLIKED');

    // The FAQ may get another id, before and after.
    const rename = async (id: string, to: string): Promise<void> => {
      const { data: before } = await running.request<{ faq: { version: number } }>('query ($id: ID!) { faq(id: $id) { version } }', { id });
      const { data: done } = await running.request<{ renameFaq: { userErrors: unknown } }>(
        'mutation ($id: ID!, $to: ID!, $v: Int!) { renameFaq(id: $id, to: $to, expectedVersion: $v) { userErrors { message } } }',
        { id, to, v: before!.faq.version },
      );
      expect(done!.renameFaq.userErrors).toEqual([]);
    };
    await rename(right, 'renamed-before');
    expect(about(await list(), 'plastic')[0]?.faq?.id).toBe('renamed-before');
    const accepted = await change(ACCEPT, { id: proposal!.id });
    expect(accepted.userErrors).toEqual([]);
    expect(await answer(QUESTION)).toMatchObject({ faq: { id: 'renamed-before' } });
    await rename('renamed-before', 'renamed-after');
    const phrasings = async () =>
      (
        await running.request<{ faq: { phrasings: readonly { text: string }[] } }>(
          'query ($id: ID!) { faq(id: $id) { phrasings { text } } }',
          { id: right },
        )
      ).data!.faq.phrasings;
    expect((await phrasings()).map(({ text }) => text)).toContain(QUESTION);
    expect((await change(UNDO, { id: proposal!.id })).userErrors).toEqual([]);
    expect((await phrasings()).map(({ text }) => text)).not.toContain(QUESTION);
    await rename('renamed-after', right);
  });

  it('is proposed no more once that was taken back', async () => {
    const [{ id }] = about(await list(), 'plastic') as [Shown];
    const [{ turn }] = (await list()).find((one) => one.id === id)!.evidence as unknown as [{ turn: { id: string } }];
    await running.request('mutation ($turnId: ID!) { withdrawFeedback(turnId: $turnId) { userErrors { code } } }', { turnId: turn.id });
    await mine();
    expect(about(await list(), 'plastic').filter(({ faq }) => faq !== null)).toEqual([]);
  });
});

describe('customers who put right what was understood', () => {
  it('tell what they meant', async () => {
    const meant: (string | undefined)[] = [];
    for (const [customerId, question] of [
      ['customer-005', 'my card is gone and i need some help'],
      ['customer-006', 'my card is gone, i need some help'],
    ] as const) {
      const talk = { customerId, conversationId: `put right by ${customerId}` };
      await ask(question, talk);
      meant.push((await ask('no, I meant how do I order a replacement card', talk)).faq?.id);
    }
    expect(meant).toEqual(['card-replace', 'card-replace']);
    await mine();
    const [proposal] = about(await list(), 'my card is gone');
    expect(proposal).toMatchObject({ kind: 'PHRASINGS', faq: { id: 'card-replace' }, conversations: 2 });
    expect(proposal!.signals).toContainEqual({ signal: 'CORRECTED', count: 2 });
  });
});
