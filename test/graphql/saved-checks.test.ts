import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createTestService, type TestService } from './support/test-service.js';

const ONTOLOGY = `
entityTypes:
  - id: Product
    names: { en: [product] }
    attributes: [{ id: rate, type: text, names: { en: [rate] } }, { id: limit, type: number, names: { en: [limit] } }, { id: seats, type: integer, names: { en: [seats] } }]
  - id: Customer
    names: { en: [customer] }
    private: true
    attributes: [{ id: tier, type: text, names: { en: [tier] } }, { id: age, type: integer, names: { en: [age] } }, { id: vip, type: boolean, names: { en: [vip] } }]
relationTypes:
  - { id: REPLACES, from: [Product], to: [Product], acyclic: true, names: { en: [replaces] } }
  - { id: GOES_WITH, from: [Product], to: [Product], names: { en: [goes with] } }
`;

let service: TestService;
beforeAll(async () => {
  service = await createTestService();
  await importText(ONTOLOGY, 'ONTOLOGY');
  for (const id of ['old', 'newer', 'newest']) await saveEntity({ id });
  expect((await saveEntity({ id: 'rated', attributes: { rate: '3 %' } })).errors).toEqual([]);
});
afterAll(() => service.close());

interface Told {
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly warnings: readonly string[];
}
const toldBy = (payload: unknown): Told => {
  const { userErrors, warnings = [] } = payload as {
    userErrors: readonly { path: readonly string[]; message: string }[];
    warnings?: readonly string[];
  };
  return { errors: userErrors.map(({ path, message }) => ({ path: path.join('.'), message })), warnings };
};
const importText = async (text: string, kind: string): Promise<{ readonly refused: unknown; readonly problems: string }> => {
  const START = 'mutation ($input: ImportInput!) { importKnowledge(input: $input) { job { id } userErrors { message } } }';
  const started = await service.as('publisher', START, { input: { text, kind, name: 'test.yaml' } });
  const id = started.textAt('importKnowledge.job.id');
  const following = service.imports.subscribe(id);
  for await (const { status } of following) if (status !== 'RUNNING') break;
  const { at } = await service.as('publisher', `{ job(id: "${id}") { rowsRefused problems { column reason } } }`);
  return { refused: at('job.rowsRefused'), problems: JSON.stringify(at('job.problems')) };
};
const saveEntity = async (input: object): Promise<Told> =>
  toldBy(
    (
      await service.as('editor', 'mutation ($input: EntityInput!) { saveEntity(input: $input) { userErrors { path message } } }', {
        input: { type: 'Product', names: [{ language: 'en', text: 'A thing' }], ...input },
      })
    ).at('saveEntity'),
  );
const relate = async (from: string, type: string, to: string, dates: object = {}): Promise<Told> =>
  toldBy(
    (
      await service.as('editor', 'mutation ($input: RelationInput!) { saveRelation(input: $input) { userErrors { path message } } }', {
        input: { from, type, to, ...dates },
      })
    ).at('saveRelation'),
  );
let saved = 0;
const saveFaq = async (changes: object): Promise<Told> => {
  saved += 1;
  const input = {
    id: `checked-${String(saved)}`,
    titles: [{ language: 'en', text: `Checked ${String(saved)}` }],
    phrasings: [{ text: `how is number ${String(saved)} checked`, language: 'en' }],
    answers: [{ language: 'en', text: 'Well.' }],
    ...changes,
  };
  const SAVE = 'mutation ($input: FaqInput!) { saveFaq(input: $input) { userErrors { path message } warnings } }';
  return toldBy((await service.as('editor', SAVE, { input })).at('saveFaq'));
};
const answer = (text: string, more: object = {}): object => ({ language: 'en', text, ...more });
const plain = answer('For everybody.');

