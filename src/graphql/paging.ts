import { createHash } from 'node:crypto';
import { Problem } from '../domain/problem.js';
import type { SearchHit } from '../domain/search.js';

/** Names a place in a list to clients, who must not read anything into it. */
export const toCursor = (place: string): string => Buffer.from(place).toString('base64url');

const noCursor = (): Problem => new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');

/** The place a cursor names; `''`: the start. Throws `Problem` `BAD_INPUT` for what is no cursor of ours. */
export const fromCursor = (cursor: string | null | undefined): string => {
  if (cursor === null || cursor === undefined) return '';
  const place = Buffer.from(cursor, 'base64url').toString();
  // Decoding skips what it does not know, so only a cursor that reads back the same is one.
  if (place === '' || toCursor(place) !== cursor) throw noCursor();
  return place;
};

type Place = Pick<SearchHit, 'id' | 'kind'>;

/** Characters of a digest of a result, 30 bits: among the some hundred results of a search no two are alike. */
const LENGTH = 5;
const SEEN = new RegExp(`^s(?:[A-Za-z0-9_-]{${String(LENGTH)}}){1,2000}$`, 'u');

const digestOf = ({ kind, id }: Place): string => createHash('sha256').update(`${kind} ${id}`).digest('base64url').slice(0, LENGTH);

/**
 * Cursors of search results say which were seen up to there, by digests: a change of the knowledge may rank all the others anew, and still none is
 * shown twice or left out.
 */
export interface SeenResults {
  readonly count: number;
  has(hit: Place): boolean;
  /** The cursor of the last of some results that come after these. */
  cursorAfter(hits: readonly Place[]): string;
}

export const readSeen = (cursor: string | null | undefined): SeenResults => {
  const text = fromCursor(cursor);
  if (text !== '' && !SEEN.test(text)) throw noCursor();
  const seen = new Set(text.slice(1).match(new RegExp(`.{${String(LENGTH)}}`, 'gu')) ?? []);
  return {
    count: seen.size,
    has: (hit) => seen.has(digestOf(hit)),
    cursorAfter: (hits) => toCursor(`s${[...seen, ...hits.map(digestOf)].join('')}`),
  };
};

export interface CountRange {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Used for an explicit `null`. */
  readonly otherwise: number;
}

/** How many elements are wanted; throws `Problem` `BAD_INPUT` naming the range. */
export const readCount = (value: number | null | undefined, { name, from, to, otherwise }: CountRange): number => {
  const count = value ?? otherwise;
  if (count < from || count > to)
    throw new Problem('BAD_INPUT', `${name} is ${String(count)}; it must be ${String(from)} to ${String(to)}.`);
  return count;
};

/** Throws `Problem` `BAD_INPUT` for a filter that names what does not exist: an empty list would look like an answer. */
export const checkFilter = (name: string, given: readonly string[], known: () => readonly string[]): void => {
  if (given.length === 0) return;
  const all = known();
  const unknown = given.find((one) => !all.includes(one));
  if (unknown !== undefined)
    throw new Problem('BAD_INPUT', `${name}: there is no "${unknown.slice(0, 60)}"; there are ${all.join(', ') || 'none'}.`);
};

interface Edge<T> {
  readonly cursor: string;
  readonly node: T;
}

export interface Connection<T> {
  readonly edges: readonly Edge<T>[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

/** A page of a list. `hasNextPage` is known by asking the store for one more than wanted. */
export const toConnection = <T>(nodes: readonly T[], hasNextPage: boolean, cursorOf: (node: T, index: number) => string): Connection<T> => {
  const edges = nodes.map((node, index) => ({ cursor: cursorOf(node, index), node }));
  return { edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
};
