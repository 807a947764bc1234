import type { JudgedQuestion } from './judged-question.js';
import { compareRanked } from './ranked-faq.js';
import type { RankingWeights } from './ranking-weights.js';

/** The candidates in the order that other weights give them. */
export const rerank = (ranked: JudgedQuestion['ranked'], { vote, head, words }: RankingWeights): JudgedQuestion['ranked'] =>
  ranked
    .map((candidate) => ({ ...candidate, score: vote * candidate.vote + head * candidate.logShare + words * candidate.words ** 2 }))
    .sort(compareRanked);
