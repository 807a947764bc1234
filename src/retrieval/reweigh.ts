import type { JudgedQuestion } from './judged-question.js';
import { compareRanked } from './ranked-faq.js';
import type { RankingWeights } from './ranking-weights.js';

/** The question as other weights would have answered it. */
export const reweigh = (question: JudgedQuestion, { vote, head, words }: RankingWeights): JudgedQuestion => {
  const ranked = question.ranked
    .map((candidate) => ({ ...candidate, score: vote * candidate.vote + head * candidate.logShare + words * candidate.words ** 2 }))
    .sort(compareRanked);
  const [best] = ranked;
  return { ...question, ranked, signals: { ...question.signals, vote: best?.vote ?? 0, logShare: best?.logShare ?? 0 } };
};
