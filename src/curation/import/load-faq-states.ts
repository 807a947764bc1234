import type { FaqContent } from '../../domain/faq.js';
import type { PublishedFaq } from '../../store/faq-repository.js';
import type { GraphReader } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { findStoredFaq, liveContent } from '../stored-faq.js';
import { EMPTY_CONTENT, type FaqState } from './faq-state.js';

type LoadStates = (
  reader: GraphReader,
  ids: readonly string[],
  dependencies: Pick<CurationDependencies, 'faqs'>,
) => Promise<Map<string, FaqState>>;

/** FAQs as customers get them before a batch, without their phrasings, of which there may be thousands. New ones are empty. */
export const loadLiveStates: LoadStates = async (reader, ids, { faqs }) => {
  const heads = await faqs.find(ids, reader);
  return new Map(
    ids.map((id) => {
      const head = heads.get(id) ?? null;
      return [
        id,
        stateOf(id, head, head === null ? EMPTY_CONTENT : liveContent(head, []), head !== null && head.publishedVersion !== null),
      ];
    }),
  );
};

/** FAQs with their newest content before a batch, phrasings included. New ones are empty. */
export const loadDraftStates: LoadStates = async (reader, ids, dependencies) => {
  const states = new Map<string, FaqState>();
  for (const id of ids) {
    const stored = await findStoredFaq(reader, id, dependencies);
    const before = stored?.newest ?? EMPTY_CONTENT;
    states.set(id, stateOf(id, stored?.head ?? null, before, before.phrasings.length > 0));
  }
  return states;
};

const stateOf = (id: string, head: PublishedFaq | null, before: FaqContent, hadPhrasings: boolean): FaqState => ({
  id,
  head,
  before,
  after: before,
  next: before.nextIds.map((next) => ({ id: next, path: [] })),
  hadPhrasings,
});
