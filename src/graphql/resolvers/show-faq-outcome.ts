import type { Outcome } from '../../curation/outcome.js';
import type { SavedFaq } from '../../curation/saved-faq.js';
import type { UserError } from '../../curation/user-error.js';
import type { ShownFaq } from '../shown-faq.js';

export interface ShownFaqOutcome {
  readonly faq: ShownFaq | null;
  readonly userErrors: readonly UserError[];
  readonly warnings: readonly string[];
}

/** What became of a change to a FAQ; the FAQ in its newest version, as staff sees it. */
export const showFaqOutcome = (outcome: Outcome<SavedFaq>): ShownFaqOutcome => {
  if (outcome.kind === 'refused') return { faq: null, userErrors: outcome.userErrors, warnings: [] };
  const { phrasings, ...content } = outcome.content;
  return { faq: { ...outcome.faq, ...content, draftPhrasings: phrasings }, userErrors: [], warnings: outcome.warnings };
};
