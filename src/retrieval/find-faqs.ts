import type { FaqCandidate } from './faq-candidate.js';
import type { FindRequest } from './find-request.js';
import type { LanguageIndex } from './language-index.js';
import { rankCandidates } from './rank-candidates.js';
import { searchTerms } from './search-terms.js';
import type { ExpandSynonyms } from './synonyms.js';

/** Neighbours that vote. */
const NEIGHBOURS = 100;
/** FAQs whose words are compared. */
const WORD_MATCHES = 20;

/** Candidates of one language by meaning and words, best first. */
export const findFaqs = (request: FindRequest, index: LanguageIndex, expandSynonyms: ExpandSynonyms): readonly FaqCandidate[] => {
  const { text, language, vector, allow, limit } = request;
  const neighbours = index.vectors.search(vector, NEIGHBOURS, allow);
  const matches = index.words.search([...searchTerms(text, language), ...expandSynonyms(text)], WORD_MATCHES, allow);
  return rankCandidates(neighbours, matches)
    .slice(0, limit)
    .map(({ faqId, probability, meaning, words, nearest }) => ({
      faqId,
      probability,
      evidence: {
        meaning,
        words,
        similarity: nearest?.similarity ?? 0,
        phrasingId: nearest?.phrasingId ?? '',
        phrasing: index.phrasings.get(nearest?.phrasingId ?? '')?.text ?? '',
      },
    }));
};
