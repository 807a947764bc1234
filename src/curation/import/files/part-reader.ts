import { type ReadOptions, readSource } from './read-source.js';
import type { ReadRow } from './source-row.js';

/** What is known of a part of a source before its rows are taken. */
export interface LookedPart {
  /** As the report calls it. */
  readonly name: string;
  /** Of its first row or its header; `null`: it has neither. */
  readonly columns: readonly string[] | null;
  /** Whether there is anything to take or to complain of. */
  readonly hasRows: boolean;
  /** Whether its rows only add to what other rows bring. */
  readonly onlyAdds: boolean;
}

export type ReadingRequest =
  | { readonly kind: 'look'; readonly name: string; readonly bytes: Uint8Array; readonly options: ReadOptions }
  | { readonly kind: 'next'; readonly part: number };
export type ReadingReply =
  | { readonly kind: 'looked'; readonly parts: readonly LookedPart[] }
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[]; readonly isLast: boolean };

/** Rows told at once. */
const AT_ONCE = 500;
/** What is looked at of a part to tell its kind, when none of it is a row. */
const MOST_LOOKED_AT = 2000;

interface OpenPart {
  readonly part: LookedPart;
  /** Rows that were looked at, to be told first. */
  first: readonly ReadRow[];
  readonly rest: Iterator<ReadRow>;
}

/** Answers requests about one source at a time: which parts it has, and then the rows of each, once. */
export const createPartReader = (): ((request: ReadingRequest) => ReadingReply) => {
  let open: readonly OpenPart[] = [];
  return (request) => {
    if (request.kind === 'next') return next(open[request.part]);
    open = readSource(request.name, request.bytes, request.options).map(({ name, rows }) => look(name, rows[Symbol.iterator]()));
    return { kind: 'looked', parts: open.map(({ part }) => part) };
  };
};

const look = (name: string, rest: Iterator<ReadRow>): OpenPart => {
  const first: ReadRow[] = [];
  for (let step = rest.next(); step.done !== true; step = rest.next()) {
    first.push(step.value);
    if (step.value.kind === 'row' || first.length === MOST_LOOKED_AT) break;
  }
  const row = first.find((one) => one.kind === 'row');
  const heading = first.find((one) => one.kind === 'heading');
  const hasRows = first.some(({ kind }) => kind === 'row' || kind === 'unreadable');
  const part = { name, columns: row?.columns ?? heading?.columns ?? null, hasRows, onlyAdds: row?.addsTo !== undefined };
  return { part, first, rest };
};

const next = (part: OpenPart | undefined): ReadingReply => {
  if (part === undefined) return { kind: 'rows', rows: [], isLast: true };
  const rows: ReadRow[] = [...part.first];
  part.first = [];
  while (rows.length < AT_ONCE) {
    const step = part.rest.next();
    if (step.done === true) return { kind: 'rows', rows, isLast: true };
    rows.push(step.value);
  }
  return { kind: 'rows', rows, isLast: false };
};
