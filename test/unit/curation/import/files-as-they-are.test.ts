import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, relative } from 'node:path';
import { utils, write } from '@e965/xlsx';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createSourceReader, SOURCE_LIMITS } from '../../../../src/curation/import/files/create-source-reader.js';
import { listSources } from '../../../../src/curation/import/files/import-source.js';
import type { ImportOptions } from '../../../../src/curation/import/import-request.js';
import { createTestKnowledge, EDITOR, type TestKnowledge } from '../knowledge.js';
import { follow, type Imported, testService } from './import-texts.js';

let knowledge: TestKnowledge;
beforeEach(async () => {
  knowledge = await createTestKnowledge();
});
afterEach(() => knowledge.store.close());

const importBytes = async (
  files: Readonly<Record<string, Uint8Array | string>>,
  options: Partial<ImportOptions> = {},
): Promise<Imported> => {
  const service = testService(knowledge);
  const sources = Object.entries(files).map(([name, bytes]) => ({
    name,
    async *open() {
      yield await Promise.resolve(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes);
    },
  }));
  return follow(service, await service.startSources(sources, options, EDITOR));
};
const faqs = async () => {
  const ids = await knowledge.faqs.list({ statuses: ['PUBLISHED'], topicIds: [], text: '', after: '', limit: 99 });
  return [...(await knowledge.faqs.find(ids)).values()];
};
const titles = async (): Promise<readonly (string | undefined)[]> => (await faqs()).map(({ titles: { zh, en } }) => zh ?? en).toSorted();
const phrasings = async (id: string) => ((await knowledge.faqs.phrasings([id])).get(id) ?? []).map(({ text }) => text).toSorted();

