import { fitConditionalLogit } from '../ml/fit-conditional-logit.js';
import type { JudgedQuestion } from './judged-question.js';
import type { RankedFaq } from './ranked-faq.js';
import type { RankingPart } from './ranking-part.js';
import { type RankingWeights, USUAL_WEIGHTS } from './ranking-weights.js';

/** How firmly the usual weights are expected; some fifty questions outweigh them. */
const STRENGTH = 2;
/** Beyond doubt. */
const FIXED = Number.MAX_SAFE_INTEGER;
const PARTS = ['vote', 'head', 'words'] as const;

const featuresOf = ({ vote, logShare, words }: RankedFaq): readonly number[] => [vote, logShare, words ** 2];

/**
 * The weights under which the right FAQs of these questions are most probable; those of parts left out are 0. One that would count against a FAQ
 * counts nothing. `factor`: of `expectationFactor`.
 */
export const learnWeights = (
  judged: readonly JudgedQuestion[],
  { without, factor }: { readonly without: ReadonlySet<RankingPart>; readonly factor: number },
): RankingWeights => {
  const choices = judged.flatMap(({ ranked, faqId }) => {
    const chosen = ranked.findIndex((candidate) => candidate.faqId === faqId);
    return chosen < 0 ? [] : [{ alternatives: ranked.map(featuresOf), chosen }];
  });
  const [vote = 0, head = 0, words = 0] = fitConditionalLogit(without.has('weights') ? [] : choices, {
    weights: PARTS.map((part) => (without.has(part) ? 0 : USUAL_WEIGHTS[part])),
    strengths: PARTS.map((part) => (without.has(part) ? FIXED : STRENGTH * factor)),
  });
  return { vote: Math.max(0, vote), head: Math.max(0, head), words: Math.max(0, words) };
};