describe('an answer', () => {
  it('may hold placeholders and braces of other kinds', async () => {
    expect(await saveFaq({ answers: [answer('It is {rated.rate} a year.')] })).toEqual({ errors: [], warnings: [] });
    const { errors, warnings } = await saveFaq({ answers: [answer('Send {"a.b": 1} or {user.name: 1}.')] });
    expect(errors).toEqual([]);
    expect(warnings.join()).toContain('answers.0.text: "{"a.b": 1}" is no {entity-id.attribute}');
  });

  it.each([
    ['It is {rated.rate a year.', 'is not closed'],
    ['It is {rated.rate', 'is not closed'],
    ['{rated.rate {rated.rate}', 'is not closed'],
    ['It is rated.rate} a year.', 'is not opened'],
    ['It is {{rated.rate}}.', 'one pair is enough'],
    ['It is { rated.rate }.', 'without blanks'],
    ['It is {rated.rate %}.', 'without blanks'],
    ['年利率是｛rated.rate｝。', 'full width'],
    ['年利率是{rated.rate｝。', 'full width'],
    ['年利率是rated.rate}。', 'is not opened'],
    ['It is {rated\u200b.rate}.', 'no entity has the id'],
    ['\u200b\u2060 \u202e', 'is empty'],
  ])('may not hold a broken placeholder: %s', async (text, message) => {
    const { errors } = await saveFaq({ answers: [answer(text)] });
    expect(errors).toEqual([{ path: 'answers.0.text', message: expect.stringContaining(message) }]);
    const variant = await saveFaq({ answers: [answer('It is {rated.rate}.', { variants: [text] })] });
    expect(variant.errors).toEqual([{ path: 'answers.0.variants.0', message: expect.stringContaining(message) }]);
  });

  const tier = (value: string): object => ({ '==': [{ var: 'customer.tier' }, value] });
  it.each<[string, readonly object[], string]>([
    ['a second one for everybody', [plain, answer('Never.')], 'answers.1'],
    ['one after another that is always valid', [plain, answer('Later.', { validFrom: '2027-01-01T00:00:00Z' })], 'answers.1'],
    [
      'a second one with the same condition',
      [answer('A.', { condition: tier('x') }), plain, answer('B.', { condition: tier('x') })],
      'answers.2',
    ],
  ])('is not one that nobody gets: %s', async (_, answers, path) => {
    expect((await saveFaq({ answers })).errors).toEqual([{ path, message: expect.stringContaining('nobody gets this answer') }]);
  });

  it.each<[string, readonly object[]]>([
    ['in another language', [plain, { language: 'zh', text: '给所有人。' }]],
    [
      'before the first',
      [answer('Until then.', { validTo: '2027-01-01T00:00:00Z' }), answer('Then.', { validFrom: '2027-01-01T00:00:00Z' })],
    ],
    ['for others', [answer('A.', { condition: tier('x') }), answer('B.', { condition: tier('y') }), plain]],
  ])('may stand beside another %s', async (_, answers) => {
    expect((await saveFaq({ answers })).errors).toEqual([]);
  });

  it.each([
    ['[here](//evil.example/login)', '//evil.example/login'],
    ['[here](/\\evil.example)', 'evil.example'],
    ['[here](/\u200b/evil.example)', 'evil.example'],
    ['[here][1]\n\n[1]: //evil.example', '//evil.example'],
    ['<a href=//evil.example>here</a>', '//evil.example'],
    ['![](//evil.example/x.png) Look.', '//evil.example/x.png'],
    ['Pay \u202eecnatsni rof\u202c now.', 'U+202E'],
    ['Pay \u2066now\u2069.', 'U+2066'],
  ])('may not lead elsewhere than it seems, nor read otherwise than it is written: %j', async (text, message) => {
    expect((await saveFaq({ answers: [answer(text)] })).errors).toEqual([
      { path: 'answers.0.text', message: expect.stringContaining(message) },
    ]);
  });

  it('may link within the site', async () => {
    const text = 'See [cards](/cards/all), [terms](terms.pdf#end), [us](https://us.example/a) or ![a card](/card.png).';
    expect(await saveFaq({ answers: [answer(text)] })).toEqual({ errors: [], warnings: [] });
  });

  it('tells from where pictures are loaded', async () => {
    const text = 'Look: ![a card](http://evil.example/x.png?u=1) and **![b](https://cdn.example/b.png)**.';
    expect(await saveFaq({ answers: [answer(text)] })).toEqual({
      errors: [],
      warnings: ['evil.example', 'cdn.example'].map(
        (host) =>
          `answers.0.text: a picture is loaded from ${host} whenever it is shown, which so learns who reads it: see that it is yours`,
      ),
    });
  });

  it('tells where a language has none for everybody', async () => {
    const { warnings } = await saveFaq({ answers: [plain, { language: 'zh', text: '贵宾。', condition: tier('x') }] });
    expect(warnings.join()).toContain('every answer in zh has a condition');
  });
});

