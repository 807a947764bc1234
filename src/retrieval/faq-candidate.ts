/** Why a FAQ was found. */
export interface Evidence {
  /** How much of the vote of nearest phrasings and of the trained head the FAQ has, 0..1; all FAQs together have at most 1. */
  readonly meaning: number;
  /** How well its words match: 1 is the best match found, 0 none. */
  readonly words: number;
  /** Cosine of the question and the nearest phrasing of this FAQ, -1..1; 0 when only its words were found. */
  readonly similarity: number;
  /** The nearest phrasing: its id, and its text as the editor wrote it. */
  readonly phrasingId: string;
  readonly phrasing: string;
}

export interface FaqCandidate {
  readonly faqId: string;
  /** Calibrated: of all candidates given with 0.8, eight in ten are what the customer asked. */
  readonly probability: number;
  readonly evidence: Evidence;
}
