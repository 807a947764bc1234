import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createFaqEditor } from '../../../../src/curation/faq/faq-editor.js';
import { createTestKnowledge, EDITOR, faqInput, type TestKnowledge } from '../knowledge.js';
import { importTexts } from './import-texts.js';

describe('an import of FAQs', () => {
  let knowledge: TestKnowledge;
  beforeEach(async () => {
    knowledge = await createTestKnowledge();
  });
  afterEach(() => knowledge.store.close());

  const faq = async (id: string) => (await knowledge.faqs.find([id])).get(id);
  const phrasings = async (id: string): Promise<readonly string[]> =>
    ((await knowledge.faqs.phrasings([id])).get(id) ?? []).map(({ text }) => text).sort();

  it('makes a FAQ of each label of a table, answered by its title until somebody writes more', async () => {
    const job = await importTexts(knowledge, {
      'train.csv':
        'text,label\nWhere is my card?,card_arrival\nwhere IS my card?,card_arrival\n我的卡呢,card_arrival\nHow much?,Is there a fee?\n',
    });

    expect(job).toMatchObject({ status: 'SUCCEEDED', counts: [4, 3, 1, 0], lines: [], title: 'Import of train.csv', startedBy: 'ana' });
    expect(job.warnings).toEqual(['2 FAQs have no answer text; their title is given until you write one']);
    expect(await faq('card_arrival')).toMatchObject({
      status: 'PUBLISHED',
      version: 1,
      publishedVersion: 1,
      titles: { en: 'Card arrival' },
      answers: [{ language: 'en', text: 'Card arrival', condition: null }],
    });
    expect(await phrasings('card_arrival')).toEqual(['Where is my card?', '我的卡呢']);
    const [other = ''] = await knowledge.faqs.list({ statuses: [], topicIds: [], text: 'fee', after: '', limit: 9 });
    expect(other).toMatch(/^is-there-a-fee-[0-9a-f]{6}$/);
    expect((await faq(other))?.titles).toEqual({ en: 'Is there a fee?' });
    expect(await knowledge.changes.changesSince(0, 9)).toMatchObject([{ revision: 1, kind: 'FAQ', ids: ['card_arrival', other] }]);
  });

  it('makes no topic for a row that it refuses', async () => {
    const files = { 'a.csv': 'text,label,answer,topic\nHow fast?,a,{nowhere.speed},waves\n👋,b,Hi.,tides\nHow old?,c,Old.,years\n' };
    for (const options of [{ publish: false }, {}]) {
      const job = await importTexts(knowledge, files, options);
      expect(job).toMatchObject({ counts: [3, expect.anything(), expect.anything(), 2] });
      expect((await knowledge.topics.list()).map(({ id }) => id)).toEqual(['years']);
    }
    expect((await importTexts(knowledge, { 'b.csv': 'text,label,answer,topic\nHow far?,d,Far.,waves\n' })).warnings).toEqual([
      'topics created: "waves"',
    ]);
  });

  it('changes nothing when it is repeated', async () => {
    const files = {
      'a.csv':
        '问题,标准问,答案,其他答法,类别\n怎么还款,还款,在App里。,打开App即可。,账务\n如何还款,还款,在App里。,,账务\n怎么还钱,还款,,,账务\n',
      'b.yaml':
        '- id: b\n  title: B\n  next: [c, 还款]\n  phrasings: [beta]\n  answers: [{ text: "B." }]\n- { id: c, title: C, phrasings: [gamma], next: [b], answers: [{ text: "C." }] }\n',
    };
    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [5, 5, 0, 0], lines: [], warnings: ['topics created: "账务"'] });
    const before = [await knowledge.changes.currentRevision(), await faq('还款'), await faq('b'), await knowledge.faqs.versions('还款')];
    expect((await faq('还款'))?.answers).toMatchObject([{ text: '在App里。', variants: ['打开App即可。'], language: 'zh' }]);
    expect((await faq('b'))?.nextIds).toEqual(['c', '还款']);

    expect(await importTexts(knowledge, files)).toMatchObject({ counts: [5, 0, 5, 0], lines: [], warnings: [] });
    expect([await knowledge.changes.currentRevision(), await faq('还款'), await faq('b'), await knowledge.faqs.versions('还款')]).toEqual(
      before,
    );
  });

  it('raises the version of a FAQ once, however many batches change it, and keeps what was before once', async () => {
    await importTexts(knowledge, { 'a.csv': 'text,label\nfirst,a\n' });
    const rows = Array.from({ length: 2500 }, (_, index) => `question ${String(index)},a`).join('\n');
    expect(await importTexts(knowledge, { 'b.csv': `text,label\n${rows}\n` })).toMatchObject({ counts: [2500, 2500, 0, 0] });
    expect(await faq('a')).toMatchObject({ version: 2, publishedVersion: 2 });
    expect((await phrasings('a')).length).toBe(2501);
    expect((await knowledge.faqs.versions('a')).map(({ number, content }) => [number, content.phrasings.map(({ text }) => text)])).toEqual([
      [1, ['first']],
    ]);
    expect(await knowledge.changes.currentRevision()).toBe(4);
  });

  it('lets the first row with a title, topic or answer speak, also across batches', async () => {
    const rows = Array.from({ length: 1500 }, (_, index) => `question ${String(index)},a,,`).join('\n');
    const text = `text,label,title,answer\n${rows}\nlast,a,Alpha,Yes.\nvery last,a,Beta,\n`;
    const warnings = [
      '1 row gives its FAQ another title or topic than an earlier row, which counts: "Beta" at a.csv:1503, not "Alpha" as at a.csv:1502',
    ];
    expect(await importTexts(knowledge, { 'a.csv': text })).toMatchObject({ counts: [1502, 1502, 0, 0], warnings });
    expect(await faq('a')).toMatchObject({ version: 1, titles: { en: 'Alpha' }, answers: [{ text: 'Yes.', variants: [] }] });
    expect(await importTexts(knowledge, { 'a.csv': text })).toMatchObject({ counts: [1502, 0, 1502, 0] });
  });

  it('takes its columns as it is told, and tells which it did not read', async () => {
    const text = 'q,cat,lang,weight,label\nwie schnell,speed,en,3,x\n';
    const job = await importTexts(
      knowledge,
      { 'a.csv': text },
      { columns: { q: 'question', cat: 'faq', lang: 'language', label: 'nothing' } },
    );
    expect(await phrasings('speed')).toEqual(['wie schnell']);
    expect(job.warnings).toContain('columns not read: "weight", "label"; say with "columns" what they are if they matter');
  });

  it('tells of wordings that leave out what their text says', async () => {
    const text =
      '- { id: speed, title: Speed, phrasings: [how fast], answers: [{ text: "12 knots, 3 with the tide.", variants: ["12 and 3.", "12 knots."] }] }\n';
    const told = '1 remark on answers: "speed": answers.0.variants.1 leaves out 3, which the text says: customers get either of them';
    expect(await importTexts(knowledge, { 'a.yaml': text })).toMatchObject({ counts: [1, 1, 0, 0], warnings: [told] });
  });

  it('knows the standard question and one like it in the same row', async () => {
    await importTexts(knowledge, { 'a.csv': '问题,相似问,答案\n怎么还款,如何还款,在App里。\n' });
    const [id = ''] = await knowledge.faqs.list({ statuses: [], topicIds: [], text: '', after: '', limit: 9 });
    expect(await phrasings(id)).toEqual(['如何还款', '怎么还款'].toSorted());
  });

  it('tells of each bad row and takes the good ones', async () => {
    const files = {
      'a.csv': 'text,label,language,about\nfine,a,,\n,a,,\nfine too,,,\n\u0007,a,,\nbonjour,a,fr,\nабв,a,,\nfast,a,,bounty\n',
      'b.jsonl':
        '{"text":"ok","label":"b"}\n{"id":"c","answers":"x","phrasings":[]}\n{"id":"d","title":"D","phrasings":["delta"],"answers":[{"text":"only for mates","condition":{"==":[{"var":"channel"},"app"]}}]}\n{"id":"b","phrasings":["again"],"wrong":1}\n',
      'c.yaml':
        '- id: e\n  title: E\n  phrasings: [eps]\n  topic: nowhere\n  answers:\n    - text: "{bounty.speed}"\n    - text: fine\n      condition:\n        regex: 1\n- id: e2\n  title: E\n  phrasings: [eps two]\n  next: [e2x]\n  answers: [{ text: E }]\n- id: e2\n  phrasings: [once more]\n',
    };
    const job = await importTexts(knowledge, files, { kind: 'faqs' });
    expect(job.status).toBe('SUCCEEDED');
    expect(job.lines).toEqual([
      'a.csv:3:: the row has neither phrasing, title nor answer',
      'a.csv:4:label: "label" is empty; say which FAQ the row belongs to',
      'a.csv:5:text: the phrasing contains the control character U+0007; remove it',
      'a.csv:6:text: the language of the phrasing "bonjour" is "fr", not one of the served languages: zh, en',
      'a.csv:7:text: the language of the phrasing "абв" cannot be told from its script; give one of the served languages: zh, en',
      'a.csv:8:about: no entity has the id "bounty"; create it first or correct the id',
      'b.jsonl:2:answers: this must be array, received string',
      'b.jsonl:4:wrong: the field "wrong" is not known here; correct its name or take it out',
      'b.jsonl:3:answers: to be published it needs at least one answer without a condition, for everybody whom no other answer fits',
      'c.yaml:6:answers[0].text: {bounty.speed}: no entity has the id "bounty"; create it first or correct the id',
      expect.stringMatching(/^c.yaml:9:answers\[1\].condition: the operator "regex" is not supported/),
      'c.yaml:4:topic: no topic has the id "nowhere"; create it first or correct the id',
      'c.yaml:15:id: the FAQ "e2" was described already at c.yaml:10; make one of the two',
      'c.yaml:13:next[0]: no FAQ has the id "e2x", so it is left out; correct the id, or import that FAQ and repeat',
    ]);
    expect(job.counts).toEqual([14, 3, 0, 11]);
    expect(await knowledge.faqs.list({ statuses: ['PUBLISHED'], topicIds: [], text: '', after: '', limit: 9 })).toEqual(['a', 'b', 'e2']);
  });

  it('keeps FAQs as drafts when asked to', async () => {
    await importTexts(knowledge, { 'a.csv': 'text,label,answer\nfirst,a,One.\n' });
    const text = `text,label,answer\n${Array.from({ length: 1200 }, (_, index) => `question ${String(index)},a,`).join('\n')}\nnew,b,Two.\n`;
    expect(await importTexts(knowledge, { 'b.csv': text }, { publish: false })).toMatchObject({ counts: [1201, 1201, 0, 0] });
    expect(await faq('a')).toMatchObject({ version: 2, publishedVersion: 1 });
    expect(await phrasings('a')).toEqual(['first']);
    expect(await faq('b')).toMatchObject({ status: 'DRAFT', version: 1, publishedVersion: null });
    expect(await knowledge.changes.currentRevision()).toBe(1);
    expect(await importTexts(knowledge, { 'b.csv': text }, { publish: false })).toMatchObject({ counts: [1201, 0, 1201, 0] });

    expect(await createFaqEditor(knowledge).publish('a', 2, EDITOR)).toMatchObject({ kind: 'done' });
    expect((await phrasings('a')).length).toBe(1201);
  });

  it('leaves archived FAQs alone and tells of drafts it passes over', async () => {
    const editor = createFaqEditor(knowledge);
    await importTexts(knowledge, { 'a.csv': 'text,label,answer\nalpha,a,A.\nbeta,b,B.\n' });
    await editor.archive('a', 1, EDITOR);
    await editor.save(faqInput({ id: 'b' }), 1, EDITOR);
    const job = await importTexts(knowledge, { 'a.csv': 'text,label\nalpha,a\nbeta two,b\n' });
    expect(job.lines).toEqual(['a.csv:2:: the FAQ "a" is archived; publish it again first, or take the row out']);
    expect(job.warnings).toEqual(['drafts of "b" were passed over; they are kept as versions, so save them again if they still matter']);
    expect(await faq('b')).toMatchObject({ version: 3, publishedVersion: 3 });
    expect((await knowledge.faqs.versions('b')).map(({ number }) => number)).toEqual([2, 1]);
  });

  it('refuses a phrasing of two FAQs, by line', async () => {
    const job = await importTexts(knowledge, { 'a.csv': 'text,label,answer\nWhere is it?,a,A.\nwhere is it?,b,B.\n' });
    expect(job).toMatchObject({
      counts: [2, 1, 0, 1],
      lines: ['a.csv:3:text: "where is it?" is a phrasing of "a" at a.csv:2, where it counts; keep it in one of the two'],
      warnings: [],
    });
    const whole = '- { id: c, title: C, phrasings: [gamma, WHERE is it?], answers: [{ text: C. }] }\n';
    const files = { 'a.csv': 'text,label,answer\nWhere is it?,a,A.\n', 'c.yaml': whole };
    expect(await importTexts(knowledge, files)).toMatchObject({
      counts: [2, 1, 1, 0],
      lines: [expect.stringMatching(/^c.yaml:1:phrasings\[1\]: /)],
    });
    expect([await phrasings('c'), await phrasings('a')]).toEqual([['gamma'], ['Where is it?']]);
  });

  it.each<[string, string, string]>([
    [
      'unlabelled rows',
      'Question,Answer,Class\nWhat is it?,A card.,cards\nWhat is it?,A loan.,loans\nwhat is IT?,A card.,cards\n',
      'a.csv:3:Answer: ',
    ],
    ['rows of one label', 'text,label,answer\nWhat is it?,a,A card.\nWhat else?,a,A loan.\nWhat now?,a,A card.\n', 'a.csv:3:answer: '],
    ['rows in one language', '问题,答案\n有多少,十元。\n有多少,二十元。\n有多少？,十元。\n', 'a.csv:3:答案: '],
  ])('refuses two answers to one question in %s, and takes the corrected file', async (_, text, place) => {
    const told = `${place}this question has another answer at a.csv:2, which counts; keep one of the two, or give the rows different FAQs`;
    expect(await importTexts(knowledge, { 'a.csv': text })).toMatchObject({
      counts: [3, expect.any(Number), expect.any(Number), 1],
      lines: [told],
    });
    const [id = ''] = await knowledge.faqs.list({ statuses: [], topicIds: [], text: '', after: '', limit: 9 });
    const [first] = (await faq(id))?.answers ?? [];
    expect(first?.variants).toEqual([]);

    const lines = text.trim().split('\n');
    const corrected = [lines[0], lines[2]].join('\n');
    expect(await importTexts(knowledge, { 'a.csv': corrected })).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
    const [second, ...more] = (await faq(id))?.answers ?? [];
    expect([text.split(/[,\n]/u).includes(second?.text ?? ''), second?.text === first?.text, second?.variants, more]).toEqual([
      true,
      false,
      [],
      [],
    ]);
    expect(await knowledge.faqs.count()).toBe(1);
  });

  it('moves a phrasing to the FAQ that a later import gives it to, but for the last one', async () => {
    await importTexts(knowledge, { 'a.csv': 'text,label,answer\nalpha,a,A.\nalso alpha,a,A.\nbeta,b,B.\n' });
    const job = await importTexts(knowledge, { 'c.csv': 'text,label\nalso alpha,b\n' });
    expect(job).toMatchObject({ counts: [1, 1, 0, 0], warnings: ['1 phrasing was moved to another FAQ: "also alpha" (from "a" to "b")'] });
    expect([await phrasings('a'), await phrasings('b'), (await faq('a'))?.version]).toEqual([['alpha'], ['also alpha', 'beta'], 2]);
    expect((await importTexts(knowledge, { 'b.csv': 'text,label\nalpha,b\n' })).warnings).toEqual([
      '1 phrasing belongs to more than one FAQ, so only one of them is found by it: "alpha" ("a", which has no other, and "b")',
    ]);
    expect(await phrasings('a')).toEqual(['alpha']);
  });

  it.each<[string, string]>([
    ['Q17', 'Where is it?'],
    ['Q 17', 'Where is it?'],
    ['faq/channels', 'Where is it?'],
    ['faq_channels', 'Where is it?'],
    ['intent.balance', 'Where is it?'],
    ['a1b2-c3', 'Where is it?'],
    ['编号12', 'Where is it?'],
    ['channels', 'Where is it?'],
    ['cardArrival', 'Card arrival'],
    ['Is there a fee?', 'Is there a fee?'],
    ['还款', '还款'],
    ['5G套餐', '5G套餐'],
  ])('shows no id as a title: %s is %s', async (label, title) => {
    await importTexts(knowledge, { 'a.csv': `text,label\nWhere is it?,${label}\n` });
    const [id = ''] = await knowledge.faqs.list({ statuses: [], topicIds: [], text: '', after: '', limit: 9 });
    expect(Object.values((await faq(id))?.titles ?? {})).toEqual([title]);
  });

  it('makes no FAQ of an answer without a question', async () => {
    expect(await importTexts(knowledge, { 'a.csv': 'id,answer\nQ17,Yes.\n还款,在App里。\n' })).toMatchObject({
      counts: [2, 1, 0, 1],
      lines: [expect.stringMatching(/^a.csv:2:: the FAQ "Q17" is new and the row has no question and no title/)],
      warnings: [],
    });
  });

  it('replaces what a whole FAQ speaks of and adds its phrasings', async () => {
    await importTexts(knowledge, {
      'a.yaml':
        '- id: a\n  title: { en: A, zh: 甲 }\n  phrasings: { en: [alpha], zh: [阿尔法] }\n  answers:\n    - { language: en, text: "A." }\n    - { language: zh, text: "甲。", variants: ["甲！"] }\n',
    });
    await importTexts(knowledge, { 'a.yaml': '- id: a\n  phrasings: [alpha two]\n  answers: [{ text: "B." }]\n' });
    expect(await faq('a')).toMatchObject({ version: 2, titles: { en: 'A', zh: '甲' }, answers: [{ text: 'B.' }] });
    expect(await phrasings('a')).toEqual(['alpha', 'alpha two', '阿尔法']);
  });

  it('stores hostile texts as they are', async () => {
    const texts = [
      "'}) DETACH DELETE n //",
      '"; DROP TABLE faqs; --',
      '🚢🏳️‍🌈 ok',
      'السعر price',
      '=HYPERLINK("x")',
      '{{x}} ${y}',
      '\\u0000 \\n',
    ];
    const csv = `text,label\n${texts.map((text) => `"${text.replaceAll('"', '""')}",a`).join('\n')}\n`;
    const jsonl = texts.map((text) => JSON.stringify({ text, label: 'b' })).join('\n');
    for (const [name, text] of [
      ['a.csv', csv],
      ['b.jsonl', jsonl],
    ] as const)
      expect(await importTexts(knowledge, { [name]: text })).toMatchObject({ counts: [7, 7, 0, 0] });
    expect(await phrasings('a')).toEqual(texts.toSorted());
    expect(await phrasings('b')).toEqual(texts.toSorted());
  });
});
