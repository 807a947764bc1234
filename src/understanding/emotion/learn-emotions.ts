import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { FeltText } from '../../domain/felt-text.js';
import { LANGUAGES, type Language } from '../../domain/language.js';
import { normaliseText } from '../../text/normalise-text.js';
import { createEmotionDetector } from './create-emotion-detector.js';
import type { EmotionDetector } from './emotion-detector.js';
import type { EmotionHead } from './emotion-head.js';
import { keepHeads, readHeads, type EmotionHeads } from './kept-heads.js';
import { markCues } from './mark-cues.js';
import { mixExamples } from './mix-examples.js';
import { trainEmotionHead } from './train-emotion-head.js';

/** The encoder's `encode`. */
type EncodeTexts = (texts: readonly string[], language: Language) => Promise<readonly Float32Array[]>;

/** See `trainEmotionHead`: of 1 to 100 the best on the shipped examples. Given, not searched for, which takes a tenth of the time. */
const FREEDOM = 30;
/** Counts changes of how heads are learnt: one learnt in another way is not used. */
const VERSION = 1;

/**
 * Trains a head a language; 600 examples take some seconds, encoding included. A language without examples is left to cues.
 * @param folder where what was learnt is kept, so that the next start need not learn it again; default: nowhere
 */
export const learnEmotions = async (
  examples: ReadonlyMap<Language, readonly FeltText[]>,
  encode: EncodeTexts,
  folder: string | null = null,
): Promise<EmotionDetector> => {
  const file = folder === null ? null : join(folder, `heads-${await digestOf(examples, encode)}`);
  const kept = file === null ? null : await readHeads(file);
  if (kept !== null) return createEmotionDetector(kept);
  const heads = await trainHeads(examples, encode);
  if (file !== null) await keepHeads(file, heads);
  return createEmotionDetector(heads);
};

/** Of what the heads are learnt from; one vector of each language stands for the encoder. */
const digestOf = async (examples: ReadonlyMap<Language, readonly FeltText[]>, encode: EncodeTexts): Promise<string> => {
  const hash = createHash('sha256').update(`${String(VERSION)} ${JSON.stringify([...examples])}`);
  for (const [language, [first]] of examples) {
    if (first === undefined) continue;
    const [vector = new Float32Array()] = await encode([normaliseText(first.text).text], language);
    hash.update(new Uint8Array(vector.slice().buffer));
  }
  return hash.digest('hex').slice(0, 24);
};

const trainHeads = async (examples: ReadonlyMap<Language, readonly FeltText[]>, encode: EncodeTexts): Promise<EmotionHeads> => {
  const heads = new Map<Language, EmotionHead>();
  for (const language of LANGUAGES) {
    const felt = (examples.get(language) ?? []).map(({ text, label }) => ({ text: normaliseText(text).text, label }));
    if (felt.length === 0) continue;
    const vectors = await encode(felt.map(({ text }) => text), language); // prettier-ignore
    const encoded = felt.flatMap((example, index) => {
      const vector = vectors[index];
      return vector === undefined ? [] : [{ ...example, vector }];
    });
    const marked = mixExamples(encoded, 'NEUTRAL').map((example) => ({ ...example, marks: markCues(example.text) }));
    heads.set(language, trainEmotionHead(marked, FREEDOM));
  }
  return heads;
};
