import { afterEach, describe, expect, it } from '@jest/globals';
import type { Job } from '../../src/domain/job.js';
import { endlessJob, runningJob } from './support/endless-job.js';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

describe('Subscription.job', () => {
  let service: TestService;
  afterEach(() => service.close());

  const follow = (id = 'j'): Promise<Response> =>
    service.post(JSON.stringify({ query: `subscription { job(id: "${id}") { status rowsRead } }` }), {
      accept: 'text/event-stream',
      authorization: `Bearer ${tokenOf('publisher')}`,
    });
  const events = (text: string): readonly unknown[] =>
    [...text.matchAll(/^data: (.+)$/gm)].map(([, data]): unknown => JSON.parse(data ?? ''));

  it('tells each state and then completes', async () => {
    async function* subscribe(): AsyncGenerator<Job> {
      yield await Promise.resolve(runningJob);
      yield { ...runningJob, rowsRead: 2 };
      yield { ...runningJob, rowsRead: 2, status: 'SUCCEEDED' };
    }
    service = await createTestService({ services: { imports: { ...endlessJob, subscribe } } });
    const response = await follow();
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const text = await response.text();
    expect(events(text)).toEqual([
      { data: { job: { status: 'RUNNING', rowsRead: 1 } } },
      { data: { job: { status: 'RUNNING', rowsRead: 2 } } },
      { data: { job: { status: 'SUCCEEDED', rowsRead: 2 } } },
    ]);
    expect(text.trim()).toMatch(/event: complete\ndata:$/);
  });

  it('follows a real import to its end', async () => {
    service = await createTestService();
    const started = await service.as(
      'publisher',
      'mutation { importKnowledge(input: {text: "id,name_en\\nfees,Fees\\n", name: "topics.csv", kind: TOPICS}) { job { id } userErrors { message } } }',
    );
    expect(started.at('importKnowledge.userErrors')).toEqual([]);
    const id = started.textAt('importKnowledge.job.id');
    expect(events(await (await follow(id)).text()).at(-1)).toMatchObject({ data: { job: { status: 'SUCCEEDED', rowsRead: 1 } } });
    expect((await service.as('publisher', 'query ($id: ID!) { job(id: $id) { status rowsWritten } topics { id } }', { id })).data).toEqual({
      job: { status: 'SUCCEEDED', rowsWritten: 1 },
      topics: [{ id: 'fees' }, { id: 'repayment' }],
    });
  });

  it('tells at once when there is no such job', async () => {
    service = await createTestService();
    expect(events(await (await follow('none')).text())).toMatchObject([
      { errors: [{ message: 'No job has this id.', extensions: { code: 'NOT_FOUND' } }] },
    ]);
  });

  it('completes when the service stops, even while nothing happens', async () => {
    service = await createTestService({ services: { imports: endlessJob } });
    const text = (await follow()).text();
    service.server.beginStop();
    expect(await text).toMatch(/event: complete/);
  });

  it('masks what goes wrong on the way', async () => {
    async function* subscribe(): AsyncGenerator<Job> {
      yield await Promise.resolve(runningJob);
      throw new Error('secret');
    }
    service = await createTestService({ services: { imports: { ...endlessJob, subscribe } } });
    const text = await (await follow()).text();
    expect(text).not.toContain('secret');
    expect(events(text)).toMatchObject([{ data: { job: { status: 'RUNNING' } } }, { errors: [{ extensions: { code: 'INTERNAL' } }] }]);
  });

  it('does not come as plain JSON', async () => {
    service = await createTestService({ services: { imports: endlessJob } });
    const response = await service.post('{"query":"subscription { job(id: \\"j\\") { status } }"}', {
      accept: 'application/json',
      authorization: `Bearer ${tokenOf('publisher')}`,
    });
    expect(response.status).toBe(406);
  });
});
