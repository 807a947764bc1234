import type { Encoder } from '../embedding/encoder.js';
import type { KnowledgePosition } from './knowledge-position.js';
import type { Snapshot } from './read-snapshot.js';
import { writeSnapshot } from './write-snapshot.js';

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
