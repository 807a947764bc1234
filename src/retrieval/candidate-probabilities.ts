import type { RankedFaq } from './ranked-faq.js';
import type { RankingModel } from './ranking-model.js';
import type { RankingSignals } from './ranking-signals.js';
import { inScope } from './scope.js';
import { trusted } from './trust.js';

/**
 * Probabilities in the order of the candidates: that some FAQ is meant, times each one's share, straightened; the others never exceed the
 * best nor, together with it, 1.
 */
export const candidateProbabilities = (
  ranked: readonly RankedFaq[],
  signals: RankingSignals,
  { scope, trust }: Pick<RankingModel, 'scope' | 'trust'>,
): readonly number[] => {
  const top = ranked[0]?.score ?? 0;
  const odds = ranked.map(({ score }) => Math.exp(score - top));
  const total = odds.reduce((sum, one) => sum + one, 0);
  const meant = inScope(signals, scope);
  const best = trusted(meant / total, trust);
  const left = Math.min(1 - best, Math.max(0, meant - meant / total));
  const others = Math.max(total - 1, Number.MIN_VALUE);
  return odds.map((one, at) => (at === 0 ? best : Math.min(best, (left * one) / others)));
};
