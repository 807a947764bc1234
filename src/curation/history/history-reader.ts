import type { Entity, Relation } from '../../domain/entity.js';
import type { FaqContent, Topic } from '../../domain/faq.js';
import type { GraphReader } from '../../store/graph-store.js';
import type { HistoryListing, StoredRecord } from '../../store/repositories/history-repository.js';
import { everyIdOf } from '../../store/repositories/id-repository.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { liveContent } from '../faq/stored-faq.js';

/** What something was after a change; of something deleted what it was last. */
export type HistoryContent = FaqContent | Entity | Relation | Topic;

type Dependencies = Pick<CurationDependencies, 'history' | 'faqs' | 'entities' | 'ids'>;

/** What became of knowledge over time. */
export interface HistoryReader {
  /** The newest first. */
  /** @param subjectId only of what has or had this id, and of relations that leave it; `''`: of everything */
  list(subjectId: string, listing: Omit<HistoryListing, 'subjectIds'>): Promise<readonly StoredRecord[]>;
  /** What each thing was after its change, in the order of the records; `null`: nobody kept it. */
  contents(records: readonly StoredRecord[]): Promise<readonly (HistoryContent | null)[]>;
  /** The record before each, of the same thing; `null`: it is the first. */
  previous(records: readonly StoredRecord[]): Promise<readonly (StoredRecord | null)[]>;
}

export const createHistoryReader = (dependencies: Dependencies): HistoryReader => ({
  async list(subjectId, listing) {
    const subjectIds = subjectId === '' ? [] : everyIdOf(subjectId, await dependencies.ids.former());
    return dependencies.history.list({ ...listing, subjectIds });
  },
  contents: (records) => findContents(records, dependencies),
  async previous(records) {
    const former = await dependencies.ids.former();
    const found = await dependencies.history.previous(records, (id) => everyIdOf(id, former));
    return records.map(({ number }) => found.get(number) ?? null);
  },
});

/** See `HistoryReader.contents`. */
export const findContents = async (
  records: readonly StoredRecord[],
  dependencies: Dependencies,
  reader?: GraphReader,
): Promise<readonly (HistoryContent | null)[]> => {
  const former = await dependencies.ids.former(reader);
  // Versions are kept under the id that a thing had last.
  const last = records.map((record) => ({ ...record, subjectId: former.get(record.subjectId)?.historyId ?? record.subjectId }));
  const faqs = await contentsOfFaqs(last, dependencies, reader);
  const entities = await contentsOfEntities(last, dependencies, reader);
  return records.map((record) => record.content ?? faqs.get(record.number) ?? entities.get(record.number) ?? null);
};

/** By the numbers of their records. A version that is not kept is what the graph shows. */
const contentsOfFaqs = async (
  records: readonly StoredRecord[],
  { faqs }: Pick<Dependencies, 'faqs'>,
  reader?: GraphReader,
): Promise<ReadonlyMap<number, FaqContent>> => {
  const wanted = records.flatMap(({ number, kind, subjectId, version }) =>
    kind === 'FAQ' && version !== null ? [{ record: number, id: subjectId, number: version }] : [],
  );
  const kept = await faqs.keptVersions(wanted, reader);
  const live = wanted.filter((_, index) => kept[index] === null);
  const ids = live.map(({ id }) => id);
  const [heads, phrasings] = [await faqs.find(ids, reader), await faqs.phrasings(ids, reader)];
  const shown = live.flatMap(({ record, id, number }) => {
    const head = heads.get(id);
    return head?.publishedVersion === number ? [[record, liveContent(head, phrasings.get(id) ?? [])] as const] : [];
  });
  return new Map([
    ...wanted.flatMap(({ record }, index) => {
      const version = kept[index] ?? null;
      return version === null ? [] : [[record, version.content] as const];
    }),
    ...shown,
  ]);
};

const contentsOfEntities = async (
  records: readonly StoredRecord[],
  { entities }: Pick<Dependencies, 'entities'>,
  reader?: GraphReader,
): Promise<ReadonlyMap<number, Entity>> => {
  const wanted = records.filter(({ kind }) => kind === 'ENTITY');
  const current = await entities.find(
    wanted.map(({ subjectId }) => subjectId),
    reader,
  );
  const kept = await entities.keptVersions(
    wanted.map(({ subjectId: id, version }) => ({ id, version: version ?? 0 })),
    reader,
  );
  return new Map(
    wanted.flatMap(({ number, subjectId, version }, index) => {
      const now = current.get(subjectId);
      const content = now?.version === version ? now : (kept[index] ?? null);
      return content === null ? [] : [[number, content] as const];
    }),
  );
};
