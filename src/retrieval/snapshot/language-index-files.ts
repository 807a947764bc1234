import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Language } from '../../domain/language.js';
import { createLanguageIndex, type LanguageIndex } from '../index/language-index.js';
import { createPointRows, createVectorRows, type Point, readRowGraph } from '../index/row-graph.js';
import { createVectorIndex, type VectorIndex } from '../index/vector-index.js';
import { createWordIndex, type SavedWordIndex } from '../index/word-index.js';
import type { IndexedPhrasing } from '../follow-source.js';
import type { LinearHead, RankingModel } from '../ranking/ranking-model.js';

const checksum = async (file: string): Promise<string> => {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1 << 20 }), hash);
  return hash.digest('hex');
};

/** SHA-256 of every file below the folder, by its path in it. */
export const checksumFiles = async (folder: string): Promise<Readonly<Record<string, string>>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const sums = await Promise.all(
    files.map(async (file): Promise<[string, string]> => [relative(folder, file).replaceAll('\\', '/'), await checksum(file)]),
  );
  return Object.fromEntries(sums);
};

/** Returns when what was written to the file, or the names in the folder, are on the disk. */
export const flushToDisk = async (path: string): Promise<void> => {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** Writes a new file from its parts and returns when it is on the disk, not merely in the system's cache. */
export const writeDurably = async (file: string, parts: readonly (Uint8Array | string)[]): Promise<void> => {
  const handle = await open(file, 'w');
  try {
    for (const part of parts) await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
};

/** hnswlib keeps its own copy of the vectors, but hands them out at 40 µs each; reading ours back takes 0.5 µs each. */
const VECTOR_FILES = { graph: 'vectors.hnsw', rows: 'vectors.f32', points: 'points.json' } as const;

const bytesOf = (numbers: Float32Array): Uint8Array => new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);

/** Writes the index into a folder that exists. The index must not be changed until it is done; searching is fine. */
const saveVectorIndex = async ({ parts }: VectorIndex, folder: string): Promise<void> => {
  const { points, rows, graph } = parts;
  const saved = Array.from({ length: points.rowCount }, (_, row) => points.pointAt(row) ?? null);
  await writeDurably(join(folder, VECTOR_FILES.points), [JSON.stringify(saved)]);
  await writeDurably(join(folder, VECTOR_FILES.rows), rows.blocks(points.rowCount).map(bytesOf));
  await graph.write(join(folder, VECTOR_FILES.graph));
  await flushToDisk(join(folder, VECTOR_FILES.graph));
};

/** Reads back what `saveVectorIndex` wrote. Files must be checked before: hnswlib does not survive damaged ones. */
const loadVectorIndex = async (folder: string, dimensions: number): Promise<VectorIndex> => {
  const saved = JSON.parse(await readFile(join(folder, VECTOR_FILES.points), 'utf8')) as readonly (Point | null)[];
  const bytes = await readFile(join(folder, VECTOR_FILES.rows));
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
  const rows = createVectorRows(dimensions);
  saved.forEach((_, row) => {
    rows.set(row, numbers.subarray(row * dimensions, (row + 1) * dimensions));
  });
  const graph = await readRowGraph(join(folder, VECTOR_FILES.graph), dimensions);
  return createVectorIndex({ dimensions, parts: { points: createPointRows(saved), rows, graph } });
};

const MODEL_FILES = { model: 'model.json', weights: 'head.f32' } as const;

interface SavedModel extends Omit<RankingModel, 'head'> {
  readonly head: Omit<LinearHead, 'weights'> | null;
  /** Whether it was learnt from just the phrasings it is saved with. */
  readonly isCurrent: boolean;
  /** Phrasings put in or taken out since it was learnt. Absent: saved by an older version. */
  readonly changesSince?: number;
}

const saveRankingModel = async ({ model, changes, modelChanges }: LanguageIndex, folder: string): Promise<void> => {
  const { head } = model;
  const saved: SavedModel = {
    ...model,
    head: head === null ? null : { dimensions: head.dimensions, faqIds: head.faqIds },
    isCurrent: changes === modelChanges,
    changesSince: changes - modelChanges,
  };
  const weights = head?.weights ?? new Float32Array();
  await writeDurably(join(folder, MODEL_FILES.model), [JSON.stringify(saved)]);
  await writeDurably(join(folder, MODEL_FILES.weights), [new Uint8Array(weights.buffer, weights.byteOffset, weights.byteLength)]);
};

/** Gives the index the model that was saved with it. */
const loadRankingModel = async (index: LanguageIndex, folder: string): Promise<void> => {
  const {
    head,
    isCurrent,
    changesSince = isCurrent ? 0 : 1,
    ...model
  } = JSON.parse(await readFile(join(folder, MODEL_FILES.model), 'utf8')) as SavedModel;
  const bytes = await readFile(join(folder, MODEL_FILES.weights));
  const weights = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / Float32Array.BYTES_PER_ELEMENT);
  index.setModel({ ...model, head: head === null ? null : { ...head, weights } }, index.changes - changesSince);
};

const FILES = { phrasings: 'phrasings.json', words: 'words.json' } as const;

const readJson = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, 'utf8'));

/** Writes the index into a new folder. It must not be changed until this is done; searching is fine. */
export const saveLanguageIndex = async (index: LanguageIndex, folder: string): Promise<void> => {
  await mkdir(folder);
  await writeDurably(join(folder, FILES.phrasings), [JSON.stringify([...index.phrasings.values()])]);
  await writeDurably(join(folder, FILES.words), [JSON.stringify(index.words)]);
  await saveRankingModel(index, folder);
  await saveVectorIndex(index.vectors, folder);
};

/** Reads back what `saveLanguageIndex` wrote; the files must have been checked. */
export const loadLanguageIndex = async (folder: string, language: Language, dimensions: number): Promise<LanguageIndex> => {
  const phrasings = (await readJson(join(folder, FILES.phrasings))) as readonly IndexedPhrasing[];
  const words = createWordIndex((await readJson(join(folder, FILES.words))) as SavedWordIndex);
  const vectors = await loadVectorIndex(folder, dimensions);
  const index = createLanguageIndex({ language, dimensions, parts: { phrasings, words, vectors } });
  await loadRankingModel(index, folder);
  return index;
};
