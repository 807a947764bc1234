import type { FaqCandidate } from '../retrieval/faq-candidate.js';
import type { FindResult } from '../retrieval/find-request.js';

/** Odds of what is expected next are multiplied by this: enough to tell it from one that is as likely by its words. */
const EXPECTED = 3;

/** Candidates with what is expected next made likelier, best first; of equal ones the order is kept. */
export const followLinks = (found: FindResult, next: ReadonlySet<string>): FindResult => ({
  ...found,
  candidates: found.candidates
    .map((candidate): FaqCandidate =>
      next.has(candidate.faqId) ? { ...candidate, probability: multiplyOdds(candidate.probability, EXPECTED) } : candidate,
    )
    .sort((one, other) => other.probability - one.probability),
});

const multiplyOdds = (probability: number, factor: number): number => (probability * factor) / (1 - probability + probability * factor);
