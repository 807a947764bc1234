import type { Topic } from '../../../domain/faq.js';
import { detectLanguage } from '../../../language/text/detect-language.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import type { CurationDependencies } from '../../curation-dependencies.js';
import { findIdFlaw, findTextFlaw, idOfTitle, readTexts, TEXT_LIMITS } from '../../fields/read-texts.js';
import { findColumns } from '../files/find-columns.js';
import { parseLocalisedColumns } from '../files/read-columns.js';
import type { SourceRow } from '../files/source-row.js';
import { createRowCounter, EMPTY_RESULT, type RowImporter } from '../row-importer.js';
import { type FaqItem, flawed, type ReadItem } from './faq-item.js';

/** What a table calls topics: ids by what the rows say, and the ids of those that were created for it. */
export interface NamedTopics {
  readonly idOf: ReadonlyMap<string, string>;
  readonly created: readonly string[];
}

/** Finds the topics that rows name by id or name, and creates those there are not; a name that cannot be one stays unknown. */
export const createTopics = async (
  transaction: GraphTransaction,
  items: readonly FaqItem[],
  at: string,
  { topics, changes }: Pick<CurationDependencies, 'topics' | 'changes'>,
): Promise<NamedTopics> => {
  const names = [...new Set(items.flatMap(({ topic }) => (topic?.isName === true ? [topic.id] : [])))];
  if (names.length === 0) return { idOf: new Map(), created: [] };
  const known = await topics.list(transaction);
  const idOf = new Map([
    ...known.flatMap((topic) => Object.values(topic.names).map((name) => [name, topic.id] as const)),
    ...known.map(({ id }) => [id, id] as const),
  ]);
  const missing = names.filter((name) => !idOf.has(name) && findTextFlaw(name, TEXT_LIMITS.name) === null);
  const created = missing.map((name) => ({
    id: findIdFlaw(name) === null ? name : idOfTitle(name),
    names: { [detectLanguage(name) ?? 'en']: name },
  }));
  await topics.save(transaction, created);
  if (created.length > 0) await changes.record(transaction, { kind: 'TOPIC', ids: created.map(({ id }) => id), at });
  missing.forEach((name, index) => idOf.set(name, created[index]?.id ?? name));
  return { idOf, created: created.map(({ id }) => id) };
};

/** Takes rows of topics: `{ id, name: { zh, en } }`. */
export const createTopicImporter = (
  { topics, changes, now }: Pick<CurationDependencies, 'topics' | 'changes' | 'now'>,
  explicit: Readonly<Record<string, string>>,
): RowImporter => ({
  async take(transaction, rows) {
    const counter = createRowCounter();
    const known = new Map((await topics.list(transaction)).map((topic) => [topic.id, topic]));
    const changed = new Map<string, Topic>();
    for (const row of rows) {
      const read = parseTopic(row, explicit);
      if (read.kind === 'flawed') {
        counter.refuse(row, read.flaws);
        continue;
      }
      const before = known.get(read.item.id);
      const topic = { id: read.item.id, names: { ...before?.names, ...read.item.names } };
      counter.bring(row, ['topic', topic.id]);
      const isSame = before !== undefined && before.names.zh === topic.names.zh && before.names.en === topic.names.en;
      if (isSame) counter.unchanged(row);
      else {
        counter.written(row);
        known.set(topic.id, topic);
        changed.set(topic.id, topic);
      }
    }
    await topics.save(transaction, [...changed.values()]);
    if (changed.size > 0) await changes.record(transaction, { kind: 'TOPIC', ids: [...changed.keys()], at: now().toISOString() });
    return counter.result(() => undefined);
  },
  pending: () => 0,
  settle: () => Promise.resolve(EMPTY_RESULT),
  warnings: () => [],
});

const parseTopic = (row: SourceRow, explicit: Readonly<Record<string, string>>): ReadItem<Topic> => {
  const columns = findColumns('topics', row.columns, explicit);
  const [idColumn = 'id'] = columns.get('id') ?? [];
  const id = row.value[idColumn];
  if (typeof id !== 'string') return flawed([idColumn], 'a topic needs an id, a text');
  const idFlaw = findIdFlaw(id);
  if (idFlaw !== null) return flawed([idColumn], idFlaw);
  const names = parseLocalisedColumns(row, 'name', columns, { isList: false });
  if (names.kind === 'flawed') return names;
  const { texts, errors } = readTexts(names.item, 'name', TEXT_LIMITS.name);
  if (errors.length > 0) return { kind: 'flawed', flaws: errors.map(({ path, message }) => ({ path, reason: message })) };
  if (texts.length === 0) return flawed([columns.get('name')?.[0] ?? 'name'], 'a topic needs a name');
  return { kind: 'item', item: { id, names: Object.fromEntries(texts.map(({ language, text }) => [language, text])) } };
};
