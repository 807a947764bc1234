import type { FaqContent, Phrasing } from '../../../domain/faq.js';
import type { GraphReader, GraphTransaction } from '../../../store/graph-store.js';
import type { PublishedFaq } from '../../../store/repositories/faq-repository.js';
import { type Attribution, type CurationDependencies, recordHistory } from '../../curation-dependencies.js';
import { draftHead } from '../../faq/save-faq.js';
import { differenceOf, findStoredFaq, haveOtherLinks, liveContent, supersededVersion, writeLiveChanges } from '../../faq/stored-faq.js';
import type { WrittenId } from '../../fields/read-texts.js';

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

const EMPTY_CONTENT: FaqContent = {
  titles: {},
  topicId: null,
  aboutIds: [],
  nextIds: [],
  phrasings: [],
  answers: [],
  validFrom: null,
  validTo: null,
};

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

type Writes = Pick<CurationDependencies, 'faqs' | 'changes' | 'history'>;

/** What is written of FAQs, by whom and when. */
interface StatesWrite {
  /** FAQs that got their new version from this import already. */
  readonly raised: ReadonlySet<string>;
  readonly by: Attribution;
  readonly at: string;
}

/** The versions at which FAQs that are new were deleted once, by id. */
const lastVersionsOf = (
  transaction: GraphTransaction,
  states: readonly FaqState[],
  { history }: Writes,
): Promise<ReadonlyMap<string, number>> =>
  history.lastVersions(
    transaction,
    states.flatMap(({ id, head }) => (head === null ? [id] : [])),
  );

/** Records FAQs once an import, at the version that they get by it. */
const recordImported = async (
  transaction: GraphTransaction,
  faqs: readonly Pick<PublishedFaq, 'id' | 'version'>[],
  { raised, by, at }: StatesWrite,
  { history }: Writes,
): Promise<void> => {
  const entries = faqs
    .filter(({ id }) => !raised.has(id))
    .map(({ id, version }) => ({ kind: 'FAQ' as const, subjectId: id, version, change: 'IMPORTED' as const }));
  await recordHistory(transaction, entries, by, at, { history });
};

/** FAQs whose phrasings are read at once, to keep one answer of the database small. */
const PHRASINGS_OF = 20;

/** Makes FAQs what customers get. Those in `raised` keep their version. */
export const publishStates = async (
  transaction: GraphTransaction,
  states: readonly FaqState[],
  write: StatesWrite,
  dependencies: Writes,
): Promise<void> => {
  const { raised, at } = write;
  const last = await lastVersionsOf(transaction, states, dependencies);
  const superseded = states.flatMap(({ id, head }) => (typeof head?.publishedVersion === 'number' && !raised.has(id) ? [head] : []));
  const phrasings = new Map<string, readonly Phrasing[]>();
  for (let start = 0; start < superseded.length; start += PHRASINGS_OF) {
    const ids = superseded.slice(start, start + PHRASINGS_OF).map(({ id }) => id);
    for (const [id, list] of await dependencies.faqs.phrasings(ids, transaction)) phrasings.set(id, list);
  }
  const changes = states.map(({ id, head, before, after }) => {
    const { phrasings: _, ...shown } = after;
    const version = head === null ? (last.get(id) ?? 0) + 1 : raised.has(id) ? head.version : head.version + 1;
    const isSuperseding = head !== null && superseded.includes(head);
    return {
      faq: {
        id,
        ...shown,
        status: 'PUBLISHED' as const,
        version,
        publishedVersion: version,
        submittedVersion: null,
        scheduled: null,
        updatedAt: at,
      },
      parts: differenceOf(before, after),
      linksChanged: haveOtherLinks(before, after),
      superseded: isSuperseding ? supersededVersion(head, liveContent(head, phrasings.get(id) ?? [])) : null,
    };
  });
  await writeLiveChanges(transaction, changes, at, dependencies);
  await recordImported(
    transaction,
    changes.map(({ faq }) => faq),
    write,
    dependencies,
  );
};

/** Keeps FAQs as drafts. Those in `raised` are drafts of this import already and keep their version. */
export const draftStates = async (
  transaction: GraphTransaction,
  states: readonly FaqState[],
  write: StatesWrite,
  dependencies: Writes,
): Promise<void> => {
  const { faqs } = dependencies;
  const { raised, at, by } = write;
  const last = await lastVersionsOf(transaction, states, dependencies);
  const drafts = states.map(({ id, head, after }) => {
    const faq = head !== null && raised.has(id) ? { ...head, updatedAt: at } : draftHead(id, head, after, at, last.get(id) ?? 0);
    return { faq, version: { number: faq.version, content: after, author: by.principal.subject, at } };
  });
  await faqs.saveHeads(
    transaction,
    drafts.map(({ faq }) => faq),
  );
  await faqs.saveDrafts(transaction, new Map(drafts.map(({ faq, version }) => [faq.id, version])));
  await recordImported(
    transaction,
    drafts.map(({ faq }) => faq),
    write,
    dependencies,
  );
};
