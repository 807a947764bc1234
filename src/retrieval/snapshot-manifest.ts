import type { Language } from '../domain/language.js';
import type { KnowledgePosition } from './knowledge-position.js';

/** What a snapshot's files hold; written last, so a folder without it was never finished. */
export interface SnapshotManifest {
  readonly format: number;
  readonly position: KnowledgePosition;
  readonly languages: Readonly<Partial<Record<Language, { readonly modelId: string; readonly dimensions: number }>>>;
  /** SHA-256 of each file, hexadecimal, by its path in the folder. */
  readonly checksums: Readonly<Record<string, string>>;
}

/** Raise whenever the files, the normal form of texts or the search terms change: older snapshots are then built anew. */
export const SNAPSHOT_FORMAT = 2;

export const MANIFEST_FILE = 'manifest.json';

/** `null` when the text is no manifest of the present format. */
export const parseManifest = (text: string): SnapshotManifest | null => {
  try {
    const manifest = JSON.parse(text) as SnapshotManifest;
    return manifest.format === SNAPSHOT_FORMAT ? manifest : null;
  } catch {
    return null;
  }
};