describe('tables of other systems', () => {
  it('takes an FAQ table of a bank: Question, Answer, Class', async () => {
    const text = [
      'Question,Answer,Class',
      'What papers do I bring for a locker?,"Your ID, and two photographs.",security',
      'Can I name two nominees?,No.,security',
      'How long does a transfer take?,"A day.\nOn holidays two.",fundstransfer',
      'What papers do I bring for a locker?,Nothing at all.,accounts',
      'Can I name two nominees?,No.,accounts',
      '"Is there a ""lite"" card?",Yes.,cards',
      ',An answer without its question.,cards',
      '',
    ].join('\r\n');
    const job = await importBytes({ 'BankFAQs.csv': text });
    expect(job.counts).toEqual([7, 4, 1, 2]);
    expect(job.lines).toEqual([
      expect.stringMatching(/^BankFAQs.csv:9:: the row has no FAQ, title or phrasing/),
      'BankFAQs.csv:6:Answer: this question has another answer at BankFAQs.csv:2, which counts; keep one of the two, or give the rows different FAQs',
    ]);
    expect(job.warnings).toEqual([
      expect.stringMatching(
        /^1 row gives its FAQ another title or topic than an earlier row, which counts: "accounts" at BankFAQs.csv:7, not "security"/,
      ),
      'topics created: "security", "fundstransfer", "accounts", "cards"',
    ]);
    expect(await titles()).toEqual([
      'Can I name two nominees?',
      'How long does a transfer take?',
      'Is there a "lite" card?',
      'What papers do I bring for a locker?',
    ]);
    expect((await importBytes({ 'BankFAQs.csv': text })).counts).toEqual([7, 0, 5, 2]);
  });

  it('takes training data and domain of Rasa, whatever their order', async () => {
    const nlu = `version: "3.1"
nlu:
- intent: greet
  examples: |
    - hey
    - hello there
- intent: faq/ask_channels
  examples: |
    # as they came in
    - What [channels](channel) do you support?
    - which [wechat]{"entity": "channel"} account is yours
    no dash
- intent: check_balance
  examples:
  - text: |
      what is on my account
  - text: how much is left
- synonym: credit
  examples: |
    - credit card
- lookup: country
  examples: |
    - Chile
`;
    const domain = `version: "3.1"
intents: [greet, faq/ask_channels, check_balance]
responses:
  utter_greet:
  - text: Hey!
  - text: Good day!
  utter_faq/ask_channels:
  - text: App and web.
  - text: Slack.
    channel: slack
  utter_default:
  - text: Pardon?
slots:
  city: { type: text }
`;
    const job = await importBytes({ 'domain.yml': domain, 'nlu.yml': nlu });
    expect(job.counts).toEqual([10, 8, 0, 2]);
    expect(job.lines).toEqual([
      'nlu.yml:12:: an example of "faq/ask_channels" begins with "- "',
      expect.stringMatching(/^domain.yml:12:: no intent "default" is here for the response "utter_default" to answer/),
    ]);
    expect(job.warnings).toEqual([
      "nlu.yml: of Rasa's files the examples of intents and the responses are read, not: 1 of synonym, 1 of lookup",
      'domain.yml: of "utter_faq/ask_channels" 1 without a text, or for some channels or conditions only, is not read',
      "domain.yml: of Rasa's files the examples of intents and the responses are read, not: slots",
      '1 FAQ has no answer text; its title is given until you write one',
    ]);
    const found = await faqs();
    expect(found.map(({ titles: { en }, answers }) => [en, answers.map(({ text, variants }) => [text, ...variants])]).toSorted()).toEqual([
      ['Check balance', [['Check balance']]],
      ['What channels do you support?', [['App and web.']]],
      ['hey', [['Hey!', 'Good day!']]],
    ]);
    expect(await phrasings('check_balance')).toEqual(['how much is left', 'what is on my account']);
    expect((await importBytes({ 'domain.yml': domain, 'nlu.yml': nlu })).counts).toEqual([10, 0, 8, 2]);
  });

  it('takes Chinese conversations of ChatterBot', async () => {
    const text = `categories:
- 人工智能
- AI
conversations:
- - 什么是ai
  - 人工智能让机器思考。
- - 你是什么语言编写的
  - Python
- - 你像机器
  - 是的
  - 真的吗
- - 一加一等于几
  - 2
- - 什么是AI？
  - 不知道
- - 没有回答
`;
    const job = await importBytes({ 'ai.yml': text });
    expect(job.counts).toEqual([6, 4, 0, 2]);
    expect(job.lines).toEqual([
      expect.stringMatching(/^ai.yml:16:: a conversation needs a question and its answer/),
      'ai.yml:14:answer: this question has another answer at ai.yml:5, which counts; keep one of the two, or give the rows different FAQs',
    ]);
    expect(job.warnings).toEqual([
      'ai.yml: 1 conversation goes on after the first answer; what follows is not read',
      'topics created: "人工智能"',
    ]);
    const found = await faqs();
    expect(found.map(({ titles: { zh }, answers }) => [zh, answers[0]?.text]).toSorted()).toEqual([
      ['一加一等于几', '2'],
      ['什么是ai', '人工智能让机器思考。'],
      ['你像机器', '是的'],
      ['你是什么语言编写的', 'Python'],
    ]);
    expect((await importBytes({ 'ai.yml': text })).counts).toEqual([6, 0, 4, 2]);
  });

  it('takes workbooks: below a title, merged downwards, with percentages in full, and not what was never calculated', async () => {
    const book = utils.book_new();
    const sheet = utils.aoa_to_sheet([
      ['Our questions', null, null],
      [],
      ['Question', 'Answer', 'Class'],
      ['How do I pay?', 'In the app.', 'payments'],
      ['How can I pay?', null, 'payments'],
      ['What rate?', 0.0725, 'rates'],
      ['When?', '2026-01-05', 'rates'],
      ['Sum?', null, 'rates'],
      ['Error?', null, 'rates'],
    ]);
    sheet['!merges'] = [{ s: { r: 3, c: 1 }, e: { r: 4, c: 1 } }];
    Object.assign(sheet, { B6: { t: 'n', v: 0.0725, z: '0%' }, B8: { t: 'n', f: '1+1' }, B9: { t: 'e', v: 0x2a } });
    utils.book_append_sheet(book, sheet, 'FAQ');
    utils.book_append_sheet(book, utils.aoa_to_sheet([['How to fill this in'], ['Row by row.']]), 'Help');
    const job = await importBytes({ 'book.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array });
    expect(job.counts).toEqual([6, 4, 0, 2]);
    expect(job.lines).toEqual(
      [8, 9].map((line) =>
        expect.stringMatching(
          new RegExp(`^book.xlsx \\[FAQ\\]:${String(line)}:: the cell B${String(line)} holds a formula without a value or with an error`),
        ),
      ),
    );
    expect(job.warnings).toContainEqual(expect.stringMatching(/^book.xlsx \[Help\]: this sheet is not read: it cannot be told/));
    const found = await faqs();
    expect(found.map(({ titles: { en }, answers }) => [en, answers[0]?.text]).toSorted()).toEqual([
      ['How can I pay?', 'In the app.'],
      ['How do I pay?', 'In the app.'],
      ['What rate?', '7.25%'],
      ['When?', '2026-01-05'],
    ]);
  });

  it.each<[string, Uint8Array | string]>([
    ['a.docx', 'PK\u0003\u0004 word'],
    ['a.pdf', '%PDF-1.7 x'],
    ['a.csv', Uint8Array.from([1, 0, 2, 0, 0, 3, 0, 0, 9])],
    ['a.txt', 'One. Two.\nThree.\n'],
  ])('names the formats that are read where it cannot read %s', async (name, bytes) => {
    const job = await importBytes({ [name]: bytes });
    expect(job).toMatchObject({
      status: 'FAILED',
      counts: [0, 0, 0, 0],
      lines: [expect.stringMatching(/read are CSV and TSV, workbooks \(\.xlsx, .*JSON Lines.*YAML/)],
    });
  });

  it('says of hidden sheets beside those that are read that they are not, and of numbers of a workbook nothing', async () => {
    const book = utils.book_new();
    const ships = [
      ['id', 'type', 'name', 'speed'],
      ['argo', 'Ship', 'Argo', 1.234],
    ];
    utils.book_append_sheet(book, utils.aoa_to_sheet(ships), 'Ships');
    utils.book_append_sheet(book, utils.aoa_to_sheet([]), 'Empty');
    utils.book_append_sheet(book, utils.aoa_to_sheet(ships), 'Old');
    book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 0 }, { Hidden: 1 }] };
    const job = await importBytes({ 'ships.xlsx': write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array });
    expect(job.counts).toEqual([1, 1, 0, 0]);
    expect(job.warnings).toEqual(['ships.xlsx [Empty]: it is empty', 'ships.xlsx [Ships]: hidden sheets are not read: "Old"']);
  });

  it('calls a file the same, however its path is typed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polycontext-'));
    try {
      const path = join(folder, 'faqs.csv');
      await writeFile(path, 'text,label\n');
      const typed = [path, relative(process.cwd(), path), join(folder, '..', basename(folder), 'faqs.csv'), folder, `${folder}/`];
      const names = await Promise.all(typed.map(async (one) => (await listSources(one)).map(({ name }) => name)));
      expect(names).toEqual(typed.map(() => [path]));
      expect((await listSources('./docs/../package.json')).map(({ name }) => name)).toEqual(['package.json']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says of a file without rows that it has none', async () => {
    expect(await importBytes({ 'faq.csv': 'Question,Answer\n', 'none.csv': '', 'other.csv': 'x,y\n' })).toMatchObject({
      status: 'SUCCEEDED',
      counts: [0, 0, 0, 0],
      lines: [],
      warnings: [
        'faq.csv: it has a header, but no rows below it',
        'none.csv: it is empty',
        'other.csv: it has a header, but no rows below it',
      ],
    });
  });
});

