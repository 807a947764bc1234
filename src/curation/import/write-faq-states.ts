import type { Phrasing } from '../../domain/faq.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { draftHead } from '../save-faq.js';
import { liveContent, supersededVersion } from '../stored-faq.js';
import { differenceOf, haveOtherLinks, writeLiveChanges } from '../write-live-changes.js';
import type { FaqState } from './faq-state.js';

type Writes = Pick<CurationDependencies, 'faqs' | 'changes'>;

/** FAQs whose phrasings are read at once, to keep one answer of the database small. */
const PHRASINGS_OF = 20;

/** Makes FAQs what customers get. Those in `raised` got their new version from this import already. */
export const publishStates = async (
  transaction: GraphTransaction,
  states: readonly FaqState[],
  raised: ReadonlySet<string>,
  at: string,
  dependencies: Writes,
): Promise<void> => {
  const superseded = states.flatMap(({ id, head }) => (typeof head?.publishedVersion === 'number' && !raised.has(id) ? [head] : []));
  const phrasings = new Map<string, readonly Phrasing[]>();
  for (let start = 0; start < superseded.length; start += PHRASINGS_OF) {
    const ids = superseded.slice(start, start + PHRASINGS_OF).map(({ id }) => id);
    for (const [id, list] of await dependencies.faqs.phrasings(ids, transaction)) phrasings.set(id, list);
  }
  const changes = states.map(({ id, head, before, after }) => {
    const { phrasings: _, ...shown } = after;
    const version = head === null ? 1 : raised.has(id) ? head.version : head.version + 1;
    const isSuperseding = head !== null && superseded.includes(head);
    return {
      faq: { id, ...shown, status: 'PUBLISHED' as const, version, publishedVersion: version, updatedAt: at },
      parts: differenceOf(before, after),
      linksChanged: haveOtherLinks(before, after),
      superseded: isSuperseding ? supersededVersion(head, liveContent(head, phrasings.get(id) ?? [])) : null,
    };
  });
  await writeLiveChanges(transaction, changes, at, dependencies);
};

/** Keeps FAQs as drafts. Those in `raised` are drafts of this import already and keep their version. */
export const draftStates = async (
  transaction: GraphTransaction,
  states: readonly FaqState[],
  raised: ReadonlySet<string>,
  { at, author }: { readonly at: string; readonly author: string },
  { faqs }: Writes,
): Promise<void> => {
  const drafts = states.map(({ id, head, after }) => {
    const faq = head !== null && raised.has(id) ? { ...head, updatedAt: at } : draftHead(id, head, after, at);
    return { faq, version: { number: faq.version, content: after, author, at } };
  });
  await faqs.saveHeads(
    transaction,
    drafts.map(({ faq }) => faq),
  );
  await faqs.saveDrafts(transaction, new Map(drafts.map(({ faq, version }) => [faq.id, version])));
};
