import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/domain/language.js';
import { createEncoder } from '../../src/embedding/create-encoder.js';
import type { Encoder } from '../../src/embedding/encoder.js';
import { normaliseText } from '../../src/language/text/normalise-text.js';
import { createKnowledgeIndex, type KnowledgeIndex } from '../../src/retrieval/knowledge-index.js';
import type { PhrasingSource } from '../../src/retrieval/follow-source.js';
import type { FaqCandidate } from '../../src/retrieval/ranking/find-faqs.js';

/** Finding the models may mean downloading them. */
const DOWNLOAD_MS = 600_000;

const KNOWLEDGE: Readonly<Record<string, Readonly<Record<Language, readonly string[]>>>> = {
  'card-lost': {
    zh: ['卡丢了怎么挂失', '银行卡被偷了怎么办', '找不到我的卡了', '怎么冻结丢失的卡片'],
    en: ['I lost my card', 'my card was stolen', 'how do I block a missing card', 'I cannot find my card anywhere'],
  },
  password: {
    zh: ['忘记登录密码', '怎么重置密码', '密码想不起来了', '登录不上，密码错误'],
    en: ['I forgot my password', 'how do I reset my password', 'I cannot log in, wrong password', 'change login password'],
  },
  'early-repayment': {
    zh: ['怎么提前还款', '可以提前把贷款还清吗', '提前结清贷款', '想早点还完贷款'],
    en: [
      'how do I repay my loan early',
      'can I pay off the loan before it is due',
      'early repayment of a loan',
      'settle my loan ahead of time',
    ],
  },
  'branch-hours': {
    zh: ['网点几点开门', '周末营业吗', '银行什么时候下班', '营业时间是多久'],
    en: ['when does the branch open', 'are you open on saturdays', 'opening hours of the branch', 'what time do you close'],
  },
  complaint: {
    zh: ['我要投诉', '在哪里可以投诉', '对服务不满意怎么反馈', '投诉电话是多少'],
    en: ['I want to complain', 'where can I file a complaint', 'I am not happy with the service', 'how to make a complaint'],
  },
};

const phrasings = Object.entries(KNOWLEDGE)
  .flatMap(([faqId, byLanguage]) =>
    (['zh', 'en'] as const).flatMap((language) =>
      byLanguage[language].map((text) => ({ id: `${faqId} ${text}`, faqId, text, language, isTitle: false })),
    ),
  )
  .sort((one, other) => (one.id < other.id ? -1 : 1));

const source: PhrasingSource = {
  currentRevision: () => Promise.resolve(1),
  changesSince: () => Promise.resolve([]),
  publishedPhrasings: (faqIds, { after, limit }) =>
    Promise.resolve(
      phrasings.filter(({ id, faqId }) => (faqIds?.includes(faqId) ?? true) && (after === null || id > after)).slice(0, limit),
    ),
};

describe('the knowledge index with the real models', () => {
  let encoder: Encoder;
  let folder: string;
  let index: KnowledgeIndex;
  beforeAll(async () => {
    encoder = await createEncoder();
    folder = await mkdtemp(join(tmpdir(), 'knowledge-'));
    index = createKnowledgeIndex({ encoder, source, folder });
    await index.open();
    await index.settle();
  }, DOWNLOAD_MS);
  afterAll(async () => {
    await index.close();
    await encoder.close();
    await rm(folder, { recursive: true, force: true });
  });

  const best = async (
    question: string,
    language: Language,
    from: KnowledgeIndex = index,
  ): Promise<(FaqCandidate & { readonly isAnswered: boolean }) | undefined> => {
    const { text } = normaliseText(question);
    const [vector = new Float32Array()] = await encoder.encode([text], language);
    const { candidates, answerThreshold } = from.find({ text, language, vector, alsoNamed: [], allow: null, limit: 3 });
    return candidates[0] && { ...candidates[0], isAnswered: candidates[0].probability >= answerThreshold };
  };

  it.each<readonly [Language, string, string]>([
    ['zh', '我的卡被人偷了，要怎么挂失', 'card-lost'],
    ['zh', '登录密码给忘了咋办', 'password'],
    ['zh', '貸款能不能提前還', 'early-repayment'],
    ['zh', '我想投诉你们的客服', 'complaint'],
    ['en', 'someone took my card, please block it', 'card-lost'],
    ['en', 'Can’t remember my password!', 'password'],
    ['en', 'may i pay back the whole loan sooner', 'early-repayment'],
    ['en', 'do you open at the weekend', 'branch-hours'],
    ['en', 'your service is terrible, i want to file a complaint', 'complaint'],
  ])('%s: answers "%s" with %s', async (language, question, faqId) => {
    const found = await best(question, language);
    expect(found).toMatchObject({ faqId, isAnswered: true });
  });

  // A known miss, to be mended: it is found, but with too little probability to be given.
  it.failing('zh: answers "请问你们星期六开门吗" with branch-hours', async () => {
    expect(await best('请问你们星期六开门吗', 'zh')).toMatchObject({ faqId: 'branch-hours', isAnswered: true });
  });

  it.each<readonly [Language, string]>([
    ['zh', '明天北京会下雨吗'],
    ['zh', '红烧肉怎么做才好吃'],
    ['zh', '阿斯顿发送到发'],
    ['en', 'who won the world cup in 1998'],
    ['en', 'asdf qwer zxcv uiop'],
    ['en', 'how long does it take to boil an egg'],
  ])('%s: does not answer "%s"', async (language, question) => {
    expect(await best(question, language)).toMatchObject({ isAnswered: false });
  });

  it('is the same after a restart, which encodes nothing', async () => {
    const before = await best('i lost my card', 'en');
    await index.close();
    index = createKnowledgeIndex({ encoder, source, folder });
    await index.open();
    expect(index.encodedPhrasings).toBe(0);
    expect(await best('i lost my card', 'en')).toEqual(before);
  });
});
