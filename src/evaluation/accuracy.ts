import type { Judged } from './judged.js';
import { shareOf } from './share-of.js';

/** The share given their true label, 0..1; `null` when nothing was judged. */
export const accuracy = (judged: readonly Judged[]): number | null => shareOf(judged, ({ expected, given }) => expected === given);
