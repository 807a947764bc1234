/** Parts of ranking that can be left out to see what they are worth. */
export const RANKING_PARTS = ['vote', 'head', 'words', 'weights', 'scope', 'trust'] as const;

/** `weights`, `scope` and `trust` left out mean the usual ones instead of those learnt from the knowledge. */
export type RankingPart = (typeof RANKING_PARTS)[number];
