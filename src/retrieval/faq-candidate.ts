/** Why a FAQ was found. */
export interface Evidence {
  /** How far the question is where the FAQ's phrasings are: 1 among them, 0 far from all. */
  readonly meaning: number;
  /** How well its words match: 1 is the best match found, 0 none. */
  readonly words: number;
  /** Cosine of the question and the nearest phrasing of this FAQ, -1..1; 0 when none was near and only its words were found. */
  readonly similarity: number;
  /** That phrasing (when only words were found: one of its phrasings): its id, and its text as the editor wrote it. */
  readonly phrasingId: string;
  readonly phrasing: string;
}

export interface FaqCandidate {
  readonly faqId: string;
  /** Calibrated: of all candidates given with 0.8, eight in ten are what the customer asked. */
  readonly probability: number;
  readonly evidence: Evidence;
}
