import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Language } from '../../src/domain/language.js';
import { createLocalEncoder } from '../../src/embedding/create-local-encoder.js';
import type { Encoder } from '../../src/embedding/encoder.js';
import { findModelFiles, type ModelFolders } from '../../src/embedding/models/find-model-files.js';
import { type EncoderWorker, startEncoderWorker, type WorkerSetup } from '../../src/embedding/start-encoder-worker.js';

/** Finding the models may mean downloading them. */
const DOWNLOAD_MS = 600_000;
const WORK_MS = 60_000;

const dot = (a: Float32Array, b: Float32Array): number => a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
const bytes = (vector: Float32Array): string => Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength).toString('base64');

describe('the local encoder with its real models', () => {
  let folders: ModelFolders = {};
  let encoder: Encoder;
  const workers: EncoderWorker[] = [];
  beforeAll(async () => {
    folders = await findModelFiles();
    encoder = await createLocalEncoder({ folders, workers: 2 });
  }, DOWNLOAD_MS);
  afterAll(async () => {
    await encoder.close();
  });

  const encodeOne = async (text: string, language: Language, from: Encoder = encoder): Promise<Float32Array> => {
    const [vector] = await from.encode([text], language);
    if (vector === undefined) throw new Error('no vector');
    return vector;
  };

  it.each<readonly [Language, number, string, string, string]>([
    ['zh', 512, '怎么修改登录密码', '忘记密码了，如何重新设置', '信用卡的年费是多少'],
    ['zh', 512, '我的快递到哪里了', '请问包裹什么时候能送到', '怎样开发票'],
    ['en', 384, 'How do I reset my password?', 'I forgot my login password, how can I change it?', 'What is the annual fee of the card?'],
    ['en', 384, 'Where is my parcel?', 'When will my package be delivered?', 'Can I get an invoice for last month?'],
  ])('%s, %d dimensions: "%s" is nearer to "%s" than to "%s"', async (language, dimensions, question, paraphrase, other) => {
    const [a, b, c] = await encoder.encode([question, paraphrase, other], language);
    if (a === undefined || b === undefined || c === undefined) throw new Error('too few vectors');
    expect(a).toHaveLength(dimensions);
    expect(encoder.dimensions(language)).toBe(dimensions);
    expect(dot(a, a)).toBeCloseTo(1, 5);
    expect(dot(a, b)).toBeGreaterThan(dot(a, c) + 0.1);
  });

  it('reads capital letters in Chinese questions', async () => {
    const [vip, small, etc] = await encoder.encode(['如何开通VIP', '如何开通vip', '如何开通ETC'], 'zh');
    if (vip === undefined || small === undefined || etc === undefined) throw new Error('too few vectors');
    expect(bytes(vip)).toBe(bytes(small));
    expect(dot(vip, etc)).toBeLessThan(0.95);
  });

  it.each<readonly [Language, string]>([
    ['zh', '定期存款提前支取利息怎么算'],
    ['en', 'What happens to the interest if I withdraw early?'],
  ])(
    '%s: gives a text the same bytes alone, among others, and after a restart',
    async (language, text) => {
      const alone = bytes(await encodeOne(text, language));
      const others = Array.from({ length: 40 }, (_, index) => `${'other words '.repeat(index)}${index}`);
      const among = await encoder.encode([...others, text, ...others], language);
      expect(among.map(bytes)[40]).toBe(alone);

      const restarted = await createLocalEncoder({ folders, workers: 1 });
      expect(bytes(await encodeOne(text, language, restarted))).toBe(alone);
      await restarted.close();
    },
    WORK_MS,
  );

  it.each<readonly [string, string]>([
    ['empty', ''],
    ['white space', ' \n\t '],
    ['punctuation', '？！…'],
    ['emoji', '😀👍🏽👩‍👩‍👧'],
    ['half a surrogate pair', 'a\uD83D'],
    ['control characters', '\u0000\u0007\u200B'],
    ["the model's own tokens", '[CLS][SEP][PAD][MASK]'],
    ['5,000 characters', '请问贷款利率是多少。'.repeat(500)],
    ['a million characters', 'word '.repeat(200_000)],
    ['one endless word', 'x'.repeat(5_000)],
  ])(
    'gives a sound vector for %s',
    async (_what, text) => {
      for (const language of ['zh', 'en'] as const) {
        const vector = await encodeOne(text, language);
        expect(dot(vector, vector)).toBeCloseTo(1, 5);
      }
    },
    WORK_MS,
  );

  it('cuts a long text after 512 tokens', async () => {
    const long = '请问贷款利率是多少。'.repeat(100);
    expect(bytes(await encodeOne(`${long}年费`, 'zh'))).toBe(bytes(await encodeOne(`${long}密码`, 'zh')));
  });

  it(
    'goes on after a worker dies at work',
    async () => {
      const startWorker = (setup: WorkerSetup): EncoderWorker => {
        const worker = startEncoderWorker(setup);
        workers.push(worker);
        return worker;
      };
      const fragile = await createLocalEncoder({ folders, workers: 1, startWorker });
      const texts = Array.from({ length: 60 }, (_, index) => `question number ${index}`);
      const vectors = fragile.encode(texts, 'en');
      setTimeout(() => void workers[0]?.close(), 30);
      expect((await vectors).map(bytes)).toEqual((await encoder.encode(texts, 'en')).map(bytes));
      expect(workers).toHaveLength(2);
      await fragile.close();
    },
    WORK_MS,
  );

  it(
    'fails with ENCODER_UNAVAILABLE when a model does not load',
    async () => {
      const empty = await mkdtemp(join(tmpdir(), 'no-model-'));
      await expect(createLocalEncoder({ folders: { en: empty }, workers: 1 })).rejects.toMatchObject({ code: 'ENCODER_UNAVAILABLE' });
    },
    WORK_MS,
  );

  it('ends its threads at once when closed', async () => {
    const short = await createLocalEncoder({ folders, workers: 2 });
    const running = short.encode(['question'], 'en').catch(() => 'rejected');
    const before = Date.now();
    await short.close();
    await running;
    expect(Date.now() - before).toBeLessThan(2_000);
    await expect(short.encode(['late'], 'en')).rejects.toMatchObject({ code: 'ENCODER_UNAVAILABLE' });
  });
});
