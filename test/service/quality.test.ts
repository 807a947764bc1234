import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestService, type TestService } from '../support/open-test-service.js';

const FINDING = `id kind status why whyZh: why(language: "zh-CN") asked reason dismissedBy subjects { ... on Faq { id } ... on Entity { id } }
  evidence { subjectId answerId text value }
  fix { __typename ... on ArchiveFaqFix { faq { id } into { id } } ... on TakeOutAnswerFix { faq { id } answerId }
    ... on RewriteAnswerFix { from to } ... on MovePhrasingsFix { faq { id } into { id } phrasings } ... on EditFaqFix { faq { id } language } }`;
const LIST = `query ($kinds: [FindingKind!], $status: FindingStatus, $topicId: ID, $first: Int, $after: String) {
  qualityFindings(kinds: $kinds, status: $status, topicId: $topicId, first: $first, after: $after) {
    edges { node { ${FINDING} } } pageInfo { hasNextPage endCursor } } }`;
const decide = (mutation: string, given = '', declared = '') =>
  `mutation ($id: ID!${declared}) { ${mutation}(id: $id${given}) { finding { ${FINDING} } userErrors { code path message } } }`;
const DISMISS = decide('dismissFinding', ', reason: $reason', ', $reason: String!');
const REOPEN = decide('reopenFinding');
const FIX = decide('fixFinding');
const SAVE = `mutation ($input: FaqInput!, $version: Int) { saveFaq(input: $input, expectedVersion: $version) {
  faq { id version } userErrors { message } } }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!) { publishFaq(id: $id, expectedVersion: $version) {
  faq { version } userErrors { message } } }`;
const ANSWER =
  'query ($question: String!) { answer(input: { question: $question, language: "en" }) { text ... on Answer { faq { id } } } }';
const ASK = 'mutation ($question: String!) { ask(input: { question: $question, language: "en" }) { text } }';

interface Shown {
  readonly id: string;
  readonly kind: string;
  readonly status: string;
  readonly why: string;
  readonly whyZh: string;
  readonly asked: number;
  readonly reason: string | null;
  readonly dismissedBy: string | null;
  readonly subjects: readonly { readonly id: string }[];
  readonly evidence: readonly { readonly subjectId: string; readonly text: string; readonly value: string | null }[];
  readonly fix: {
    readonly __typename: string;
    readonly from?: string;
    readonly to?: string;
    readonly into?: { readonly id: string } | null;
  };
}
interface Decided {
  readonly finding: Shown | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}
