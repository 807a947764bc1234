import type { FaqCandidate } from '../retrieval/faq-candidate.js';
import type { FindResult } from '../retrieval/find-request.js';

/** What the last reply makes likelier or less likely as the next question. */
export interface Expectation {
  /** FAQs that editors say are asked next, or that the last reply offered. */
  readonly next: ReadonlySet<string>;
  /** The FAQ that was just answered: who goes on does not ask it again. */
  readonly answered: string | null;
}

/** Odds of what is expected next are multiplied by this. */
const EXPECTED = 2;
/** And those of what was just answered, where the words alone do not tell. */
const ANSWERED = 0.25;

/** Candidates with the expectation in their probabilities, best first; of equal ones the order is kept. */
export const followLinks = (found: FindResult, { next, answered }: Expectation, isContinued: boolean): FindResult => {
  const factorOf = ({ faqId }: FaqCandidate): number => (next.has(faqId) ? EXPECTED : isContinued && faqId === answered ? ANSWERED : 1);
  const candidates = found.candidates.map((candidate) => ({
    ...candidate,
    probability: multiplyOdds(candidate.probability, factorOf(candidate)),
  }));
  return { ...found, candidates: candidates.sort((one, other) => other.probability - one.probability) };
};

const multiplyOdds = (probability: number, factor: number): number => (probability * factor) / (1 - probability + probability * factor);
