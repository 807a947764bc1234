import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Language } from '../domain/language.js';
import { createLanguageIndex, type LanguageIndex } from './language-index.js';
import type { IndexedPhrasing } from './phrasing-source.js';
import { loadRankingModel, saveRankingModel } from './ranking-model-files.js';
import { loadVectorIndex, saveVectorIndex } from './vector-index-files.js';
import { createWordIndex, type SavedWordIndex } from './word-index.js';
import { writeDurably } from './write-durably.js';

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
