import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { EmotionLabel, Reply } from '../../src/domain/reply.js';
import { createCalendar, UTC } from '../../src/domain/time/calendar.js';
import { NEW_DIALOGUE, type Turn } from '../../src/domain/turn.js';
import { createTurnCounter, type TurnCounter } from '../../src/insight/turn-counter.js';
import { createConversationRepository } from '../../src/store/repositories/conversation-repository.js';
import { createInsightRepository } from '../../src/store/repositories/insight-repository.js';
import { createTestService, type TestService } from '../graphql/support/test-service.js';
import { answer, noAnswer } from '../graphql/support/test-reply.js';
import { engines, type OpenEngine } from '../support/engine.js';

const COUNTS = 'turns conversations answered medianMs outcomes { outcome count } emotions { emotion count }';
const INSIGHTS = `query ($from: DateTime!, $to: DateTime!, $step: InsightStep! = DAY, $by: InsightDimension!, $order: InsightOrder! = TURNS) {
  insights(from: $from, to: $to, step: $step) { from to isComplete counts { ${COUNTS} } before { turns }
    feedback { helpful unhelpful satisfaction } feedbackBefore { helpful }
    points { from counts { turns } feedback { helpful unhelpful } }
    groups(by: $by, order: $order) { value faq { id } entity { id } topic { id } counts { turns outcomes { outcome count } } before { turns } } } }`;
const TURNS = `query ($from: DateTime!, $to: DateTime!, $filter: TurnFilterInput, $first: Int, $after: String) {
  turns(from: $from, to: $to, filter: $filter, first: $first, after: $after) {
    edges { conversationId node { id question } } pageInfo { hasNextPage endCursor } } }`;
const GIVE = 'mutation ($turnId: ID!, $verdict: Verdict!) { giveFeedback(turnId: $turnId, verdict: $verdict) { userErrors { message } } }';

const MARCH = { from: '2026-03-02T00:00:00Z', to: '2026-03-04T00:00:00Z' };

const felt = (reply: Reply, label: EmotionLabel): Reply => ({
  ...reply,
  understanding: { ...reply.understanding, emotion: { label, score: 1 } },
});

