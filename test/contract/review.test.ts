import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Proposal } from '../../src/domain/proposal.js';
import { openOnEngines, type ServiceOnEngine } from '../support/open-on-engines.js';

const PAYLOAD = `{ faq { id status version publishedVersion submittedVersion scheduled { version at } } userErrors { code path message } }`;
const SAVE = `mutation ($input: FaqInput!, $version: Int) { done: saveFaq(input: $input, expectedVersion: $version) ${PAYLOAD} }`;
const SUBMIT = `mutation ($id: ID!, $version: Int!, $note: String) { done: submitFaq(id: $id, expectedVersion: $version, note: $note) ${PAYLOAD} }`;
const REJECT = `mutation ($id: ID!, $version: Int!, $note: String!) { done: rejectFaq(id: $id, expectedVersion: $version, note: $note) ${PAYLOAD} }`;
const PUBLISH = `mutation ($id: ID!, $version: Int!, $at: DateTime) { done: publishFaq(id: $id, expectedVersion: $version, at: $at) ${PAYLOAD} }`;
const UNSCHEDULE = `mutation ($id: ID!, $version: Int!) { done: unscheduleFaq(id: $id, expectedVersion: $version) ${PAYLOAD} }`;
const ASK = 'mutation ($input: AskInput!) { ask(input: $input) { __typename text } }';
const HISTORY = 'query ($id: ID!) { history(subjectId: $id) { edges { node { change version author note } } } }';

interface Done {
  readonly done: {
    readonly faq: Readonly<Record<string, unknown>> | null;
    readonly userErrors: readonly { readonly code: string; readonly message: string; readonly path: readonly string[] }[];
  };
}

const faq = (id: string, text: string, changes: object = {}) => ({
  id,
  titles: [{ language: 'en', text: `How long is the ${id}?` }],
  phrasings: [{ text: `how long is the ${id}` }, { text: `what is the length of the ${id}` }],
  answers: [{ language: 'en', text }],
  ...changes,
});