describe('a condition', () => {
  const told = (condition: unknown): Promise<Told> => saveFaq({ answers: [answer('If so.', { condition }), plain] });
  const age = { var: 'customer.age' };
  const channel = { var: 'channel' };

  it.each<[unknown, string]>([
    [{ '==': [1, 1] }, 'always holds'],
    [{ '!': [{ in: ['a', ['b']] }] }, 'always holds'],
    [{ '<': [2, 1] }, 'can never hold'],
  ])('without variables is refused: %j', async (condition, message) => {
    expect((await told(condition)).errors).toEqual([{ path: 'answers.0.condition', message: expect.stringContaining(message) }]);
  });

  it.each<[unknown, string]>([
    [{ or: [{ '<': [age, 30] }, { '>=': [age, 30] }] }, 'always holds'],
    [{ '==': [age, age] }, 'always holds'],
    [{ '>=': [{ var: 'customer.HOLDS_count' }, 0] }, 'always holds'],
    [{ or: [{ '==': [{ var: 'language' }, 'zh'] }, { '==': [{ var: 'language' }, 'en'] }] }, 'always holds'],
    [{ or: [{ var: 'customer.vip' }, { '!': [{ var: 'customer.vip' }] }] }, 'always holds'],
    [{ or: [{ '==': [channel, null] }, { '!=': [channel, null] }] }, 'always holds'],
    [{ and: [{ '<': [age, 30] }, { '>': [age, 40] }] }, 'can never hold'],
    [{ and: [{ '==': [channel, 'web'] }, { '==': [channel, 'app'] }] }, 'can never hold'],
    [{ '<': [{ var: 'customer.HOLDS_count' }, 0] }, 'can never hold'],
    [{ '==': [{ var: 'scenario' }, ''] }, 'can never hold'],
    [{ in: [{ var: 'scenario' }, ['', ' ']] }, 'can never hold'],
    [{ '<': [{ var: 'date' }, '0001-01-01'] }, 'can never hold'],
    [{ '>=': [{ var: 'date' }, '0001-01-01'] }, 'always holds'],
    [{ and: [{ '<': [{ var: 'date' }, '2027-01-01'] }, { '>': [{ var: 'date' }, '2027-06-01'] }] }, 'can never hold'],
    [
      {
        and: [
          { in: ['swift', { var: 'customer.HOLDS' }] },
          { '==': [{ var: 'customer.HOLDS_count' }, 0] },
          { '>': [age, 1] },
          { '<': [age, 0] },
        ],
      },
      'can never hold',
    ],
  ])('that does not depend on anything is told: %j', async (condition, message) => {
    const { errors, warnings } = await told(condition);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`^answers.0.condition: .*${message}`))]);
  });

  it.each<[unknown]>([
    [{ '==': [channel, 'phone'] }],
    [{ and: [{ '<': [18, age] }, { '<': [age, 19] }] }],
    [{ '<': [18, age, 65] }],
    [{ '!': [{ in: ['swift', { var: 'customer.HOLDS' }] }] }],
    [{ '>': [{ '-': [2026, age] }, 10] }],
    [{ '!=': [age, null] }],
    [{ and: [{ '>=': [{ var: 'date' }, '2026-12-01'] }, { '<': [{ var: 'date' }, '2026-12-02'] }] }],
    [{ or: [{ in: [{ var: 'emotion' }, ['angry', 'ANGRY']] }, { '==': [{ var: 'customer.tier' }, 'gold'] }] }],
  ])('that depends on something is taken without a word: %j', async (condition) => {
    expect(await told(condition)).toEqual({ errors: [], warnings: [] });
  });

  it('names channels that exist', async () => {
    for (const condition of [{ '==': [channel, 'phnoe'] }, { in: [channel, ['web', 'phnoe']] }, { '==': ['Phone', channel] }])
      expect((await told(condition)).warnings).toEqual([
        expect.stringMatching(/^answers\.0\.condition: there is no channel "(phnoe|Phone)"; there are web, app/),
      ]);
  });

  it('compares with numbers that can be held', async () => {
    expect((await told({ '>': [age, 9_007_199_254_740_992] })).errors).toEqual([
      { path: 'answers.0.condition', message: expect.stringContaining('are rounded') },
    ]);
  });
});

