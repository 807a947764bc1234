import type { Principal } from '../domain/principal.js';
import type { Outcome } from './outcome.js';
import { deleteFaq } from './delete-faq.js';
import { archiveFaq } from './archive-faq.js';
import type { FaqDependencies } from './curation-dependencies.js';
import type { FaqInput } from './faq-input.js';
import { publishFaq } from './publish-faq.js';
import { saveFaq } from './save-faq.js';
import type { SavedFaq } from './saved-faq.js';

/** What editors and publishers do with FAQs. Each is one transaction, with its audit record. */
export interface FaqEditor {
  /** Makes a draft; customers get the same as before. `expectedVersion` is `null` only for a new FAQ. */
  save(input: FaqInput, expectedVersion: number | null, principal: Principal): Promise<Outcome<SavedFaq>>;
  /** Makes the newest draft what customers get. */
  publish(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<SavedFaq>>;
  /** Takes the FAQ out of service; nothing is deleted, publishing brings it back. */
  archive(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<SavedFaq>>;
  /** Removes the FAQ with its drafts and versions, for good, unless others have it as a follow-up. */
  delete(id: string, expectedVersion: number, principal: Principal): Promise<Outcome<{ readonly deletedId: string }>>;
}

export const createFaqEditor = (dependencies: FaqDependencies): FaqEditor => ({
  save: (input, expectedVersion, principal) => saveFaq(dependencies, input, expectedVersion, principal),
  publish: (id, expectedVersion, principal) => publishFaq(dependencies, id, expectedVersion, principal),
  archive: (id, expectedVersion, principal) => archiveFaq(dependencies, id, expectedVersion, principal),
  delete: (id, expectedVersion, principal) => deleteFaq(dependencies, id, expectedVersion, principal),
});
