import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createTestService, type TestService, tokenOf } from './support/test-service.js';

describe('hostile requests', () => {
  let service: TestService;
  beforeAll(async () => {
    service = await createTestService();
  });
  afterAll(() => service.close());

  /** `{ faq(id: "early") { next { next { … { id } } } } }` with so many levels. */
  const nested = (levels: number): string => `{ faq(id: "early") { ${'next { '.repeat(levels - 2)} id ${'}'.repeat(levels - 2)} } }`;
  const questions = (field: string, kind: string, count: number, length: number): string =>
    `${kind} { ${Array.from({ length: count }, (_, index) => `a${String(index)}: ${field}(input: {question: "${'x'.repeat(length)}"}) { text }`).join(' ')} }`;
  const aliases = (count: number): string =>
    `{ ${Array.from({ length: count }, (_, index) => `a${String(index)}: topics { id }`).join(' ')} }`;

  it.each<[string, string, string | RegExp, RegExp]>([
    ['deeper than 12 levels', nested(13), 'GRAPHQL_VALIDATION_FAILED', /12 levels/],
    [
      'deep by fragments',
      `{ faq(id: "early") { ...A } } fragment A on Faq { next { next { next { next { ...B } } } } } fragment B on Faq { next { next { next { next { ...C } } } } } fragment C on Faq { next { next { next { id } } } }`,
      'GRAPHQL_VALIDATION_FAILED',
      /12 levels/,
    ],
    ['of more than 30 aliases', aliases(31), 'GRAPHQL_VALIDATION_FAILED', /30 aliases/],
    ['of many tokens', `{ ${'topics { id } '.repeat(600)} }`, 'GRAPHQL_PARSE_FAILED', /2000 tokens/],
    ...[
      ['lists', '[', ']'],
      ['objects', '{a:', '}'],
    ].flatMap(([kind = '', open = '', close = '']) =>
      [40, 450, 20_000].map((levels): [string, string, RegExp, RegExp] => [
        `of ${kind} within each other, ${String(levels)} deep`,
        `{ answer(input: { question: "x", entityIds: ${open.repeat(levels)}1${close.repeat(levels)} }) { text } }`,
        levels > 2_000 ? /^(?:BAD_INPUT|GRAPHQL_PARSE_FAILED)$/ : /^GRAPHQL_VALIDATION_FAILED$/,
        levels > 2_000 ? /too deep|2000 tokens/ : /./,
      ]),
    ),
    [
      'for huge lists in lists',
      '{ faqs(first: 100) { edges { node { phrasings(first: 1000) { text } } } } }',
      'TOO_LARGE',
      /shorter lists/,
    ],
    [
      'of facts below lists, many times',
      `{ faqs(first: 100) { edges { node { about { ${Array.from({ length: 18 }, (_, index) => `f${String(index)}: facts { text }`).join(' ')} } } } } }`,
      'TOO_LARGE',
      /shorter lists/,
    ],
    ['of many long questions', questions('answer', 'query', 30, 4_000), 'TOO_LARGE', /less in one request/],
    ['of many long messages', questions('ask', 'mutation', 30, 4_000), 'TOO_LARGE', /less in one request/],
    [
      'of many searches below a fragment',
      `{ ...A } fragment A on Query { ${Array.from({ length: 30 }, (_, index) => `s${String(index)}: search(query: "${'x'.repeat(1_000)}") { edges { cursor } }`).join(' ')} }`,
      'TOO_LARGE',
      /less in one request/,
    ],
    ['of lists in lists in lists', nested(11), 'TOO_LARGE', /shorter lists/],
    [
      'of fragments within themselves',
      '{ faq(id: "early") { ...A } } fragment A on Faq { next { ...A } }',
      'GRAPHQL_VALIDATION_FAILED',
      /fragment/,
    ],
    [
      'of introspection in a circle',
      `{ __schema { types { ${'fields { type { '.repeat(8)} name ${'} }'.repeat(8)} } } }`,
      'GRAPHQL_VALIDATION_FAILED',
      /introspection/i,
    ],
  ])('a query %s is refused', async (_name, query, code, message) => {
    const result = await service.as('admin', query);
    expect(result).toMatchObject({ data: null, codes: [typeof code === 'string' ? code : expect.stringMatching(code)] });
    expect(result.messages[0]).toMatch(message);
  });

  it.each(['gzip', 'deflate', 'br'])('a body in %s is refused with what is accepted', async (encoding) => {
    const response = await service.post(JSON.stringify({ query: '{ __typename }' }), {
      authorization: `Bearer ${tokenOf('admin')}`,
      'content-encoding': encoding,
    });
    expect([response.status, response.headers.get('accept-encoding'), await response.json()]).toMatchObject([
      415,
      'identity',
      { errors: [{ message: 'Send the request as it is, without content-encoding.', extensions: { code: 'BAD_INPUT' } }] },
    ]);
  });

  it('counts questions in variables by their length', async () => {
    const query = `query ($input: AskInput!) { ${Array.from({ length: 20 }, (_, index) => `a${String(index)}: answer(input: $input) { text }`).join(' ')} }`;
    expect((await service.as('bot', query, { input: { question: 'x'.repeat(100) } })).codes).toEqual([]);
    expect((await service.as('bot', query, { input: { question: 'x'.repeat(3_000) } })).codes).toEqual(['TOO_LARGE']);
  });

  it('puts what is known of a thing into words once a request', async () => {
    let count = 0;
    const counting = await createTestService({
      services: {
        facts: {
          describe: () => {
            count += 1;
            return Promise.resolve([]);
          },
        },
      },
    });
    const query =
      '{ faqs(first: 20) { edges { node { about { a: facts { text } b: facts { text } c: facts(language: "zh") { text } } } } } }';
    expect((await counting.as('agent', query)).codes).toEqual([]);
    expect(count).toBe(2);
    await counting.close();
  });

  it('counts variables as what they are', async () => {
    const query = 'query ($first: Int!) { faqs(first: $first) { edges { node { phrasings(first: 1000) { text } } } } }';
    expect((await service.as('admin', query, { first: 40 })).codes).toEqual([]);
    expect((await service.as('admin', query, { first: 100 })).codes).toEqual(['TOO_LARGE']);
  });

  it.each([
    [
      'what the console asks',
      '{ faqs(first: 100) { totalCount edges { cursor node { id title status version publishedVersion phrasingCount phrasings(first: 20) { text } answers { text condition } about { id name type } next { id title } topic { id name } } } pageInfo { hasNextPage endCursor } } }',
    ],
    [
      'the deepest useful query',
      '{ conversation(id: "of-alice") { turns(last: 20) { reply { suggestions { faq { next { about { facts { object { name } } } } } } } } } }',
    ],
    ['30 aliases', aliases(30)],
    ['30 short questions', questions('answer', 'query', 30, 50)],
  ])('%s is served', async (_name, query) => {
    expect((await service.as('admin', query)).codes).toEqual([]);
  });

  it('the whole schema can be read', async () => {
    const { getIntrospectionQuery } = await import('graphql');
    const { at, codes } = await service.as('customer', getIntrospectionQuery());
    expect(codes).toEqual([]);
    expect(at('__schema.types.*.name')).toEqual(expect.arrayContaining(['Query', 'Faq', 'Reply', 'DateTime']));
  });

  it('worst cases within the limits take no long time', async () => {
    const start = performance.now();
    await service.as('admin', `{ ${'__typename '.repeat(1_990)} }`);
    await service.as(
      'admin',
      `{ faq(id: "early") { ${Array.from({ length: 220 }, (_, index) => `... on Faq { id title version status v${String(index % 20)}: id }`).join(' ')} } }`,
    );
    await service.as('admin', `{ ${'a'.repeat(1_000_000)} }`);
    await service.as('admin', `{ faq(id: "${'\\n'.repeat(500_000)}") { id } }`);
    expect(performance.now() - start).toBeLessThan(4_000);
  });

  it('batches are refused', async () => {
    const response = await service.post(JSON.stringify(Array.from({ length: 3 }, () => ({ query: '{ __typename }' }))), {
      authorization: `Bearer ${tokenOf('admin')}`,
    });
    expect([response.status, await response.json()]).toMatchObject([400, { errors: [{ extensions: { code: 'BAD_INPUT' } }] }]);
  });

  it.each([
    ['customer', 1_900_000, 200],
    ['customer', 2_100_000, 413],
    ['editor', 2_100_000, 413],
    ['publisher', 5_900_000, 200],
    ['publisher', 6_100_000, 413],
  ] as const)('a %s may send %d bytes: %d', async (role, bytes, status) => {
    const body = JSON.stringify({ query: 'query ($x: JSON) { __typename }', variables: { padding: 'x'.repeat(bytes) } });
    const authorization = `Bearer ${tokenOf(role)}`;
    expect((await service.post(body, { authorization })).status).toBe(status);
    // The same with the length announced, as clients do.
    expect((await service.post(body, { authorization, 'content-length': String(Buffer.byteLength(body)) })).status).toBe(status);
  });

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'application/graphql', 'multipart/form-data; boundary=x'])(
    'a body of type %s is refused',
    async (type) => {
      const response = await service.post('{"query": "{ __typename }"}', {
        authorization: `Bearer ${tokenOf('editor')}`,
        'content-type': type,
      });
      expect([response.status, await response.json()]).toMatchObject([415, { errors: [{ extensions: { code: 'BAD_INPUT' } }] }]);
    },
  );

  it('any text as query, variable or body gets a tidy answer', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.json(), async (text, json) => {
        const asQuery = await service.as('agent', text);
        const asValue = await service.as('agent', 'query ($id: ID!) { faq(id: $id) { id } }', { id: text });
        const asBody = await service.post(json, { authorization: `Bearer ${tokenOf('agent')}` });
        expect([...asQuery.codes, ...asValue.codes]).not.toContain('INTERNAL');
        expect(asBody.status).toBeLessThan(500);
      }),
      { numRuns: 200 },
    );
  });
});
