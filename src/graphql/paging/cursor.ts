import { Problem } from '../../domain/problem.js';

/** Names a place in a list to clients, who must not read anything into it. */
export const toCursor = (place: string): string => Buffer.from(place).toString('base64url');

export const noCursor = (): Problem => new Problem('BAD_INPUT', 'after is no cursor of this list; send one as it came, or leave it out.');

/** The place a cursor names; `''`: the start. Throws `Problem` `BAD_INPUT` for what is no cursor of ours. */
export const fromCursor = (cursor: string | null | undefined): string => {
  if (cursor === null || cursor === undefined) return '';
  const place = Buffer.from(cursor, 'base64url').toString();
  // Decoding skips what it does not know, so only a cursor that reads back the same is one.
  if (place === '' || toCursor(place) !== cursor) throw noCursor();
  return place;
};
