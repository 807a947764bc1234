import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LANGUAGES, type Language } from '../domain/language.js';
import type { Encoder } from './encoder.js';

/** Vectors of texts that are encoded at every start, kept on the disk by what they say. May be deleted at any time. */
export interface KeptVectors {
  /** One vector a text, in order; only what is not kept is encoded. */
  encode(texts: readonly string[], language: Language): Promise<readonly Float32Array[]>;
  /** Writes what was encoded since the last time, and leaves out what nobody asked for since the start when that is most of it. Never throws: what cannot be written is written the next time. */
  save(): Promise<void>;
}

const KEY_BYTES = 32;
/** Texts encoded together, so that a question need not wait for all of them. */
const AT_ONCE = 32;

interface Shelf {
  readonly file: string;
  readonly vectors: Map<string, Float32Array>;
  readonly used: Set<string>;
  isChanged: boolean;
}

/** @param folder made when missing; a file for each model, records of a text's SHA-256 and its vector */
export const openKeptVectors = async ({
  encoder,
  folder,
}: {
  readonly encoder: Encoder;
  readonly folder: string;
}): Promise<KeptVectors> => {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const opened = await Promise.all(LANGUAGES.map(async (language) => [language, await openShelf(folder, encoder, language)] as const));
  const shelves = new Map<Language, Shelf>(opened);
  const shelfOf = (language: Language): Shelf => {
    const shelf = shelves.get(language);
    if (shelf === undefined) throw new Error(`no vectors are kept for ${language}`);
    return shelf;
  };

  return {
    async encode(texts, language) {
      const shelf = shelfOf(language);
      const keys = texts.map(keyOf);
      const missing = [...new Map(keys.map((key, at) => [key, texts[at] ?? ''])).entries()].filter(([key]) => !shelf.vectors.has(key));
      for (let start = 0; start < missing.length; start += AT_ONCE) {
        const some = missing.slice(start, start + AT_ONCE);
        const vectors = await encoder.encode(
          some.map(([, text]) => text),
          language,
        );
        some.forEach(([key], at) => {
          const vector = vectors[at];
          if (vector !== undefined) shelf.vectors.set(key, vector);
        });
        shelf.isChanged = true;
      }
      return keys.map((key) => {
        shelf.used.add(key);
        const vector = shelf.vectors.get(key);
        if (vector === undefined) throw new Error('the encoder gave fewer vectors than texts');
        return vector;
      });
    },

    async save() {
      for (const shelf of shelves.values()) await saveShelf(shelf);
    },
  };
};

const openShelf = async (folder: string, encoder: Encoder, language: Language): Promise<Shelf> => {
  const dimensions = encoder.dimensions(language);
  const name = createHash('sha256')
    .update(`${encoder.modelId(language)} ${String(dimensions)}`)
    .digest('hex')
    .slice(0, 16);
  const file = join(folder, `${language}-${name}.vectors`);
  const bytes = await readFile(file).catch(() => Buffer.alloc(0));
  const record = KEY_BYTES + dimensions * Float32Array.BYTES_PER_ELEMENT;
  const vectors = new Map<string, Float32Array>();
  // A file cut short by a crash holds whole records up to the cut.
  for (let at = 0; at + record <= bytes.length; at += record) {
    const vector = new Float32Array(dimensions);
    new Uint8Array(vector.buffer).set(bytes.subarray(at + KEY_BYTES, at + record));
    vectors.set(bytes.toString('hex', at, at + KEY_BYTES), vector);
  }
  return { file, vectors, used: new Set(), isChanged: false };
};

const saveShelf = async (shelf: Shelf): Promise<void> => {
  const { file, vectors, used } = shelf;
  const isMostlyUnused = vectors.size > 2 * used.size + AT_ONCE;
  if (!shelf.isChanged && !isMostlyUnused) return;
  if (isMostlyUnused) for (const key of vectors.keys()) if (!used.has(key)) vectors.delete(key);
  shelf.isChanged = false;
  const records = [...vectors].flatMap(([key, vector]) => [
    Buffer.from(key, 'hex'),
    Buffer.from(vector.buffer, vector.byteOffset, vector.byteLength),
  ]);
  try {
    await writeFile(`${file}.new`, Buffer.concat(records));
    await rename(`${file}.new`, file);
  } catch {
    // As on a full disk, whose room half a file must not take: kept the next time, at the worst encoded again.
    shelf.isChanged = true;
    await rm(`${file}.new`, { force: true }).catch(() => undefined);
  }
};

const keyOf = (text: string): string => createHash('sha256').update(text).digest('hex');