describe('a phrasing', () => {
  const told = (text: string, language: string | null = 'en'): Promise<Told> =>
    saveFaq({ phrasings: [{ text: 'what is well' }, { text, language }] });

  it.each(['👋', '👋🏽 🎉', '?!', '。。。', '\u200b?', '\u202e!\u202c', '—'])('can match: not %j', async (text) => {
    expect((await told(text)).errors).toEqual([{ path: 'phrasings.1', message: expect.stringContaining('has no letter') }]);
  });

  it.each(['ما هو', 'こんにちは', 'привет как дела'])('is in letters that are read: not %j', async (text) => {
    expect((await told(text)).errors).toEqual([{ path: 'phrasings.1', message: expect.stringContaining('no served language') }]);
  });

  it.each([
    ['110', 'nothing but a number'],
    ['0', 'nothing but a number'],
    ['１１０', 'nothing but a number'],
    ['50 %', 'nothing but a number'],
    ['a', 'single letter'],
    ['贷', 'single letter'],
    ['limit of {product}', 'braces'],
  ])('is told when it draws what nobody means, or would: %s', async (text, message) => {
    const { errors, warnings } = await told(text);
    expect(errors).toEqual([]);
    expect(warnings).toEqual([expect.stringMatching(new RegExp(`^phrasings.1: .*${message}`))]);
  });

  it.each(['hi', '你好', 'what is 110', 'ok 👍', 'K-pop?'])('may be %j', async (text) => {
    expect(await told(text)).toEqual({ errors: [], warnings: [] });
  });
});

describe('numbers', () => {
  it.each([9_007_199_254_740_993, -9_007_199_254_740_992, 1e21])('that were rounded are refused: %p', async (value) => {
    for (const attribute of ['limit', 'seats'])
      expect((await saveEntity({ id: 'huge', attributes: { [attribute]: value } })).errors).toEqual([
        { path: `attributes.${attribute}`, message: expect.stringContaining('beyond 9007199254740991') },
      ]);
  });

  it('that were not rounded are kept', async () => {
    expect((await saveEntity({ id: 'large', attributes: { limit: 9_007_199_254_740_991, seats: 0.5e3 } })).errors).toEqual([]);
    const { refused, problems } = await importText(
      '- { id: larger, type: Product, name: Larger, attributes: { limit: 9007199254740993 } }',
      'ENTITIES',
    );
    expect(refused).toBe(1);
    expect(problems).toContain('beyond 9007199254740991');
  });
});

