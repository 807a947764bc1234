import type { FaqContent } from '../../domain/faq.js';
import type { PublishedFaq } from '../../store/faq-repository.js';
import type { WrittenId } from '../written.js';

/** A FAQ while the rows of a batch are applied to it. */
export interface FaqState {
  readonly id: string;
  /** As stored; `null`: the import creates it. */
  readonly head: PublishedFaq | null;
  /** The content before the batch. Its phrasings are loaded only where drafts are written. */
  readonly before: FaqContent;
  /** The content as it is to be; its phrasings are those before and those added. */
  readonly after: FaqContent;
  /** Follow-ups as told, also those that do not exist yet. */
  readonly next: readonly WrittenId[];
  /** Whether it had phrasings before the batch. */
  readonly hadPhrasings: boolean;
}

export const EMPTY_CONTENT: FaqContent = {
  titles: {},
  topicId: null,
  aboutIds: [],
  nextIds: [],
  phrasings: [],
  answers: [],
  validFrom: null,
  validTo: null,
};
