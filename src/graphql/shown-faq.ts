import type { Phrasing } from '../domain/faq.js';
import type { PublishedFaq } from '../store/faq-repository.js';

/** A FAQ in the version that the one who asks may see: for staff the newest, for others the published one. */
export interface ShownFaq extends PublishedFaq {
  /** Phrasings of a draft; `null`: those in the graph, read when asked for. */
  readonly draftPhrasings: readonly Phrasing[] | null;
}
