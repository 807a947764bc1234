import { candidateProbabilities } from './candidate-probabilities.js';
import type { FaqCandidate } from './faq-candidate.js';
import type { FindRequest } from './find-request.js';
import type { LanguageIndex } from './language-index.js';
import { rankCandidates } from './rank-candidates.js';
import type { RankedFaq } from './ranked-faq.js';
import { rankingSignals } from './ranking-signals.js';
import { searchTerms } from './search-terms.js';
import { VOTERS } from './vote-of-neighbours.js';

/** FAQs whose words are compared. */
export const WORD_MATCHES = 20;

/** Candidates of one language by meaning and words, best first. */
export const findFaqs = (request: FindRequest, index: LanguageIndex): readonly FaqCandidate[] => {
  const { text, language, vector, alsoNamed, allow, limit } = request;
  const neighbours = index.vectors.search(vector, VOTERS, allow);
  const matches = index.words.search(
    [text, ...alsoNamed].flatMap((one) => searchTerms(one, language)),
    WORD_MATCHES,
    allow,
  );
  const { headScore, model } = index;
  const ranked = rankCandidates({
    neighbours,
    matches,
    phrasingCount: (faqId) => index.phrasingCount(faqId),
    headScore: headScore === null ? null : (faqId) => headScore(faqId, vector),
    weights: model.weights,
  });
  if (!isFound(ranked)) return [];
  const probabilities = candidateProbabilities(ranked, rankingSignals(ranked, neighbours), model);
  return ranked.slice(0, limit).map(({ faqId, vote, words, nearest }, at) => {
    // A FAQ found by words alone is shown by one of its phrasings, always the same.
    const phrasingId = nearest?.phrasingId ?? [...index.idsOf(faqId)].sort()[0] ?? '';
    const phrasing = index.phrasings.get(phrasingId)?.text ?? '';
    const evidence = { meaning: Math.min(1, Math.max(0, vote)), words, similarity: nearest?.similarity ?? 0, phrasingId, phrasing };
    return { faqId, probability: probabilities[at] ?? 0, evidence };
  });
};

const isFound = (ranked: readonly RankedFaq[]): ranked is readonly [RankedFaq, ...RankedFaq[]] => ranked.length > 0;
