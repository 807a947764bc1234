import type { RankedFaq } from './ranked-faq.js';
import type { RankingSignals } from './ranking-signals.js';

/** A phrasing that was asked as if it were not known. */
export interface JudgedQuestion {
  readonly ranked: readonly RankedFaq[];
  readonly signals: RankingSignals;
  /** Id of the FAQ it belongs to. */
  readonly faqId: string;
}
