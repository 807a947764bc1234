import { randomUUID } from 'node:crypto';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

import { LANGUAGES } from '../domain/language.js';
import type { Encoder } from '../embedding/encoder.js';
import { checksumFiles } from './checksum-files.js';
import { flushToDisk } from './flush-to-disk.js';
import type { KnowledgePosition } from './knowledge-position.js';
import { saveLanguageIndex } from './language-index-files.js';
import type { LanguageIndexes } from './language-indexes.js';
import { listSnapshots, snapshotName, UNFINISHED } from './snapshot-names.js';
import { MANIFEST_FILE, SNAPSHOT_FORMAT, type SnapshotManifest } from './snapshot-manifest.js';
import { writeDurably } from './write-durably.js';

/**
 * Writes the indexes beside the older snapshots and removes those. It appears under its name only when all of it is on the disk, by one
 * rename; killed at any moment before, the older one stays in use. The indexes must not be changed meanwhile.
 */
export const writeSnapshot = async (
  folder: string,
  { position, indexes, encoder }: { readonly position: KnowledgePosition; readonly indexes: LanguageIndexes; readonly encoder: Encoder },
): Promise<void> => {
  const unfinished = join(folder, `${UNFINISHED}${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    for (const language of LANGUAGES) indexes[language].refreshWords();
    for (const language of LANGUAGES) await saveLanguageIndex(indexes[language], join(unfinished, language));
    const languages = LANGUAGES.map((language) => [
      language,
      { modelId: encoder.modelId(language), dimensions: encoder.dimensions(language) },
    ]);
    const manifest: SnapshotManifest = {
      format: SNAPSHOT_FORMAT,
      position,
      languages: Object.fromEntries(languages) as SnapshotManifest['languages'],
      checksums: await checksumFiles(unfinished),
    };
    await writeDurably(join(unfinished, MANIFEST_FILE), [JSON.stringify(manifest, null, 2)]);
    const older = await listSnapshots(folder);
    await rename(unfinished, join(folder, snapshotName(position.revision)));
    await flushToDisk(folder);
    for (const name of older) await rm(join(folder, name), { recursive: true, force: true });
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
};