describe.each(engines)('insights on $name', (tried) => {
  if (tried.isSkipped) {
    it.skip('are counted', () => undefined);
    return;
  }
  let engine: OpenEngine;
  let service: TestService;
  let now = new Date('2026-03-03T10:00:30.000Z');
  let counters: readonly TurnCounter[] = [];
  const record = async (at: string, id: string, changes: Partial<Turn> = {}): Promise<void> => {
    const turn = { number: 1, conversationId: `talk ${id}`, messageId: null, customerId: null, question: `Question ${id}`, channel: 'web' };
    const rest = { scenario: null, state: NEW_DIALOGUE, stages: [], milliseconds: 16, statements: 1, reply: noAnswer({ turnId: id }) };
    await createConversationRepository({ store: engine.store }).record(
      { ...turn, ...rest, at, id, ...changes },
      { openedBy: 'bot', language: 'en' },
      [],
    );
  };
  beforeAll(async () => {
    engine = await tried.open();
    const { store } = engine;
    service = await createTestService({ store });
    // As many processes as there may be on one database.
    counters = [1, 2, 3].map(() =>
      createTurnCounter({
        store,
        insight: createInsightRepository({ store }),
        calendar: UTC,
        privateTypes: () => ['Customer'],
        now: () => now,
        pause: () => Promise.resolve(),
      }),
    );
    await record('2026-03-01T23:59:59.999Z', 'before');
    await record('2026-03-02T00:00:00.000Z', 'first', {
      reply: answer({ turnId: 'first' }),
      state: { ...NEW_DIALOGUE, topicId: 'repayment' },
    });
    await record('2026-03-02T09:00:00.000Z', 'unsure', {
      reply: answer({ turnId: 'unsure', confidence: 0.5 }),
      milliseconds: 200,
      channel: 'sms',
    });
    await record('2026-03-03T10:00:00.000Z', 'late', {
      reply: felt(noAnswer({ turnId: 'late' }), 'ANGRY'),
      conversationId: 'talk unsure',
      number: 2,
    });
    await record('2026-03-04T00:00:00.000Z', 'after');
  }, 600_000);
  afterAll(async () => {
    await service.imports.stop();
    await engine.close();
  });

  const read = async (changes: object = {}) => {
    const { at, messages } = await service.as('editor', INSIGHTS, { ...MARCH, by: 'FAQ', ...changes });
    expect(messages).toEqual([]);
    return at('insights') as unknown as Readonly<Record<string, unknown>>;
  };
  const listed = async (filter: object, page: object = {}) => {
    const { at, messages } = await service.as('editor', TURNS, { ...MARCH, filter, ...page });
    expect(messages).toEqual([]);
    return { ids: at('turns.edges.*.node.id'), talks: at('turns.edges.*.conversationId'), page: at('turns.pageInfo') };
  };
  const ALL = {
    from: '2026-03-02T00:00:00Z',
    to: '2026-03-04T00:00:00Z',
    isComplete: true,
    counts: {
      turns: 3,
      conversations: 2,
      answered: 2 / 3,
      medianMs: 16,
      outcomes: [
        { outcome: 'ANSWERED', count: 1 },
        { outcome: 'UNSURE', count: 1 },
        { outcome: 'UNANSWERED', count: 1 },
      ],
      emotions: [
        { emotion: 'NEUTRAL', count: 2 },
        { emotion: 'ANGRY', count: 1 },
      ],
    },
    before: { turns: 1 },
  };

  it('tell of turns that nobody counted yet', async () => {
    expect(await read()).toMatchObject(ALL);
  });

  it('tell the same once they are counted, each once by however many processes, and the newest still open', async () => {
    await Promise.all(counters.map((counter) => counter.count()));
    const report = await read();
    expect(report).toMatchObject(ALL);
    expect(report).toMatchObject({
      points: [
        { from: '2026-03-02T00:00:00Z', counts: { turns: 2 } },
        { from: '2026-03-03T00:00:00Z', counts: { turns: 1 } },
      ],
      groups: [{ value: 'early', faq: { id: 'early' }, entity: null, counts: { turns: 2 }, before: { turns: 0 } }],
    });
    now = new Date('2026-03-05T00:00:00.000Z');
    for (const counter of counters) await counter.count();
    expect(await read()).toEqual(report);
  });

  it('tell apart where turns came from and what they were about', async () => {
    expect((await read({ by: 'CHANNEL' }))['groups']).toMatchObject([
      { value: 'web', counts: { turns: 2 }, before: { turns: 1 } },
      { value: 'sms', counts: { turns: 1 }, before: { turns: 0 } },
    ]);
    expect((await read({ by: 'CHANNEL', order: 'GROWTH' }))['groups']).toMatchObject([{ value: 'sms' }, { value: 'web' }]);
    expect((await read({ by: 'TOPIC' }))['groups']).toMatchObject([
      { value: 'repayment', topic: { id: 'repayment' }, counts: { turns: 1 } },
    ]);
  });

  it('tell hours', async () => {
    const { points } = await read({ from: '2026-03-03T09:30:00Z', to: '2026-03-03T10:30:00Z', step: 'HOUR' });
    expect(points).toMatchObject([
      { from: '2026-03-03T09:00:00Z', counts: { turns: 0 } },
      { from: '2026-03-03T10:00:00Z', counts: { turns: 1 } },
    ]);
  });

  it('lead to the turns behind them', async () => {
    expect(await listed({ outcome: 'UNANSWERED' })).toMatchObject({ ids: ['late'], talks: ['talk unsure'] });
    expect(await listed({ faqId: 'early' })).toMatchObject({ ids: ['unsure', 'first'] });
    expect(await listed({ emotion: 'ANGRY', channel: 'web' })).toMatchObject({ ids: ['late'] });
    expect(await listed({ topicId: 'repayment', language: 'en' })).toMatchObject({ ids: ['first'] });
    expect(await listed({ entityId: 'swift' })).toMatchObject({ ids: [], page: { hasNextPage: false } });
    const first = await listed({}, { first: 2 });
    expect(first).toMatchObject({ ids: ['late', 'unsure'], page: { hasNextPage: true } });
    const { endCursor } = first.page as unknown as { readonly endCursor: string };
    expect(await listed({}, { first: 2, after: endCursor })).toMatchObject({ ids: ['first'], page: { hasNextPage: false } });
  });

  it('count what people thought, when they thought it', async () => {
    const given = await service.as('admin', GIVE, { turnId: 'first', verdict: 'UNHELPFUL' });
    expect(given.at('giveFeedback.userErrors')).toEqual([]);
    const said = service.now();
    const day = { from: `${said.toISOString().slice(0, 10)}T00:00:00Z`, to: new Date(said.getTime() + 1).toISOString() };
    expect(await read(day)).toMatchObject({
      feedback: { helpful: 0, unhelpful: 1, satisfaction: 0 },
      points: [{ feedback: { unhelpful: 1 } }],
    });
    expect(await read()).toMatchObject({ feedback: { helpful: 0, unhelpful: 0, satisfaction: null } });
    expect(await listed({ verdict: 'UNHELPFUL' })).toMatchObject({ ids: ['first'] });
    expect(await listed({ verdict: 'HELPFUL' })).toMatchObject({ ids: [] });
  });

  it('say what is wrong with what is asked', async () => {
    const told = async (variables: object) => (await service.as('editor', INSIGHTS, { by: 'FAQ', ...variables })).messages;
    expect(await told({ from: MARCH.to, to: MARCH.from })).toEqual(['from must be before to.']);
    expect(await told({ from: '2020-01-01T00:00:00Z', to: '2026-01-01T00:00:00Z', step: 'HOUR' })).toEqual([
      'from and to are more than 1000 hours apart; ask for less.',
    ]);
    expect((await service.as('editor', TURNS, { ...MARCH, after: 'bm9uZQ' })).messages).toEqual([
      'after is no cursor of this list; send one as it came, or leave it out.',
    ]);
  });

  it('let go of old hours and keep the days', async () => {
    now = new Date('2026-06-01T00:00:00.000Z');
    await counters[0]!.count();
    const insight = createInsightRepository({ store: engine.store });
    expect(await insight.periods('HOUR', '2026-03-01', '2026-03-05')).toEqual([]);
    expect(await insight.periods('DAY', '2026-03-01', '2026-03-05')).toHaveLength(4);
    expect(await read()).toMatchObject(ALL);
  });

  it('count the days of the company', async () => {
    const { store } = engine;
    const calendar = createCalendar('Asia/Shanghai');
    const insight = { ...createInsightRepository({ store }), countedTo: () => Promise.resolve(''), advance: () => Promise.resolve(true) };
    const counted = createTurnCounter({ store, insight, calendar, privateTypes: () => [], now: () => now, pause: () => Promise.resolve() });
    await counted.count();
    // 00:00 and 09:00 UTC of March 2 and what came just before are of one day there.
    expect((await insight.periods('DAY', '2026-03-01T16:00:00.000Z', '2026-03-02T16:00:00.000Z'))[0]).toMatchObject({
      start: '2026-03-01T16:00:00.000Z',
      counts: { all: { turns: 3 } },
    });
  });
});
