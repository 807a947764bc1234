import type { Neighbour } from './neighbour.js';

/** A FAQ with all that speaks for it. */
export interface RankedFaq {
  readonly faqId: string;
  /** What the order is by. */
  readonly score: number;
  /** Vote of the neighbours: about 1 among its phrasings, 0 far from them. */
  readonly vote: number;
  /** Logarithm of the head's share, -8..0. */
  readonly logShare: number;
  /** Words, relative to the best match found: 0..1. */
  readonly words: number;
  /** Its nearest phrasing; `null` when only words were found. */
  readonly nearest: Neighbour | null;
}

/** Best first; equal ones by id. */
export const compareRanked = (one: RankedFaq, other: RankedFaq): number => other.score - one.score || (one.faqId < other.faqId ? -1 : 1);
