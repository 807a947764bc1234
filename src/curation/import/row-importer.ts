import type { RowProblem } from '../../domain/job.js';
import type { Json } from '../../domain/json.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { Path } from '../outcome.js';
import type { ItemFlaw } from './faqs/faq-item.js';
import { lineOf, problemOf, type SourceRow } from './files/source-row.js';

/** Something that a file says is there, see `broughtKey`. */
interface Brought {
  readonly file: string;
  readonly key: string;
}

/** What a file can bring, by what names it. */
export type BroughtThing =
  | readonly ['faq' | 'entity' | 'topic' | 'entityType' | 'relationType', string]
  | readonly ['phrasing', faqId: string, phrasingId: string]
  /** Of a localised attribute its text in one language, else `null`. */
  | readonly ['value', entityId: string, attribute: string, language: string | null]
  | readonly ['relation', from: string, type: string, to: string]
  | readonly ['attribute' | 'property', type: string, id: string];

/** What a report calls it. */
export const nameOf = (one: BroughtThing): string => {
  switch (one[0]) {
    case 'relation':
      return `${one[1]} ${one[2]} ${one[3]}`;
    case 'value':
      return `${one[1]}.${one[2]}${one[3] === null ? '' : `_${one[3]}`}`;
    case 'attribute':
    case 'property':
      return `${one[1]}.${one[2]}`;
    default:
      return one[1];
  }
};

export const broughtKey = (thing: BroughtThing): string => JSON.stringify(thing);

/** What became of some rows, to be counted once their transaction is committed. */
export interface BatchResult {
  /** Rows that changed something. */
  readonly written: number;
  /** Rows that said what was known. */
  readonly unchanged: number;
  /** Rows that could not be taken. */
  readonly refused: number;
  readonly problems: readonly RowProblem[];
  /** What its rows say is there, whether it was before or not. */
  readonly brought: readonly Brought[];
  /** What its rows leave in doubt, each with its place; a report bears the first few. */
  readonly doubts: readonly string[];
  /** Takes note of what the batch did. Called once, after its transaction is committed; a transaction may run more than once. */
  remember(): void;
}

export const EMPTY_RESULT: BatchResult = {
  written: 0,
  unchanged: 0,
  refused: 0,
  problems: [],
  brought: [],
  doubts: [],
  remember: () => undefined,
};

/** Both results as one. */
export const addResults = (a: BatchResult, b: BatchResult): BatchResult => ({
  written: a.written + b.written,
  unchanged: a.unchanged + b.unchanged,
  refused: a.refused + b.refused,
  problems: [...a.problems, ...b.problems],
  brought: [...a.brought, ...b.brought],
  doubts: [...a.doubts, ...b.doubts],
  remember() {
    a.remember();
    b.remember();
  },
});

/** Counts what becomes of the rows of one batch. */
export interface RowCounter {
  written(row: SourceRow): void;
  unchanged(row: SourceRow): void;
  refuse(row: SourceRow, flaws: readonly ItemFlaw[]): void;
  /** Tells a problem of a row that is taken nevertheless. */
  complain(row: SourceRow, flaw: ItemFlaw): void;
  /** Tells what of a row that is taken may be meant otherwise. */
  doubt(row: SourceRow, doubts: readonly ItemFlaw[]): void;
  /** Notes what a row says is there. */
  bring(row: SourceRow, ...things: readonly BroughtThing[]): void;
  result(remember: () => void): BatchResult;
}

export const createRowCounter = (): RowCounter => {
  const counts = { written: 0, unchanged: 0, refused: 0 };
  const problems: RowProblem[] = [];
  const brought: Brought[] = [];
  const doubts: string[] = [];
  const complain = (row: SourceRow, { path, reason }: ItemFlaw): void => {
    problems.push(problemOf(row, path, reason));
  };
  return {
    written: () => void (counts.written += 1),
    unchanged: () => void (counts.unchanged += 1),
    refuse(row, flaws) {
      counts.refused += 1;
      for (const flaw of flaws) complain(row, flaw);
    },
    complain,
    doubt(row, told) {
      doubts.push(...told.map(({ path, reason }) => `${row.file}:${String(lineOf(row, path))}: ${reason}`));
    },
    bring: ({ file }, ...things) => void brought.push(...things.map((thing) => ({ file, key: broughtKey(thing) }))),
    result: (remember) => ({ ...counts, problems: [...problems], brought: [...brought], doubts: [...doubts], remember }),
  };
};

/** Something that a row says of a thing. */
export interface Statement {
  /** Of which thing, and what of it: equal for what can contradict each other. */
  readonly about: readonly string[];
  /** How a message calls it. */
  readonly name: string;
  readonly value: Json;
  readonly path: Path;
}

/** What rows state in one batch: it counts within it at once, and for later ones when it is remembered. */
export interface StatementBatch {
  /** Why a row cannot be taken: an earlier one states something else. Where there is nothing, what it states is noted. */
  check(row: SourceRow, statements: readonly Statement[]): readonly ItemFlaw[];
  remember(): void;
}

/** What the rows of an import stated first. Of two rows that contradict each other nobody knows which is right: the first counts, and the later is told. */
export interface StatementMemory {
  batch(): StatementBatch;
}

export const createStatementMemory = (): StatementMemory => {
  const kept = new Map<string, { readonly value: string; readonly place: string }>();
  return {
    batch() {
      const own = new Map<string, { readonly value: string; readonly place: string }>();
      return {
        check(row, statements) {
          const keyed = statements.map((one) => ({ ...one, key: JSON.stringify(one.about), text: JSON.stringify(one.value) }));
          const flaws = keyed.flatMap(({ about: [thing = ''], name, path, key, text }): readonly ItemFlaw[] => {
            const before = own.get(key) ?? kept.get(key);
            if (before === undefined || before.value === text) return [];
            const shown = `${before.value.slice(0, 60)} at ${before.place}`;
            return [{ path, reason: `${name} of "${thing}" is ${shown}, which counts, and not ${text.slice(0, 60)}; keep one of the two` }];
          });
          if (flaws.length > 0) return flaws;
          const place = `${row.file}:${String(row.line)}`;
          for (const { key, text } of keyed) if (!kept.has(key) && !own.has(key)) own.set(key, { value: text, place });
          return [];
        },
        remember() {
          for (const [key, stated] of own) kept.set(key, stated);
        },
      };
    },
  };
};

/** Takes rows of one kind. It remembers what it needs across the batches of one import, and nothing longer. */
export interface RowImporter {
  /** Writes some rows. */
  take(transaction: GraphTransaction, rows: readonly SourceRow[]): Promise<BatchResult>;
  /** How many references wait for something that may come later in the import. */
  pending(): number;
  /** Settles some of the references that wait; what they refer to is there now or missing for good. */
  settle(transaction: GraphTransaction): Promise<BatchResult>;
  /** What an editor should look at, when all is done. */
  warnings(): readonly string[];
}
