import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

describe('errors', () => {
  let service: TestService;
  beforeAll(async () => {
    const broken = {
      facts: {
        describe: () =>
          Promise.resolve([
            {
              subject: { id: 'swift', type: 'Product', names: {} },
              predicate: 'rate',
              object: null,
              value: null,
              text: 'x',
              validFrom: 'secret moment',
              validTo: null,
            },
          ]),
      },
    };
    service = await createTestService({ services: broken });
  });
  beforeEach(() => {
    service.log.length = 0;
  });
  afterAll(() => service.close());

  const raw = async (
    query: string,
    headers: Readonly<Record<string, string>> = {},
  ): Promise<{ readonly text: string; readonly response: Response }> => {
    const response = await service.post(JSON.stringify({ query }), { authorization: `Bearer ${tokenOf('agent')}`, ...headers });
    return { text: await response.text(), response };
  };

  it('let nothing unexpected out but a request id, under which the log has the cause', async () => {
    const { text, response } = await raw('{ answer(input: {question: "explode"}) { text } }', { 'x-request-id': 'mine-1' });
    expect(text).not.toMatch(/secret|password|stack|\.js|node_modules/);
    expect(JSON.parse(text)).toEqual({
      data: null,
      errors: [
        {
          message: 'Something unexpected happened; the log has it under the request id.',
          locations: [{ line: 1, column: 3 }],
          path: ['answer'],
          extensions: { code: 'INTERNAL', requestId: 'mine-1' },
        },
      ],
    });
    expect(response.headers.get('x-request-id')).toBe('mine-1');
    expect(service.log).toHaveLength(1);
    expect(service.log[0]).toMatchObject({
      level: 'error',
      details: { requestId: 'mine-1', err: { message: 'secret: password of the database', cause: { message: 'deeper secret' } } },
    });
  });

  it('tell an outage by its code, and keep its cause for the log', async () => {
    const { text } = await raw('{ answer(input: {question: "unavailable"}) { text } }');
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({
      errors: [{ message: 'The database cannot be reached; try again shortly.', extensions: { code: 'STORE_UNAVAILABLE' } }],
    });
    expect(service.log).toMatchObject([{ level: 'warn' }]);
  });

  it('let no stored value out that cannot be written', async () => {
    const { text } = await raw('{ entity(id: "swift") { facts { validFrom } } }');
    expect(text).not.toContain('secret');
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: 'INTERNAL' } }] });
  });

  it('refuses request ids that could forge log lines', async () => {
    const { response } = await raw('{ __typename }', { 'x-request-id': 'a b' });
    expect(response.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.each([
    ['{ oops', 'GRAPHQL_PARSE_FAILED'],
    ['', 'GRAPHQL_PARSE_FAILED'],
    ['{ nothing }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ faq { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ faq(id: 1.5) { id } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['{ answer(input: {question: "?", asOf: "yesterday"}) { text } }', 'BAD_INPUT'],
    ['query A { topics { id } } query B { topics { id } }', 'BAD_INPUT'],
    ['query ($id: ID!) { faq(id: $id) { id } }', 'BAD_INPUT'],
    ['fragment F on Query { topics { id } }', 'BAD_INPUT'],
  ])('name what is wrong with the query %p: %s', async (query, code) => {
    const { text } = await raw(query);
    const result: unknown = JSON.parse(text);
    expect(result).toMatchObject({ errors: [{ extensions: { code } }] });
    expect(result).not.toHaveProperty('data');
    const modern = await raw(query, { accept: 'application/graphql-response+json' });
    expect([modern.response.status, modern.response.headers.get('content-type')]).toEqual([
      400,
      'application/graphql-response+json; charset=utf-8',
    ]);
    expect(service.log).toEqual([]);
  });

  it.each([
    [{ customerId: 5.5 }, 'customerId'],
    [{ question: 'x', asOf: '2026-02-30T00:00:00Z' }, 'asOf'],
    [{ question: 'x', maxSuggestions: 'many' }, 'maxSuggestions'],
    [{ question: 'x', surprise: 1 }, 'surprise'],
  ])('name what is wrong with the variables %j', async (input, name) => {
    const result = await service.as('agent', 'query ($input: AskInput!) { answer(input: $input) { text } }', { input });
    expect(new Set(result.codes)).toEqual(new Set(['BAD_INPUT']));
    expect(result.messages.join()).toContain(name);
  });

  it('do not repeat long values', async () => {
    const result = await service.as('agent', 'query ($id: ID!) { faq(id: $id) { id } }', { id: { long: 'x'.repeat(100_000) } });
    expect(result.codes).toEqual(['BAD_INPUT']);
    expect(result.messages[0]?.length).toBeLessThan(600);
  });

  it.each([
    ['not JSON', 'BAD_INPUT', 400],
    ['[]', 'BAD_INPUT', 400],
    ['null', 'BAD_INPUT', 400],
    ['{}', 'BAD_INPUT', 400],
    ['{"query": 1}', 'BAD_INPUT', 400],
    ['{"query": "{ __typename }", "variables": []}', 'BAD_INPUT', 400],
    ['{"query": "{ __typename }", "more": 1}', 'BAD_INPUT', 400],
  ])('refuse the body %p', async (body, code, status) => {
    const response = await service.post(body, { authorization: `Bearer ${tokenOf('agent')}` });
    expect([response.status, await response.json()]).toMatchObject([status, { errors: [{ extensions: { code } }] }]);
    expect(service.log).toEqual([]);
  });
});