interface Page {
  readonly edges: readonly { readonly node: Shown }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

const GAMES = ['can I play chess in the lobby', 'is there a chess board', 'do you lend chess sets', 'chess in the waiting room'];

let running: TestService;
beforeAll(async () => {
  running = await openTestService({ demo: true });
  // Everything is read and measured once.
  expect(await running.service.app.radar.look()).toBe(true);
}, 600_000);
afterAll(() => running.close());

const request = async <T>(query: string, variables: Readonly<Record<string, unknown>>): Promise<T> => {
  const { data, errors } = await running.request<Record<string, T>>(query, variables);
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return Object.values(data!)[0]!;
};
const publish = async (id: string, changes: object, version: number | null = null): Promise<number> => {
  const input = {
    id,
    topicId: 'cards',
    titles: [{ language: 'en', text: `About ${id}` }],
    phrasings: GAMES.map((text) => ({ text, language: 'en' })),
    answers: [{ language: 'en', text: 'We lend chess boards at the counter for 3 hours.' }],
    ...changes,
  };
  const saved = await request<{ faq: { version: number } | null; userErrors: readonly { message: string }[] }>(SAVE, { input, version });
  expect(saved.userErrors).toEqual([]);
  expect((await request<{ userErrors: readonly unknown[] }>(PUBLISH, { id, version: saved.faq!.version })).userErrors).toEqual([]);
  return saved.faq!.version;
};
const look = () => running.service.app.radar.look();
const list = async (variables: Readonly<Record<string, unknown>> = {}): Promise<readonly Shown[]> =>
  (await request<Page>(LIST, { first: 100, ...variables })).edges.map(({ node }) => node);
const about = async (id: string, kind: string, status = 'OPEN'): Promise<Shown | undefined> =>
  (await list({ kinds: [kind], status })).find(({ subjects }) => subjects.some((subject) => subject.id === id));

describe('what is wrong with the published knowledge', () => {
  it('is found after it is published, told in both languages, and gone when it is mended', async () => {
    expect(await look()).toBe(false);
    const version = await publish('chess-board', {
      answers: [
        { language: 'en', text: 'We lend chess boards.' },
        { language: 'en', text: 'On the phone: come by.', condition: { '==': [{ var: 'channel' }, 'phone'] } },
        { language: 'en', text: 'VIPs on the phone: we post it.', condition: { and: [{ '==': [{ var: 'channel' }, 'phone'] }, { '==': [{ var: 'customer.segment' }, 'vip'] }] } },
      ], // prettier-ignore
    });
    expect(await look()).toBe(true);
    const covered = await about('chess-board', 'UNREACHABLE_ANSWER');
    expect(covered).toMatchObject({
      status: 'OPEN',
      asked: 0,
      why: 'Nobody gets this answer: another one before it is given wherever this one would be.',
      evidence: [{ subjectId: 'chess-board', text: 'VIPs on the phone: we post it.' }],
      fix: { __typename: 'TakeOutAnswerFix', faq: { id: 'chess-board' } },
    });
    expect(covered!.whyZh).toContain('没有人会得到这个答案');
    expect(await about('chess-board', 'MISSING_LANGUAGE')).toMatchObject({
      why: 'There is no answer in Chinese.',
      fix: { language: 'zh' },
    });

    const fixed = await request<Decided>(FIX, { id: covered!.id });
    expect(fixed).toMatchObject({ userErrors: [], finding: { status: 'FIXED' } });
    expect((await running.service.app.faqs.find(['chess-board'])).get('chess-board')).toMatchObject({
      publishedVersion: version + 1,
      answers: [{ text: 'We lend chess boards.' }, { text: 'On the phone: come by.' }],
    });
    expect((await request<Decided>(FIX, { id: covered!.id })).userErrors).toEqual([expect.objectContaining({ code: 'INVALID_STATE' })]);
    await look();
    expect(await about('chess-board', 'UNREACHABLE_ANSWER')).toBeUndefined();
    expect(await about('chess-board', 'UNREACHABLE_ANSWER', 'FIXED')).toBeUndefined();
  });

  it('that is dismissed stays away until it says something else', async () => {
    await publish('swift-price-tag', {
      phrasings: ['price tag of a swift loan', 'swift loan price tag please', 'show the price tag for swift'].map((text) => ({
        text,
        language: 'en',
      })),
      answers: [{ language: 'en', text: 'The annual rate of the Swift Loan is 15.6%.' }],
    });
    await look();
    const found = (await about('swift-price-tag', 'CONTRADICTION'))!;
    expect(found).toMatchObject({
      subjects: [{ id: 'swift-price-tag' }, { id: 'swift-loan' }],
      evidence: [{ value: '15.6%' }],
      fix: { __typename: 'RewriteAnswerFix', from: '15.6%', to: '{swift-loan.annualRate}' },
    });
    expect((await request<Decided>(DISMISS, { id: found.id, reason: '  ' })).userErrors).toEqual([
      expect.objectContaining({ code: 'BAD_INPUT', path: ['reason'] }),
    ]);
    const dismissed = await request<Decided>(DISMISS, { id: found.id, reason: 'a campaign until Sunday' });
    expect(dismissed.finding).toMatchObject({ status: 'DISMISSED', reason: 'a campaign until Sunday', dismissedBy: 'admin' });
    expect(await about('swift-price-tag', 'CONTRADICTION')).toBeUndefined();
    await publish('swift-price-tag', {
      phrasings: ['price tag of a swift loan', 'swift loan price tag please', 'show the price tag for swift'].map((text) => ({ text, language: 'en' })),
      answers: [{ language: 'en', text: 'The annual rate of the Swift Loan is 14%.' }],
    }, 1); // prettier-ignore
    await look();
    const again = (await about('swift-price-tag', 'CONTRADICTION'))!;
    expect(again).toMatchObject({ id: found.id, status: 'OPEN', reason: null, evidence: [{ value: '14%' }] });

    await request<Decided>(DISMISS, { id: found.id, reason: 'a campaign' });
    expect((await request<Decided>(REOPEN, { id: found.id })).finding).toMatchObject({ status: 'OPEN', reason: null, dismissedBy: null });
    expect((await request<Decided>(REOPEN, { id: 'none' })).userErrors).toEqual([expect.objectContaining({ code: 'NOT_FOUND' })]);

    expect((await request<Decided>(FIX, { id: found.id })).userErrors).toEqual([]);
    const { text } = await request<{ text: string }>(ANSWER, { question: 'price tag of a swift loan' });
    expect(text).toContain('The annual rate of the Swift Loan is 18%.');
    const audited = await running.service.app.audits.list(found.id, 10);
    expect(audited.map(({ action }) => action)).toEqual(['fixFinding', 'reopenFinding', 'dismissFinding', 'dismissFinding']);
  });

  it('comes first where it touches most questions, by kind, topic and page', async () => {
    await publish('chess-twin', {
      phrasings: ['where can I borrow a chess board', 'chess sets to lend', 'play chess while I wait'].map((text) => ({
        text,
        language: 'en',
      })),
      answers: [{ language: 'en', text: 'We lend chess boards.' }],
    });
    for (const question of GAMES.slice(0, 2)) await request(ASK, { question });
    await look();
    const twins = (await about('chess-twin', 'DUPLICATE'))!;
    expect(twins.asked).toBe(2);
    const all = await list();
    expect(all.map(({ asked }) => asked)).toEqual(all.map(({ asked }) => asked).toSorted((a, b) => b - a));
    const pages: Shown[] = [];
    for (let after: string | null = null, isLast = false; !isLast;) {
      const page: Page = await request<Page>(LIST, { first: 2, after });
      pages.push(...page.edges.map(({ node }) => node));
      [after, isLast] = [page.pageInfo.endCursor, !page.pageInfo.hasNextPage];
    }
    expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect((await list({ topicId: 'insurance' })).filter(({ id }) => id === twins.id)).toEqual([]);
    expect((await list({ topicId: 'cards', kinds: ['DUPLICATE'] })).map(({ id }) => id)).toEqual([twins.id]);
    const unknown = await running.request(LIST, { topicId: 'nowhere' });
    expect(unknown.errors).toEqual([expect.objectContaining({ message: expect.stringContaining('topicId') as unknown })]);

    const into = twins.fix.into!.id;
    expect((await request<Decided>(FIX, { id: twins.id })).userErrors).toEqual([]);
    const { faq } = await request<{ faq: { id: string } }>(ANSWER, { question: 'where can I borrow a chess board' });
    expect(faq.id).toBe(into);
    const heads = await running.service.app.faqs.find(['chess-twin', 'chess-board']);
    expect([...heads.values()].filter(({ status }) => status === 'ARCHIVED').map(({ id }) => id)).toEqual(
      ['chess-twin', 'chess-board'].filter((id) => id !== into),
    );
  });

  it('needs an editor where nobody else knows what is right', async () => {
    const missing = (await about('swift-price-tag', 'MISSING_LANGUAGE'))!;
    expect((await request<Decided>(FIX, { id: missing.id })).userErrors).toEqual([
      expect.objectContaining({ code: 'INVALID_STATE', message: expect.stringContaining('editor') as unknown }),
    ]);
  });
});
