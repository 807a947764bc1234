import type { RankingSignals } from './ranking-signals.js';
import { type Scope, scopeScore, USUAL_SCOPE } from './scope.js';

/** Share of the knowledge's own questions that lie below the edge: 0.02 refuses 2 % more of them for 1 to 3 % more strangers. */
const BELOW_EDGE = 0.01;
/** With how many questions the usual scope is outweighed: the least of a few says little about one in a hundred. */
const PRIOR = 20;
/** Edge and middle are never nearer, nor all questions more alike: where all phrasings are copies, any question that differs would be a stranger. */
const LEAST_WIDTH = 2;
const LEAST_SPREAD = 0.01;

/** Where questions of this knowledge lie, by those that were asked as a test. `factor`: of `expectationFactor`. */
export const measureScope = (signals: readonly RankingSignals[], factor: number): Scope => {
  if (signals.length === 0) return USUAL_SCOPE;
  const share = signals.length / (signals.length + PRIOR * factor);
  const blend = (measured: number, usual: number): number => share * measured + (1 - share) * usual;
  const mean = signals.reduce((sum, { similarity }) => sum + similarity, 0) / signals.length;
  const variance = signals.reduce((sum, { similarity }) => sum + (similarity - mean) ** 2, 0) / signals.length;
  const spread = blend(Math.max(LEAST_SPREAD, Math.sqrt(variance)), USUAL_SCOPE.spread);
  const scores = Float64Array.from(signals, (one) => scopeScore(one, spread)).sort();
  const usual = blend(quantile(scores, 0.5), USUAL_SCOPE.usual);
  return { spread, usual, edge: Math.min(usual - LEAST_WIDTH, blend(quantile(scores, BELOW_EDGE), USUAL_SCOPE.edge)) };
};

/** Interpolated between neighbours; 0 of nothing. */
const quantile = (sorted: Float64Array, share: number): number => {
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? 0;
  const high = sorted[Math.ceil(place)] ?? low;
  return low + (high - low) * (place - Math.floor(place));
};
