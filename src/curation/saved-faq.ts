import type { FaqContent } from '../domain/faq.js';
import type { PublishedFaq } from '../store/faq-repository.js';

/** A FAQ after a change. */
export interface SavedFaq {
  /** As the graph shows it: what customers get, with the number of the newest version. */
  readonly faq: PublishedFaq;
  /** Its newest content, which is a draft unless `faq.version` is the published version. */
  readonly content: FaqContent;
}
