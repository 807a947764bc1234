import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { type Language, LANGUAGES } from '../../domain/language.js';
import type { Encoder } from '../../embedding/encoder.js';
import { createLanguageIndexes, type LanguageIndexes } from '../index/language-index.js';
import { type KnowledgePosition, START } from '../follow-source.js';
import { checksumFiles, flushToDisk, loadLanguageIndex, saveLanguageIndex, writeDurably } from './language-index-files.js';

/** What a folder that is still being written begins with. */
const UNFINISHED = 'unfinished-';

const NAME = /^revision-(\d+)-[\da-f-]+$/u;

/** Named by revision; the second part keeps a later snapshot of the same revision from colliding with the first. */
const snapshotName = (revision: number): string => `revision-${String(revision)}-${randomUUID()}`;

const revisionOf = (name: string): number => Number(NAME.exec(name)?.[1] ?? -1);

/** Names of the finished snapshots in a folder, highest revision first; none when there is no folder. */
const listSnapshots = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => NAME.test(name)).sort((one, other) => revisionOf(other) - revisionOf(one) || (one < other ? -1 : 1));
};

/** Names of folders whose writing was cut short. */
const listUnfinished = async (folder: string): Promise<readonly string[]> => {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.startsWith(UNFINISHED));
};

/** What a snapshot's files hold; written last, so a folder without it was never finished. */
interface SnapshotManifest {
  readonly format: number;
  readonly position: KnowledgePosition;
  readonly languages: Readonly<Partial<Record<Language, { readonly modelId: string; readonly dimensions: number }>>>;
  /** SHA-256 of each file, hexadecimal, by its path in the folder. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** Raise whenever the files, the normal form of texts or the search terms change: older snapshots are then built anew. */
const SNAPSHOT_FORMAT = 2;

const MANIFEST_FILE = 'manifest.json';

/** `null` when the text is no manifest of the present format. */
const parseManifest = (text: string): SnapshotManifest | null => {
  try {
    const manifest = JSON.parse(text) as SnapshotManifest;
    return manifest.format === SNAPSHOT_FORMAT ? manifest : null;
  } catch {
    return null;
  }
};

interface Snapshot {
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

/**
 * Writes the indexes beside the older snapshots and removes those. It appears under its name only when all of it is on the disk, by one
 * rename; killed at any moment before, the older one stays in use. The indexes must not be changed meanwhile.
 */
const writeSnapshot = async (
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

/** Decides when the indexes are saved. */
export interface SnapshotKeeper {
  /** What was just loaded need not be saved. */
  hasSaved(position: KnowledgePosition): void;
  /**
   * To be called after a change: saves at once when much was encoded since the last snapshot, else when no more changes have come for a while.
   * @param encoded phrasings encoded since the process began
   */
  changed(encoded: number): Promise<void>;
  /** To be called now and then during long work, from within it: saves at times, so that little is lost when it is cut short. */
  checkpoint(): Promise<void>;
  /** Waits for the work under way and saves what is not saved yet. */
  close(): Promise<void>;
}

/** Edits come in bursts; a snapshot of 10,003 phrasings takes 0.1 s to write. */
const QUIET_MS = 5_000;
/** ms after which a snapshot that could not be written is tried again. */
const RETRY_MS = 60_000;
/** Phrasings whose encoding (a second on two cores) is worth a snapshot at once, so that a kill does not cost it. */
const SAVE_AT_ONCE = 300;
/** Encoding work that a kill may cost at most while much is built. */
const CHECKPOINT_MS = 60_000;

export const createSnapshotKeeper = (options: {
  readonly folder: string;
  readonly encoder: Encoder;
  /** Keeps changes away while a snapshot is written. */
  readonly exclusive: <T>(work: () => Promise<T>) => Promise<T>;
  readonly onFailure: (error: unknown) => void;
  readonly current: () => Snapshot;
}): SnapshotKeeper => {
  const { folder, encoder, exclusive, onFailure, current } = options;
  let timer: NodeJS.Timeout | undefined;
  let isChanged = false;
  let savedRevision = 0;
  let savedAt = Date.now();
  let savedEncoded = 0;

  const save = async (): Promise<void> => {
    try {
      isChanged = false;
      savedAt = Date.now();
      await writeSnapshot(folder, { ...current(), encoder });
      savedRevision = current().position.revision;
    } catch (error) {
      isChanged = true;
      onFailure(error);
      // As on a full disk, where there may be room later.
      clearTimeout(timer);
      timer = setTimeout(() => void exclusive(save), RETRY_MS).unref();
    }
  };

  return {
    hasSaved: ({ revision }) => {
      savedRevision = revision;
    },
    changed: async (encoded) => {
      isChanged = true;
      clearTimeout(timer);
      if (encoded - savedEncoded >= SAVE_AT_ONCE) {
        await save();
        savedEncoded = encoded;
        return;
      }
      timer = setTimeout(() => void exclusive(save), QUIET_MS).unref();
    },
    checkpoint: async () => {
      if (Date.now() - savedAt >= CHECKPOINT_MS) await save();
    },
    close: async () => {
      clearTimeout(timer);
      await exclusive(async () => {
        if (isChanged || current().position.revision !== savedRevision) await save();
      });
      clearTimeout(timer);
    },
  };
};
