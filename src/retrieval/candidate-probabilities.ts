import { calibrate } from './calibrate.js';
import type { RankedFaq } from './ranked-faq.js';
import { SHARPNESS, type RankingSignals } from './ranking-signals.js';

/** Probabilities in the order of the candidates: the best one's is calibrated; the rest share what is left, none more than the one before. */
export const candidateProbabilities = (ranked: readonly RankedFaq[], signals: RankingSignals): readonly number[] => {
  const { best, inScope } = calibrate(signals);
  const top = ranked[0]?.score ?? 0;
  const odds = ranked.map(({ score }) => Math.exp(SHARPNESS * (score - top)));
  const others = odds.slice(1).reduce((sum, one) => sum + one, 0);
  return odds.map((one, at) => (at === 0 ? best : Math.min(best, ((inScope - best) * one) / others)));
};