describe.each(openOnEngines)('drafts on $name, where two have to agree,', (tried) => {
  if (tried.isSkipped) {
    it.skip('are reviewed', () => undefined);
    return;
  }
  let running: ServiceOnEngine;
  let now = new Date('2026-11-23T12:00:00Z');
  const tokens = new Map<string, string>();

  beforeAll(async () => {
    running = await tried.open({ now: () => now, settings: { FOUR_EYES: 'on' } });
    for (const [name, role] of [
      ['eve', 'EDITOR'],
      ['pat', 'PUBLISHER'],
      ['pia', 'PUBLISHER'],
    ] as const) {
      const make = 'mutation ($input: ApiKeyInput!) { createApiKey(input: $input) { apiKey { id } token } }';
      const { data } = await running.service.request<{ createApiKey: { token: string } }>(make, { input: { name, role } });
      tokens.set(name, data!.createApiKey.token);
    }
  }, 600_000);
  afterAll(() => running.close());

  const as = async (name: string, query: string, variables: object): Promise<Done['done']> => {
    const { data, errors } = await running.service.request<Done>(query, variables, tokens.get(name));
    expect(errors).toBeUndefined();
    return data!.done;
  };
  const ask = async (question: string): Promise<string> =>
    (await running.service.request<{ ask: { __typename: string; text: string } }>(ASK, { input: { question } })).data!.ask.text;
  const changes = async (id: string): Promise<readonly (readonly [string, string | null])[]> => {
    const { data } = await running.service.request<{ history: { edges: readonly { node: { change: string; note: string | null } }[] } }>(
      HISTORY,
      {
        id,
      },
    );
    return data!.history.edges.map(({ node }) => [node.change, node.note]);
  };

  it('wait for a publisher who did not write them', async () => {
    await as('eve', SAVE, { input: faq('jetty', 'The jetty is 80 m long.', { phrasings: [] }) });
    expect(await as('eve', SUBMIT, { id: 'jetty', version: 1 })).toMatchObject({
      faq: null,
      userErrors: [{ code: 'INVALID_STATE', path: ['phrasings'] }],
    });
    expect(await as('pat', PUBLISH, { id: 'jetty', version: 1 })).toMatchObject({
      userErrors: [{ message: expect.stringContaining('submitFaq') }],
    });
    await as('pat', SAVE, { input: faq('jetty', 'The jetty is 90 m long.'), version: 1 });
    expect(await as('eve', SUBMIT, { id: 'jetty', version: 1 })).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    expect(await as('eve', SUBMIT, { id: 'jetty', version: 2, note: 'measured anew' })).toMatchObject({
      faq: { status: 'IN_REVIEW', version: 2, submittedVersion: 2, publishedVersion: null },
    });
    const { data } = await running.service.request<{ faqs: { edges: readonly { node: { id: string } }[] } }>(
      '{ faqs(filter: {statuses: [IN_REVIEW]}) { edges { node { id } } } }',
    );
    expect(data!.faqs.edges.map(({ node }) => node.id)).toEqual(['jetty']);
    expect(await as('pat', PUBLISH, { id: 'jetty', version: 2 })).toMatchObject({
      faq: null,
      userErrors: [{ code: 'INVALID_STATE', message: expect.stringContaining('yourself') }],
    });

    expect(await as('pia', REJECT, { id: 'jetty', version: 2, note: 'say from where to where' })).toMatchObject({
      faq: { status: 'DRAFT', submittedVersion: null },
    });
    expect(await as('pia', REJECT, { id: 'jetty', version: 2, note: 'again' })).toMatchObject({ userErrors: [{ code: 'INVALID_STATE' }] });
    await as('eve', SAVE, { input: faq('jetty', 'The jetty is 90 m long, from the shore on.'), version: 2 });
    await as('eve', SUBMIT, { id: 'jetty', version: 3 });
    expect(await as('pia', PUBLISH, { id: 'jetty', version: 3 })).toMatchObject({
      faq: { status: 'PUBLISHED', publishedVersion: 3, submittedVersion: null },
      userErrors: [],
    });
    expect(await ask('how long is the jetty')).toBe('The jetty is 90 m long, from the shore on.');
    expect(await changes('jetty')).toEqual([
      ['PUBLISHED', null],
      ['SUBMITTED', null],
      ['SAVED', null],
      ['REJECTED', 'say from where to where'],
      ['SUBMITTED', 'measured anew'],
      ['SAVED', null],
      ['CREATED', null],
    ]);
  });

  it('are not made by one click on a proposal', async () => {
    const request = async <T>(query: string, variables: object = {}): Promise<T> =>
      (await running.service.request<T>(query, variables)).data!;
    const { store, proposals } = running.service.service.app;
    const id = 'proposal-jetty';
    const proposed: Proposal = {
      id,
      kind: 'PHRASINGS',
      status: 'OPEN',
      faqId: 'jetty',
      language: 'en',
      title: 'reach of the jetty',
      phrasings: ['reach of the jetty'],
      signals: { UNSURE: 2 },
      conversations: 2,
      conversationsAWeek: 2,
      worth: 2,
      createdAt: now.toISOString(),
      expiresAt: '2026-12-21T12:00:00.000Z',
      decidedBy: null,
      decidedAt: null,
      change: null,
    };
    await store.transaction((transaction) => proposals.save(transaction, proposed));
    const decide = (mutation: string): string =>
      `mutation ($id: ID!) { done: ${mutation}(id: $id) { proposal { status } userErrors { code path message } } }`;
    expect(await as('pia', decide('acceptProposal'), { id })).toMatchObject({
      proposal: null,
      userErrors: [{ code: 'INVALID_STATE', path: ['id'], message: expect.stringContaining('FOUR_EYES') }],
    });
    expect(await request('{ faq(id: "jetty") { version publishedVersion } }')).toEqual({ faq: { version: 3, publishedVersion: 3 } });
    expect(await as('pia', decide('rejectProposal'), { id })).toMatchObject({ proposal: { status: 'REJECTED' }, userErrors: [] });
  });

  it('of what is published wait beside it, and who wrote an earlier version may publish a later one', async () => {
    await as('eve', SAVE, { input: faq('jetty', 'The jetty is 95 m long.'), version: 3 });
    expect(await as('eve', SUBMIT, { id: 'jetty', version: 4 })).toMatchObject({
      faq: { status: 'PUBLISHED', publishedVersion: 3, submittedVersion: 4 },
    });
    expect(await ask('how long is the jetty')).toBe('The jetty is 90 m long, from the shore on.');
    const { data } = await running.service.request<{ faqs: { edges: readonly unknown[] } }>(
      '{ faqs(filter: {statuses: [IN_REVIEW]}) { edges { node { id } } } }',
    );
    expect(data!.faqs.edges.length).toBe(1);
    expect(await as('pat', PUBLISH, { id: 'jetty', version: 4 })).toMatchObject({ faq: { publishedVersion: 4, submittedVersion: null } });
  });

  it('do not go live by an import of who wrote them', async () => {
    const start = 'mutation ($input: ImportInput!) { done: importKnowledge(input: $input) { job { id } userErrors { code path } } }';
    const input = { name: 'x.csv', text: 'phrasing,faq\nhow deep is it,depth\n' };
    expect(await as('pat', start, { input })).toMatchObject({ job: null, userErrors: [{ code: 'INVALID_STATE', path: ['publish'] }] });
    expect(await as('pat', start, { input: { ...input, publish: false } })).toMatchObject({ userErrors: [] });
  });

  it('go live by themselves at their moment, whatever is drafted meanwhile', async () => {
    await as('eve', SAVE, { input: faq('jetty', 'The jetty is 100 m long.'), version: 4 });
    await as('eve', SUBMIT, { id: 'jetty', version: 5 });
    expect(await as('pia', PUBLISH, { id: 'jetty', version: 5, at: '2026-11-23T11:00:00Z' })).toMatchObject({
      userErrors: [{ code: 'BAD_INPUT', path: ['at'] }],
    });
    expect(await as('pia', PUBLISH, { id: 'jetty', version: 5, at: '2026-12-01T00:00:00Z' })).toMatchObject({
      faq: { status: 'PUBLISHED', publishedVersion: 4, submittedVersion: null, scheduled: { version: 5, at: '2026-12-01T00:00:00Z' } },
    });
    expect(await as('eve', SAVE, { input: faq('jetty', 'The jetty is 110 m long.'), version: 5 })).toMatchObject({
      faq: { version: 6, scheduled: { version: 5 } },
    });
    now = new Date('2026-11-30T23:59:59.999Z');
    expect(await ask('how long is the jetty')).toBe('The jetty is 95 m long.');
    now = new Date('2026-12-01T00:00:00Z');
    expect(await ask('how long is the jetty')).toBe('The jetty is 100 m long.');
    const { data } = await running.service.request<{ faq: object }>(
      '{ faq(id: "jetty") { version publishedVersion scheduled { version } answers { text } } }',
    );
    expect(data!.faq).toEqual({ version: 6, publishedVersion: 5, scheduled: null, answers: [{ text: 'The jetty is 110 m long.' }] });
    expect((await changes('jetty')).slice(0, 3).map(([change]) => change)).toEqual(['PUBLISHED', 'SAVED', 'SCHEDULED']);
  });

  it('can be called off, and stay where they are when what they need is gone', async () => {
    await as('eve', SUBMIT, { id: 'jetty', version: 6 });
    await as('pia', PUBLISH, { id: 'jetty', version: 6, at: '2026-12-02T00:00:00Z' });
    expect(await as('pia', UNSCHEDULE, { id: 'jetty', version: 6 })).toMatchObject({ faq: { scheduled: null, publishedVersion: 5 } });
    expect(await as('pia', UNSCHEDULE, { id: 'jetty', version: 6 })).toMatchObject({ userErrors: [{ code: 'INVALID_STATE' }] });

    await as('eve', SAVE, { input: faq('pier', 'As long as the jetty.', { nextIds: ['jetty'] }) });
    await as('eve', SUBMIT, { id: 'pier', version: 1 });
    await as('pia', PUBLISH, { id: 'pier', version: 1, at: '2026-12-02T00:00:00Z' });
    await running.service.request('mutation { deleteFaq(id: "jetty", expectedVersion: 6) { deletedId } }');
    now = new Date('2026-12-02T00:00:00Z');
    expect(await ask('how long is the pier')).not.toContain('As long as');
    expect(await changes('pier')).toEqual([
      ['UNSCHEDULED', expect.stringContaining('no FAQ has the id "jetty"')],
      ['SCHEDULED', null],
      ['SUBMITTED', null],
      ['CREATED', null],
    ]);
  });

  it('and their answers begin and end at their moments', async () => {
    const answers = [
      { language: 'en', text: 'The mole is closed.', validTo: '2027-01-01T00:00:00Z' },
      { language: 'en', text: 'The mole is 50 m long.', validFrom: '2027-01-01T00:00:00Z' },
    ];
    await as('eve', SAVE, { input: faq('mole', '', { answers, validTo: '2027-02-01T00:00:00Z' }) });
    await as('eve', SUBMIT, { id: 'mole', version: 1 });
    expect(await as('pia', PUBLISH, { id: 'mole', version: 1 })).toMatchObject({ userErrors: [] });
    for (const [moment, text] of [
      ['2026-12-31T23:59:59.999Z', 'closed'],
      ['2027-01-01T00:00:00Z', '50 m long'],
      ['2027-01-31T23:59:59.999Z', '50 m long'],
    ] as const) {
      now = new Date(moment);
      expect(await ask('how long is the mole')).toContain(text);
    }
    now = new Date('2027-02-01T00:00:00Z');
    expect(await ask('how long is the mole')).not.toContain('50 m');
  });

  it('that came due while the service was down go live at its start', async () => {
    await as('eve', SAVE, { input: faq('quay', 'The quay is 300 m long.') });
    await as('eve', SUBMIT, { id: 'quay', version: 1 });
    await as('pia', PUBLISH, { id: 'quay', version: 1, at: '2027-03-01T00:00:00Z' });
    now = new Date('2027-04-01T00:00:00Z');
    await running.restart();
    const { data } = await running.service.request<{ faq: object }>('{ faq(id: "quay") { status publishedVersion } }');
    expect(data!.faq).toEqual({ status: 'PUBLISHED', publishedVersion: 1 });
    expect(await ask('how long is the quay')).toBe('The quay is 300 m long.');
  });
});
