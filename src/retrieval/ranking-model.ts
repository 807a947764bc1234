import type { LinearHead } from './linear-head.js';
import type { SimilarityProfile } from './similarity-profile.js';

/** What is learnt from the phrasings of a language as a whole. */
export interface RankingModel {
  /** `null`: fewer than two FAQs, nothing to tell apart. */
  readonly head: LinearHead | null;
  readonly profile: SimilarityProfile;
}
