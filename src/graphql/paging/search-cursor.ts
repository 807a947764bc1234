import { createHash } from 'node:crypto';
import type { SearchHit } from '../../domain/search.js';
import { fromCursor, noCursor, toCursor } from './cursor.js';

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
