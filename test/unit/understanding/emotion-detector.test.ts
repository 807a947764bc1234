import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { FeltText } from '../../../src/domain/reply.js';
import { normaliseText } from '../../../src/language/text/normalise-text.js';
import { createEmotionDetector, detectEmotion, markCues } from '../../../src/understanding/emotion/emotion-detector.js';
import { learnEmotions, mixExamples } from '../../../src/understanding/emotion/learn-emotions.js';

/** Three directions: plain, angry, anything else. */
const vectorOf = (text: string): Float32Array =>
  Float32Array.from(/gate|fee|when/.test(text) ? [1, 0, 0] : /boil|blood|manager/.test(text) ? [0, 1, 0] : [0, 0, 1]);
const encode = (texts: readonly string[]): Promise<readonly Float32Array[]> => Promise.resolve(texts.map(vectorOf));

const learning = { encode, encoderId: 'one' };

const EXAMPLES: readonly FeltText[] = [
  ...['where is the gate', 'what is the fee', 'when do you open', 'which gate', 'is there a fee', 'when is it due'].map((text) => ({ text, label: 'NEUTRAL' as const })),
  ...['my blood is boiling', 'it makes my blood boil', 'fetch your manager', 'boil with rage', 'manager at once', 'bad blood'].map((text) => ({ text, label: 'ANGRY' as const })),
]; // prettier-ignore

describe('a detector of feelings', () => {
  const learnt = learnEmotions({ ...learning, examples: new Map([['en', EXAMPLES]]) });
  const detect = async (text: string) => (await learnt).detect(text, 'en', vectorOf(text));

  it('tells what it learnt from examples', async () => {
    expect((await detect('your manager makes me boil')).label).toBe('ANGRY');
    expect((await detect('my blood boils')).score).toBeGreaterThan(0.5);
    expect(await detect('when is the fee due')).toEqual({ label: 'NEUTRAL', score: 0 });
  });

  it('sees the feeling beside a plain question', async () => {
    const mixed = 'it makes my blood boil, what is the fee';
    const vector = Float32Array.of(Math.SQRT1_2, Math.SQRT1_2, 0);
    expect((await learnt).detect(mixed, 'en', vector).label).toBe('ANGRY');
  });

  it('is the same from the same examples', async () => {
    const again = await learnEmotions({ ...learning, examples: new Map([['en', EXAMPLES]]) });
    expect(again.detect('fetch the manager', 'en', vectorOf('manager'))).toEqual(await detect('fetch the manager'));
  });

  it('is kept for the next start, and learnt again when what was kept cannot be read or is of other examples or another encoder', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'polycontext-feelings-'));
    let encoded = 0;
    let encoderId = 'one';
    const counting = (texts: readonly string[]) => {
      encoded += texts.length;
      return encode(texts);
    };
    const learnCounting = async (examples: readonly FeltText[]) => {
      encoded = 0;
      const detector = await learnEmotions({ examples: new Map([['en', examples]]), encode: counting, encoderId, folder });
      expect(detector.detect('fetch the manager', 'en', vectorOf('manager'))).toEqual(await detect('fetch the manager'));
      return encoded;
    };
    expect(await learnCounting(EXAMPLES)).toBe(EXAMPLES.length);
    expect(await learnCounting(EXAMPLES)).toBe(0);
    const [kept = ''] = await readdir(folder);
    await writeFile(join(folder, kept), 'not what was kept');
    expect(await learnCounting(EXAMPLES)).toBe(EXAMPLES.length);
    encoderId = 'another';
    expect(await learnCounting(EXAMPLES)).toBe(EXAMPLES.length);
    encoded = 0;
    await learnEmotions({ examples: new Map([['en', EXAMPLES.slice(1)]]), encode: counting, encoderId, folder });
    expect(encoded).toBe(EXAMPLES.length - 1);
    await rm(folder, { recursive: true });
  });

  it('goes by cues without a vector and without examples', async () => {
    expect((await learnt).detect('this is ridiculous', 'en', null)).toEqual(detectEmotion('this is ridiculous'));
    expect(createEmotionDetector(new Map()).detect('气死我了', 'zh', new Float32Array(3)).label).toBe('ANGRY');
  });
});

describe('the cues of a text', () => {
  it.each([
    ['not happy', ['not SATISFIED'], 'DISAPPOINTED'],
    ['not at all happy with it', ['not SATISFIED'], 'DISAPPOINTED'],
    ['不是很满意', ['not SATISFIED'], 'DISAPPOINTED'],
    ['别担心，我只是问问', ['not ANXIOUS'], 'NEUTRAL'],
    ["don't worry", ['not ANXIOUS'], 'NEUTRAL'],
    ['no need to panic', ['not ANXIOUS'], 'NEUTRAL'],
    ['I am not confused', ['not CONFUSED'], 'NEUTRAL'],
    ['没什么不满意的', ['not DISAPPOINTED'], 'NEUTRAL'],
    ['not bad, thanks for nothing', ['DISAPPOINTED'], 'DISAPPOINTED'],
    ['oh great, another fee', ['DISAPPOINTED'], 'DISAPPOINTED'],
    ['真是谢谢你们了，又扣我钱', ['DISAPPOINTED'], 'DISAPPOINTED'],
  ])('%s', (typed, marks, label) => {
    const { text } = normaliseText(typed);
    expect(markCues(text)).toEqual(marks);
    expect(detectEmotion(text).label).toBe(label);
  });
});

describe('examples beside plain ones', () => {
  it('keep their label and lie between both', () => {
    const example = (text: string, label: string, ...vector: readonly number[]) => ({ text, label, vector: Float32Array.from(vector) });
    const mixed = mixExamples([example('plain', 'NEUTRAL', 1, 0), example('grr', 'ANGRY', 0, 1)], 'NEUTRAL').slice(2);
    expect(mixed.map(({ text, label }) => [text, label])).toEqual([['plain, grr', 'ANGRY']]);
    expect([...(mixed[0]?.vector ?? [])].map((value) => value.toFixed(3))).toEqual(['0.707', '0.707']);
  });
});

describe('a calm question that only names something', () => {
  const detector = createEmotionDetector(new Map());
  it.each([
    ['en', 'do you sell rubbish bins?'],
    ['en', 'do you insure robbery'],
    ['en', 'how do i report a scam?'],
    ['en', 'hi, what is an emergency fund'],
    ['zh', '你们卖垃圾桶吗'],
    ['zh', '怎么举报骗子？'],
  ] as const)('shows no feeling in %s: %s', (language, text) => {
    expect(detector.detect(text, language, null).label).toBe('NEUTRAL');
  });

  it.each([
    ['en', 'do you sell nothing but rubbish?', 'ANGRY'],
    ['en', 'do you have any idea how angry i am', 'ANGRY'],
    ['en', 'do you sell rubbish bins? i hate your service', 'ANGRY'],
    ['en', 'what is a fee supposed to be? i am confused', 'CONFUSED'],
    ['zh', '你们卖的都是垃圾吗', 'ANGRY'],
  ] as const)('is none in %s: %s', (language, text, label) => {
    expect(detector.detect(text, language, null).label).toBe(label);
  });
});