describe('an id', () => {
  it('means one thing', async () => {
    expect((await saveFaq({ id: 'swift' })).errors).toEqual([
      { path: 'id', message: expect.stringContaining('the Product "swift" has this id') },
    ]);
    expect((await saveEntity({ id: 'late' })).errors).toEqual([
      { path: 'id', message: expect.stringContaining('a FAQ has the id "late"') },
    ]);
    const faqs = await importText('- { id: swift, titles: { en: Swift }, phrasings: [what is swift], answers: [{ text: Fast. }] }', 'FAQS');
    expect(faqs.problems).toContain('has this id');
    const entities = await importText('- { id: late, type: Product, name: Late }', 'ENTITIES');
    expect(entities.problems).toContain('a FAQ has the id');
  });

  it('is of letters and digits', async () => {
    for (const id of ['', ' ', 'a b', '__proto__', 'a\u200bb', '\u202eabc', 'x'.repeat(121), '../etc', 'a#1', '{a}'])
      expect((await saveEntity({ id })).errors).toEqual([{ path: 'id', message: expect.stringContaining('cannot be an id') }]);
    for (const text of ['', '  ', '\u200b', '\u3164', '\u202e\u202c', '\u2800'])
      expect((await saveEntity({ id: 'nameless', names: [{ language: 'en', text }] })).errors).toEqual([
        { path: 'names.0', message: expect.stringContaining('is empty') },
      ]);
  });
});

describe('a relation', () => {
  it('never leads to where it starts', async () => {
    for (const type of ['REPLACES', 'GOES_WITH'])
      expect((await relate('old', type, 'old')).errors).toEqual([{ path: 'to', message: expect.stringContaining('to itself') }]);
  });

  it('leads in no circle where the ontology says so', async () => {
    for (const [from, to] of [
      ['newest', 'newer'],
      ['newer', 'old'],
    ] as const) {
      expect((await relate(from, 'REPLACES', to)).errors).toEqual([]);
      expect((await relate(from, 'GOES_WITH', to)).errors).toEqual([]);
    }
    expect((await relate('old', 'GOES_WITH', 'newest')).errors).toEqual([]);
    for (const from of ['old', 'newer'])
      expect((await relate(from, 'REPLACES', 'newest')).errors).toEqual([
        { path: 'to', message: expect.stringContaining('must not lead in a circle') },
      ]);
    expect((await relate('old', 'REPLACES', 'newest')).errors[0]?.message).toContain('"newest" → "newer" → "old" → "newest"');
    // Told again it is the same.
    expect((await relate('newest', 'REPLACES', 'newer')).errors).toEqual([]);
    await service.ontology.refresh();
    expect((await service.as('editor', '{ ontology { relationTypes { id acyclic } } }')).at('ontology.relationTypes')).toEqual(
      expect.arrayContaining([
        { id: 'REPLACES', acyclic: true },
        { id: 'GOES_WITH', acyclic: false },
      ]),
    );
  });

  it('may lead back at another time', async () => {
    for (const id of ['winter', 'summer']) await saveEntity({ id });
    expect((await relate('summer', 'REPLACES', 'winter', { validTo: '2026-09-01T00:00:00Z' })).errors).toEqual([]);
    expect((await relate('winter', 'REPLACES', 'summer', { validFrom: '2026-08-01T00:00:00Z' })).errors).toHaveLength(1);
    expect((await relate('winter', 'REPLACES', 'summer', { validFrom: '2026-09-01T00:00:00Z' })).errors).toEqual([]);
  });

  it('leads in no circle of one import', async () => {
    for (const id of ['a', 'b', 'c']) await saveEntity({ id });
    const { refused, problems } = await importText(
      '- { from: a, type: REPLACES, to: b }\n- { from: b, type: REPLACES, to: c }\n- { from: c, type: REPLACES, to: a }\n- { from: a, type: GOES_WITH, to: a }',
      'RELATIONS',
    );
    expect(refused).toBe(2);
    expect(problems).toContain('\\"a\\" → \\"b\\" → \\"c\\" → \\"a\\"');
    expect(problems).toContain('to itself');
  });
});

