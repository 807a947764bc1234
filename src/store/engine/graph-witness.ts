import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import { z } from 'zod';
import { Problem } from '../../domain/problem.js';

/** What an embedded graph held at a moment. */
export interface HeldGraph {
  /** Every transaction that was kept counts one more. */
  readonly commits: number;
  readonly nodes: number;
  readonly turns: number;
  readonly at: string;
}

/**
 * A note beside the graph's folder of what was acknowledged last. A log that was cut off or deleted opens without complaint, with fewer
 * turns, and a deleted graph opens as an empty one: only something outside of the graph can tell.
 */
export interface GraphWitness {
  /** To be called when the disk has so many commits. */
  saw(commits: number): void;
  close(): void;
}

/** ms for which the counts of a note may be older than its number of commits: they are for people, the number is what is compared. */
const COUNTS_OLD = 1_000;
/** Notes are written over one another in one go, so a shorter one must cover the longer one before it. */
const NOTE_BYTES = 256;

const note = z.object({ commits: z.number().int(), nodes: z.number().int(), turns: z.number().int(), at: z.string() });

/** How many transactions were ever kept. */
export const commitsOf = (database: GrafeoDB): number => Number(database.currentEpoch());

/** What an open graph holds now. */
export const heldBy = (database: GrafeoDB): HeldGraph => {
  const { labels } = schema.parse(database.schema());
  return {
    commits: commitsOf(database),
    nodes: database.nodeCount(),
    turns: labels.find(({ name }) => name === 'Turn')?.count ?? 0,
    at: new Date().toISOString(),
  };
};
const schema = z.object({ labels: z.array(z.object({ name: z.string(), count: z.number() })) });

/** Where the note of a graph's folder lies. */
export const witnessFile = (folder: string): string => `${folder}.seen.json`;

/** What the graph in a folder was last known to hold; `null`: nothing is known, as of a folder never used, or of an older version's. */
export const readWitness = (folder: string): HeldGraph | null => {
  const file = witnessFile(folder);
  if (!existsSync(file)) return null;
  try {
    return note.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    // Cut short by a loss of power, at the worst: it says nothing then.
    return null;
  }
};

/** Forgets what a graph held: for one that is to start anew, or be replaced, on purpose. */
export const forgetWitness = (folder: string): void => {
  rmSync(witnessFile(folder), { force: true });
};

/** Opens the note of an opened graph and brings it up to date. */
export const openWitness = (folder: string, database: GrafeoDB): GraphWitness => {
  const file = witnessFile(folder);
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, existsSync(file) ? 'r+' : 'w+', 0o600);
  let held = heldBy(database);
  let countedAt = Date.now();
  const write = (): void => {
    writeSync(handle, JSON.stringify(held).padEnd(NOTE_BYTES), 0);
  };
  write();
  return {
    saw(commits) {
      const isOld = Math.abs(Date.now() - countedAt) > COUNTS_OLD;
      if (isOld) countedAt = Date.now();
      held = { ...(isOld ? heldBy(database) : held), commits: Math.max(held.commits, commits) };
      try {
        write();
      } catch {
        // What was committed is kept all the same; only its loss would not be noticed.
      }
    },
    close() {
      closeSync(handle);
    },
  };
};

/** Throws `Problem` `STORE_UNAVAILABLE` when a graph holds less than was acknowledged: in words, what is missing and what to do. */
export const checkAgainstWitness = (folder: string, database: GrafeoDB, before: HeldGraph): void => {
  const now = heldBy(database);
  // The engine also counts commits that it refused, until it is closed: after a kill the number alone may be a little too high.
  const hasLess = now.nodes < before.nodes || now.turns < before.turns;
  if (now.commits >= before.commits || !hasLess) return;
  throw lossOf(
    folder,
    `${String(before.commits - now.commits)} of ${String(before.commits)} changes are missing: on ${before.at} it held ` +
      `${String(before.turns)} turns and ${String(before.nodes)} nodes in all, now ${String(now.turns)} and ${String(now.nodes)}. ` +
      'Its log was cut off or deleted, or an older copy was put in its place.',
  );
};

/** What is said of a graph whose files are gone. */
export const deletedGraph = (folder: string, { turns, nodes, at }: HeldGraph): Problem =>
  lossOf(folder, `its files were deleted or moved. On ${at} it held ${String(turns)} turns and ${String(nodes)} nodes in all.`);

const lossOf = (folder: string, what: string): Problem =>
  new Problem('STORE_UNAVAILABLE', `The graph in ${folder} has lost something: ${what} ${WHAT_TO_DO}`);

/** How to go on with a graph that cannot be opened as it was. */
export const WHAT_TO_DO =
  'Restore a backup with `npm run graph -- restore FILE`, or go on with what is left with `npm run graph -- recover`.';
