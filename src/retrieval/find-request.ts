import type { Language } from '../domain/language.js';
import type { FaqCandidate } from './faq-candidate.js';

export interface FindRequest {
  /** The question, normalised by `normaliseText`. */
  readonly text: string;
  readonly language: Language;
  /** What the encoder makes of `text`, of length 1. */
  readonly vector: Float32Array;
  /** Other names of what the question names, normalised: phrasings may use those. */
  readonly alsoNamed: readonly string[];
  /** Which FAQs may be found; `null`: all. Must not change the index. */
  readonly allow: ((faqId: string) => boolean) | null;
  /** At most so many candidates. */
  readonly limit: number;
}

export interface FindResult {
  /** Best first. */
  readonly candidates: readonly FaqCandidate[];
  /** Of the knowledge they were found in. */
  readonly revision: string;
  /** Probability from which on the best candidate is to be given as the answer. */
  readonly answerThreshold: number;
}