describe('encodings', () => {
  /** Bytes of `text,label,answer` rows, the words given as bytes. */
  const table = (...words: readonly (readonly number[])[]): Uint8Array =>
    Uint8Array.from([
      ...Buffer.from('text,label,answer\n'),
      ...words.flatMap((word, index) => [...word, ...Buffer.from(`,a${String(index)},Yes.\n`)]),
    ]);
  const latin = (text: string): number[] => [...Buffer.from(text, 'latin1')];
  const GBK = [0xbb, 0xb9, 0xbf, 0xee]; // 还款
  const GBK_LONG = [
    0xd4, 0xf5, 0xc3, 0xb4, 0xbb, 0xb9, 0xbf, 0xee, 0xd4, 0xda, 0xca, 0xd6, 0xbb, 0xfa, 0xd2, 0xf8, 0xd0, 0xd0, 0xc0, 0xef, 0xb2, 0xe9,
    0xd1, 0xaf,
  ]; // 怎么还款在手机银行里查询
  const BIG5 = [
    0xab, 0xe7, 0xbb, 0xf2, 0xc1, 0xd9, 0xb4, 0xda, 0xa6, 0x62, 0xa4, 0xe2, 0xbe, 0xf7, 0xbb, 0xc8, 0xa6, 0xe6, 0xb8, 0xcc, 0xac, 0x64,
    0xb8, 0xdf,
  ]; // 怎麼還款在手機銀行裡查詢
  const SJIS = [
    0x83, 0x4a, 0x81, 0x5b, 0x83, 0x68, 0x82, 0xcd, 0x82, 0xc7, 0x82, 0xb1, 0x82, 0xc5, 0x82, 0xb7, 0x82, 0xa9, 0x81, 0x42, 0x95, 0xd4,
    0x8d, 0xcf,
  ]; // カードはどこですか。返済
  const utf16 = (text: string, isSwapped: boolean): Uint8Array => {
    const bytes = Buffer.from(text, 'utf16le');
    return isSwapped ? bytes.swap16() : bytes;
  };
  const CSV = 'text,label\n打开还款,a\n';

  it.each<[string, Uint8Array, string, string | null]>([
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${CSV}`), '打开还款', null],
    [
      'Windows-1252 with curly quotes',
      table(latin('I don\x92t see it'), latin('caf\xe9 \x96 and r\xe9sum\xe9'), latin('what\x92s up')),
      'I don’t see it',
      'Windows-1252',
    ],
    ['GBK', table(GBK_LONG), '怎么还款在手机银行里查询', 'GB 18030 (GBK)'],
    ['Big5', table(BIG5), '怎麼還款在手機銀行裡查詢', 'Big5'],
    ['UTF-16 with its mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(CSV, false)]), '打开还款', 'UTF-16'],
    ['UTF-16 without', utf16(CSV, false), '打开还款', 'UTF-16'],
    ['UTF-16 the other way round', utf16(CSV, true), '打开还款', 'UTF-16, high byte first'],
  ])('tells %s', async (_, bytes, text, name) => {
    const job = await importBytes({ 'a.csv': bytes });
    expect(job).toMatchObject({ status: 'SUCCEEDED', lines: [] });
    const told = `a.csv: read as ${name ?? ''}; if that is wrong, say with "encoding" what it is`;
    expect(job.warnings.includes(told)).toBe(name !== null);
    expect(await titles()).toContain(text);
  });

  it.each<[string, Uint8Array, string, string]>([
    ['one accent', table(latin('fianc\xe9e')), 'windows-1252', 'fiancée'],
    ['two characters of GBK', table(GBK), 'gbk', '还款'],
  ])('asks where two fit: %s', async (_, bytes, encoding, text) => {
    const job = await importBytes({ 'a.csv': bytes });
    expect(job).toMatchObject({
      status: 'FAILED',
      counts: [0, 0, 0, 0],
      lines: [expect.stringMatching(/^a.csv:2:: it cannot be told for sure how this file is encoded: it reads as .*--encoding/)],
    });
    expect(job.lines[0]).toContain(`"${text}"`);
    expect(await importBytes({ 'a.csv': bytes }, { encoding })).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
    expect(await titles()).toEqual([text]);
  });

  it.each(['é', 'ć', 'да', 'ŶŶ', '你', '€'])('takes for UTF-8 what is UTF-8, however short: %s', async (text) => {
    const job = await importBytes({ 'a.csv': Buffer.from(`title,phrasing,answer,language\nWord,a word,${text},en\n`) });
    expect(job).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
    const [id = ''] = await knowledge.faqs.list({ statuses: [], topicIds: [], text: '', after: '', limit: 9 });
    expect((await knowledge.faqs.find([id])).get(id)?.answers.map((answer) => answer.text)).toEqual([text]);
  });

  it.each([
    ['low byte first', true, false],
    ['low byte first, with its mark', true, true],
    ['high byte first', false, false],
    ['high byte first, with its mark', false, true],
  ])('names UTF-32, which it does not read: %s', async (_, isLowFirst, isMarked) => {
    const signs = [...`${isMarked ? '\uFEFF' : ''}text,label\nfiancée,a\n`].map((sign) => sign.codePointAt(0) ?? 0);
    const bytes = new DataView(new ArrayBuffer(signs.length * 4));
    for (const [at, sign] of signs.entries()) bytes.setUint32(at * 4, sign, isLowFirst);
    const job = await importBytes({ 'a.csv': new Uint8Array(bytes.buffer) });
    expect(job.lines).toEqual(['a.csv:1:: this is UTF-32, which is not read; save it as UTF-8']);
    expect(job.status).toBe('FAILED');
  });

  it('says that it read as UTF-8 what may be so by chance, and reads it as it is told', async () => {
    const bytes = table([0xc5, 0xb6, 0xc5, 0xb6]); // 哦哦 in GBK
    expect((await importBytes({ 'a.csv': bytes }, { dryRun: true })).warnings).toContain(
      'a.csv: read as UTF-8; if that is wrong, say with "encoding" what it is',
    );
    expect(await importBytes({ 'a.csv': bytes }, { encoding: 'gb18030' })).toMatchObject({ counts: [1, 1, 0, 0], lines: [] });
    expect(await titles()).toEqual(['哦哦']);
  });

  it('knows Shift-JIS, though it is GBK too', async () => {
    const job = await importBytes({ 'a.csv': table(SJIS) });
    expect(job.warnings).toContain('a.csv: read as Shift-JIS; if that is wrong, say with "encoding" what it is');
    // Japanese is read rightly, but not served.
    expect(job.lines).toEqual([expect.stringContaining('the language of the phrasing "カードはどこですか。返済" cannot be told')]);
  });

  it('looks at the whole file', async () => {
    const rows = Array.from({ length: 2000 }, (_, index) => latin(`question ${String(index)}`));
    const job = await importBytes({ 'a.csv': table(...rows, latin('it\x92s late \x96 isn\x92t it')) });
    expect(job.warnings).toContainEqual(expect.stringContaining('read as Windows-1252'));
    const [id = ''] = await knowledge.faqs.list({ statuses: [], topicIds: [], text: 'late', after: '', limit: 9 });
    expect(await phrasings(id)).toEqual(['it’s late – isn’t it']);
  });

  it('loses one row to one bad byte', async () => {
    const bytes = Buffer.from('text,label\n打开,a\n还款,b\n查询,c\n');
    bytes[bytes.indexOf('还款')] = 0xff;
    const job = await importBytes({ 'a.csv': bytes });
    expect(job).toMatchObject({ counts: [3, 2, 0, 1], lines: [expect.stringMatching(/^a.csv:3:text: the phrasing contains U\+FFFD/)] });
    expect(await titles()).toEqual(['打开', '查询']);
  });

  it.each<[string, (text: string) => Uint8Array]>([
    ['UTF-8', (text) => Buffer.from(text)],
    ['UTF-16', (text) => Buffer.concat([Buffer.from([0xff, 0xfe]), utf16(text, false)])],
    ['of an even length', (text) => Buffer.from(text.length % 2 === 0 ? text : `${text}\n`)],
    ['of an odd length', (text) => Buffer.from(text.length % 2 === 1 ? text : `${text}\n`)],
  ])('loses one row to a NUL: %s', async (_, encode) => {
    const bytes = encode('text,label,answer\nHow fast,a,Fast.\nHow \0old,b,Old.\nHow big,c,Big.\n');
    const job = await importBytes({ 'a.csv': bytes });
    expect(job).toMatchObject({ counts: [3, 2, 0, 1], lines: [expect.stringMatching(/^a.csv:3:text: .*NUL character \(U\+0000\)/)] });
    expect(await titles()).toEqual(['How big', 'How fast']);
  });

  it('says of a table of one row that its cell holds a NUL, and of YAML and JSON Lines where it is', async () => {
    for (const end of ['', '\n', '\n\n'])
      expect(await importBytes({ 'a.csv': `text,answer${end === '' ? '\n' : end}How \0fast,Fast.${end}` })).toMatchObject({
        counts: [1, 0, 0, 1],
        lines: [expect.stringContaining('NUL character')],
      });
    for (const [name, text] of [
      ['a.jsonl', '{"id":"a","title":"How \0fast","answers":[]}\n{"id":"b","title":"How \\u0000old","answers":[]}\n'],
      ['a.yaml', '- id: a\n  title: How \0fast\n  answers: []\n'],
    ] as const) {
      const job = await importBytes({ [name]: text });
      expect(job.lines).not.toEqual([]);
      expect(job.counts.slice(1, 3)).toEqual([0, 0]);
    }
  });
});

describe('files that would hold up the service', () => {
  const many = (count: number, write: (index: number) => string, parted = ''): string =>
    Array.from({ length: count }, (_, index) => write(index)).join(parted);

  it.each<[string, string, RegExp]>([
    [
      '200,000 columns',
      `${many(200_000, (index) => `c${String(index)}`, ',')}\n1,2\n`,
      /^x.csv:1:: the header .* at most 1000 columns are read/,
    ],
    [
      '2,000 columns',
      `${many(2000, (index) => `c${String(index)}`, ',')}\n1,2\n`,
      /^x.csv:1:: the header names 2000 columns, and at most 1000 are read/,
    ],
    [
      'a mapping of 60,000 keys',
      `id: a\n${many(60_000, (index) => `k${String(index)}: 1\n`)}`,
      /^x.yaml:1:: a mapping has 60001 keys, and at most 10000 are read/,
    ],
    [
      'keys within an item',
      `- id: a\n  attributes:\n${many(20_000, (index) => `    k${String(index)}: 1\n`)}`,
      /^x.yaml:3:: a mapping has 20000 keys/,
    ],
    ['brackets 50,000 deep', `- a: ${'['.repeat(50_000)}\n`, /^x.yaml:1:: it is nested more than 50 deep/],
    ['mappings 200 deep', many(200, (index) => `${' '.repeat(index)}a:\n`), /^x.yaml:1:: it is nested more than 50 deep/],
    ['JSON 100,000 deep', `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}\n`, /^x.jsonl:1:: .*nested/],
    ['a key that stands twice', '- id: a\n  name: A\n  name: B\n', /^x.yaml:3:: the YAML is faulty: the key "name" stands twice/],
  ])('refuses %s, and says why', async (_, text, told) => {
    const name = /x\.\w+/u.exec(told.source.replace('\\', ''))?.[0] ?? '';
    expect((await importBytes({ [name]: text }, { kind: 'entities' })).lines).toEqual([expect.stringMatching(told)]);
  });

  it('takes a carriage return within a field, and tables whose lines end in different ways', async () => {
    const text = 'Question,Answer\r\nA one?,a\rbit\nB two?,b\rC three?,c\r\n"D\r\nfour?",d\n\n,\n';
    expect(await importBytes({ 'a.csv': text })).toMatchObject({ counts: [4, 4, 0, 0], lines: [] });
    expect((await faqs()).map(({ titles: { en }, answers }) => [en, answers[0]?.text]).toSorted()).toEqual([
      ['A one?', 'a\nbit'],
      ['B two?', 'b'],
      ['C three?', 'c'],
      ['D four?', 'd'],
    ]);
    expect(await importBytes({ 'old.csv': 'Question,Answer\rE five?,e\rF six?,f\r' })).toMatchObject({ counts: [2, 2, 0, 0] });
    expect(await importBytes({ 'semi.csv': 'sep=;\nQuestion;Answer\n"G; seven?";"g, h"\n' })).toMatchObject({ counts: [1, 1, 0, 0] });
  });

  it('ends reading that takes too long, while others are served', async () => {
    const limits = { ...SOURCE_LIMITS, step: 1 };
    const reader = createSourceReader({ format: null, encoding: null, columns: {} }, new AbortController().signal, limits);
    const source = {
      name: 'x.yaml',
      async *open() {
        yield await Promise.resolve(Buffer.from(many(50_000, (index) => `k${String(index)}: [1, 2, 3]\n`)));
      },
    };
    expect(await reader.look(source)).toEqual([{ name: 'x.yaml', columns: null, hasRows: true, onlyAdds: false }]);
    const rows = [];
    for await (const row of reader.rows(source, 0)) rows.push(row);
    expect(rows).toMatchObject([
      { kind: 'unreadable', isRow: false, problem: { reason: 'reading it takes longer than 0.001 seconds; split it' } },
    ]);
    await reader.close();
  });

  it('reads no more than it may', async () => {
    const reader = createSourceReader({ format: null, encoding: null, columns: {} }, new AbortController().signal, {
      ...SOURCE_LIMITS,
      bytes: 1024 * 1024,
    });
    const source = {
      name: 'x.csv',
      async *open() {
        for (let index = 0; index < 3; index += 1) yield await Promise.resolve(Buffer.alloc(1024 * 1024, 0x61));
      },
    };
    await reader.look(source);
    const rows = [];
    for await (const row of reader.rows(source, 0)) rows.push(row);
    expect(rows).toMatchObject([{ kind: 'unreadable', problem: { reason: 'it has more than 1 MB; split it' } }]);
  });
});
