import { readFile, rm } from 'node:fs/promises';
import { isDeepStrictEqual } from 'node:util';
import { join } from 'node:path';

import { LANGUAGES } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { checksumFiles } from './checksum-files.js';
import { START, type KnowledgePosition } from './knowledge-position.js';
import { loadLanguageIndex } from './language-index-files.js';
import { createLanguageIndexes, type LanguageIndexes } from './language-indexes.js';
import { listSnapshots, listUnfinished } from './snapshot-names.js';
import { MANIFEST_FILE, parseManifest, type SnapshotManifest } from './snapshot-manifest.js';

export interface Snapshot {
  readonly position: KnowledgePosition;
  readonly indexes: LanguageIndexes;
}

/**
 * The newest whole snapshot in the folder, or empty indexes at the start of history. Damaged ones and unfinished writing are deleted.
 * A language encoded by another model starts empty, and the position then says that the whole graph is to be compared.
 */
export const readSnapshot = async (folder: string, encoder: Encoder): Promise<Snapshot> => {
  const remove = (name: string): Promise<void> => rm(join(folder, name), { recursive: true, force: true });
  for (const name of await listUnfinished(folder)) await remove(name);
  for (const name of await listSnapshots(folder)) {
    const manifest = await readIntactManifest(join(folder, name));
    if (manifest !== null) return loadSnapshot(join(folder, name), manifest, encoder);
    await remove(name);
  }
  return { position: START, indexes: createLanguageIndexes(encoder) };
};

const readIntactManifest = async (folder: string): Promise<SnapshotManifest | null> => {
  const manifest = parseManifest(await readFile(join(folder, MANIFEST_FILE), 'utf8').catch(() => ''));
  if (manifest === null) return null;
  const { [MANIFEST_FILE]: _ownSum, ...checksums } = await checksumFiles(folder);
  return isDeepStrictEqual(checksums, manifest.checksums) ? manifest : null;
};

const loadSnapshot = async (folder: string, manifest: SnapshotManifest, encoder: Encoder): Promise<Snapshot> => {
  const own = LANGUAGES.filter((language) => {
    const saved = manifest.languages[language];
    return saved?.modelId === encoder.modelId(language) && saved.dimensions === encoder.dimensions(language);
  });
  const loaded = await Promise.all(
    own.map(async (language) => [language, await loadLanguageIndex(join(folder, language), language, encoder.dimensions(language))]),
  );
  const isComplete = manifest.position.isComplete && own.length === LANGUAGES.length;
  return {
    position: { ...manifest.position, isComplete },
    indexes: createLanguageIndexes(encoder, Object.fromEntries(loaded) as Partial<LanguageIndexes>),
  };
};
