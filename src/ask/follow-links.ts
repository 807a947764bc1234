import type { FaqCandidate } from '../retrieval/faq-candidate.js';
import type { FindResult } from '../retrieval/find-request.js';

/** Odds of what is expected next are multiplied by this when the words lean on the past: enough to tell it from one that is as likely by its words. */
const EXPECTED = 3;
/** And by this when they do not. */
const POSSIBLE = 1.2;

/** Candidates with what is expected next made likelier, best first; of equal ones the order is kept. */
export const followLinks = (found: FindResult, next: ReadonlySet<string>, leans: boolean): FindResult => ({
  ...found,
  candidates: found.candidates
    .map((candidate): FaqCandidate =>
      next.has(candidate.faqId)
        ? { ...candidate, probability: multiplyOdds(candidate.probability, leans ? EXPECTED : POSSIBLE) }
        : candidate,
    )
    .sort((one, other) => other.probability - one.probability),
});

const multiplyOdds = (probability: number, factor: number): number => (probability * factor) / (1 - probability + probability * factor);
