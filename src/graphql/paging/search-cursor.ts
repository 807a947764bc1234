import type { SearchPlace } from '../../domain/search.js';
import { fromCursor, noCursor, toCursor } from './cursor.js';

const PLACE = /^(FAQ|ENTITY) (0?\.\d+(?:e-\d+)?|\d(?:\.\d+)?(?:e-\d+)?) (.+)$/su;

/** Cursors of search results say where in the ranking one stood, not how many came before: what comes and goes meanwhile moves no page. */
export const toSearchCursor = ({ kind, score, id }: SearchPlace): string => toCursor(`${kind} ${String(score)} ${id}`);

/** The place after which the page starts; `null`: at the start. */
export const fromSearchCursor = (cursor: string | null | undefined): SearchPlace | null => {
  const place = fromCursor(cursor);
  if (place === '') return null;
  const [, kind, score, id] = PLACE.exec(place) ?? [];
  if (id === undefined) throw noCursor();
  return { kind: kind === 'FAQ' ? 'FAQ' : 'ENTITY', score: Number(score), id };
};