describe('deleting', () => {
  const remove = async (call: string): Promise<unknown> =>
    (await service.as('publisher', `mutation { gone: ${call} { deletedId dependents userErrors { code message } } }`)).at('gone');

  it('removes a FAQ, and shows what stands in the way', async () => {
    expect(await remove('deleteFaq(id: "late", expectedVersion: 1)')).toMatchObject({
      deletedId: null,
      dependents: ['early'],
      userErrors: [{ code: 'INVALID_STATE', message: expect.stringContaining('follow-up of the FAQs "early"') }],
    });
    expect(await remove('deleteFaq(id: "early", expectedVersion: 1)')).toMatchObject({ userErrors: [{ code: 'CONFLICT' }] });
    const looked = { deletedId: null, dependents: [], userErrors: [] };
    expect(await remove('deleteFaq(id: "late", expectedVersion: 1, dryRun: true)')).toMatchObject({ dependents: ['early'] });
    expect(await remove('deleteFaq(id: "early", expectedVersion: 2, dryRun: true)')).toEqual(looked);
    expect(await remove('deleteFaq(id: "early", expectedVersion: 2)')).toEqual({ deletedId: 'early', dependents: [], userErrors: [] });
    expect(await remove('deleteFaq(id: "late", expectedVersion: 1)')).toMatchObject({ deletedId: 'late' });
    expect(await remove('deleteFaq(id: "secret", expectedVersion: 1)')).toMatchObject({ deletedId: 'secret' });
    expect(await remove('deleteFaq(id: "late", expectedVersion: 1)')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await service.as('editor', '{ faq(id: "late") { id } }')).at('faq')).toBeNull();
    // Nothing of it is left for who takes its id, but that versions count on.
    expect(await saveEntity({ id: 'late' })).toEqual({ errors: [], warnings: [] });
    expect((await saveFaq({ id: 'early' })).errors).toEqual([]);
    expect((await service.as('editor', '{ faq(id: "early") { version phrasings { text } } }')).at('faq')).toMatchObject({
      version: 3,
      phrasings: [{ text: expect.any(String) }],
    });
  });

  it('removes a topic, and shows what stands in the way', async () => {
    const SAVE =
      'mutation { saveFaq(input: {id: "under", titles: [{language: "en", text: "Under"}], topicId: "repayment", phrasings: [{text: "what is under"}], answers: [{language: "en", text: "This."}]}) { faq { version } } publishFaq(id: "under", expectedVersion: 1) { faq { version } } }';
    expect((await service.as('publisher', SAVE)).at('publishFaq.faq.version')).toBe(1);
    expect(await remove('deleteTopic(id: "repayment")')).toMatchObject({
      deletedId: null,
      dependents: ['under'],
      userErrors: [{ code: 'INVALID_STATE' }],
    });
    expect(await remove('deleteFaq(id: "under", expectedVersion: 1)')).toMatchObject({ deletedId: 'under' });
    expect(await remove('deleteTopic(id: "repayment")')).toEqual({ deletedId: 'repayment', dependents: [], userErrors: [] });
    expect(await remove('deleteTopic(id: "repayment")')).toMatchObject({ userErrors: [{ code: 'NOT_FOUND' }] });
    expect((await service.as('editor', '{ topics { id } }')).at('topics')).toEqual([]);
  });

  it('shows what needs an entity', async () => {
    const SAVE =
      'mutation { saveFaq(input: {id: "about-old", titles: [{language: "en", text: "Old"}], aboutIds: ["old"], phrasings: [{text: "what is old"}], answers: [{language: "en", text: "This."}]}) { faq { version } } publishFaq(id: "about-old", expectedVersion: 1) { faq { version } } }';
    await service.as('publisher', SAVE);
    await saveEntity({ id: 'unneeded' });
    const looked = { deletedId: null, dependents: [], userErrors: [] };
    expect(await remove('deleteEntity(id: "unneeded", expectedVersion: 1, dryRun: true)')).toEqual(looked);
    expect(await remove('deleteEntity(id: "unneeded", expectedVersion: 1)')).toMatchObject({ deletedId: 'unneeded' });
    for (const dryRun of [true, false])
      expect(await remove(`deleteEntity(id: "old", expectedVersion: 1, dryRun: ${String(dryRun)})`)).toMatchObject({
        deletedId: null,
        dependents: ['about-old'],
      });
  });
});
