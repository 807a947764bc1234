import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { types } from 'node:util';
import { deserialize, serialize } from 'node:v8';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { FeltText } from '../../domain/reply.js';
import { normaliseText } from '../../language/text/normalise-text.js';
import type { EmotionHead } from './emotion-classifier.js';
import { createEmotionDetector, type EmotionDetector, markCues } from './emotion-detector.js';
import { type EncodedExample, trainEmotionHead } from './train-emotion-head.js';

type EmotionHeads = ReadonlyMap<Language, EmotionHead>;

/** Heads kept in a file; `null` when there is none that can be read: then they are learnt again. */
const readHeads = async (file: string): Promise<EmotionHeads | null> => {
  try {
    const heads: unknown = deserialize(await readFile(file));
    return types.isMap(heads) ? (heads as EmotionHeads) : null;
  } catch {
    return null;
  }
};

/** Keeps heads for the next start where the disk takes them: the file is whole or not there. Never throws. */
const keepHeads = async (file: string, heads: EmotionHeads): Promise<void> => {
  const unfinished = `${file}.${String(process.pid)}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(unfinished, serialize(heads));
    await rename(unfinished, file);
  } catch {
    // As on a full disk: the next start learns them again.
    await rm(unfinished, { force: true }).catch(() => undefined);
  }
};

/** A prime, so that neighbours in the file do not meet. */
const STRIDE = 101;

/**
 * The examples, and each once more beside one of `plain`, before or after it: customers vent and ask in one message, which shows the feeling all the
 * same; plain beside plain stays plain. Two texts' vector is taken to lie between theirs, which spares encoding them: see `docs/decisions/emotion.md`.
 * @param plain the label of texts without feeling
 */
export const mixExamples = (examples: readonly EncodedExample[], plain: string): readonly EncodedExample[] => {
  const others = examples.filter(({ label }) => label === plain);
  const mixed = examples.flatMap((example, index) => {
    const other = others[(index * STRIDE + 7) % Math.max(1, others.length)];
    return other === undefined || other === example
      ? []
      : [index % 2 === 0 ? joinExamples(example, other) : { ...joinExamples(other, example), label: example.label }];
  });
  return [...examples, ...mixed];
};

const joinExamples = (one: EncodedExample, other: EncodedExample): EncodedExample => {
  const sum = one.vector.map((value, at) => value + (other.vector[at] ?? 0));
  const length = Math.hypot(...sum) || 1;
  return { text: `${one.text}, ${other.text}`, label: one.label, vector: sum.map((value) => value / length) };
};

/** The encoder's `encode`. */
type EncodeTexts = (texts: readonly string[], language: Language) => Promise<readonly Float32Array[]>;

/** See `trainEmotionHead`: of 1 to 100 the best on the shipped examples. Given, not searched for, which takes a tenth of the time. */
const FREEDOM = 30;
/** Counts changes of how heads are learnt: one learnt in another way is not used. Those that are shipped are then learnt by `npm run learn -- emotions`. */
const VERSION = 1;

/** What heads are learnt from, and where they are kept so that nobody waits for learning them again. */
export interface EmotionLearning {
  readonly examples: ReadonlyMap<Language, readonly FeltText[]>;
  readonly encode: EncodeTexts;
  /** Names the encoder: heads learnt from the vectors of another one are not used. */
  readonly encoderId: string;
  /** Heads that come with the service: those of the shipped examples, by the shipped encoder. Only read. Default: none. */
  readonly shipped?: string;
  /** Where other heads are kept for the next start. Default: nowhere. */
  readonly folder?: string;
}

/** Trains a head a language; 600 examples take some seconds, encoding included. A language without examples is left to cues. */
export const learnEmotions = async (learning: EmotionLearning): Promise<EmotionDetector> => {
  const { examples, encode, shipped, folder } = learning;
  const name = `${HEADS}${digestOf(learning)}`;
  for (const place of [shipped, folder]) {
    const kept = place === undefined ? null : await readHeads(join(place, name));
    if (kept !== null) return createEmotionDetector(kept);
  }
  const heads = await trainHeads(examples, encode);
  if (folder !== undefined) await keepHeads(join(folder, name), heads);
  return createEmotionDetector(heads);
};

/** What the files with heads begin with; the rest says what they were learnt from. */
export const HEADS = 'heads-';

const digestOf = ({ examples, encoderId }: EmotionLearning): string =>
  createHash('sha256')
    .update(`${String(VERSION)} ${encoderId} ${JSON.stringify([...examples])}`)
    .digest('hex')
    .slice(0, 24);

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
