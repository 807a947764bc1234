import type { Principal } from '../../../domain/access.js';
import type { Topic } from '../../../domain/faq.js';
import { detectLanguage } from '../../../language/text/detect-language.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import { type Attribution, type CurationDependencies, recordHistory } from '../../curation-dependencies.js';
import { findIdFlaw, findTextFlaw, idOfTitle, readTexts, TEXT_LIMITS } from '../../fields/read-texts.js';
import { findColumns } from '../files/find-columns.js';
import { parseLocalisedColumns } from '../files/read-columns.js';
import type { SourceRow } from '../files/source-row.js';
import { createRowCounter, createStatementMemory, EMPTY_RESULT, type RowImporter } from '../row-importer.js';
import { type FaqItem, flawed, type ReadItem } from './faq-item.js';

/** What a table calls topics: ids by what the rows say, and those among them that there are not yet. */
export interface NamedTopics {
  readonly idOf: ReadonlyMap<string, string>;
  readonly missing: readonly Topic[];
}

/** Finds the topics that rows name by id or name; a name that cannot be one stays unknown. */
export const findTopics = async (
  transaction: GraphTransaction,
  items: readonly FaqItem[],
  { topics }: Pick<CurationDependencies, 'topics'>,
): Promise<NamedTopics> => {
  const names = [...new Set(items.flatMap(({ topic }) => (topic?.isName === true ? [topic.id] : [])))];
  if (names.length === 0) return { idOf: new Map(), missing: [] };
  const known = await topics.list(transaction);
  const idOf = new Map([
    ...known.flatMap((topic) => Object.values(topic.names).map((name) => [name, topic.id] as const)),
    ...known.map(({ id }) => [id, id] as const),
  ]);
  const missing = names.filter((name) => !idOf.has(name) && findTextFlaw(name, TEXT_LIMITS.name) === null);
  const made = missing.map((name) => ({
    id: findIdFlaw(name) === null ? name : idOfTitle(name),
    names: { [detectLanguage(name) ?? 'en']: name },
  }));
  missing.forEach((name, index) => idOf.set(name, made[index]?.id ?? name));
  return { idOf, missing: made };
};

/** Writes topics that are new or changed. */
export const saveTopics = async (
  transaction: GraphTransaction,
  written: readonly Topic[],
  { by, at }: TopicWrite,
  { topics, changes, history }: Pick<CurationDependencies, 'topics' | 'changes' | 'history'>,
): Promise<void> => {
  if (written.length === 0) return;
  await topics.save(transaction, written);
  const entries = written.map((topic) => ({ kind: 'TOPIC', subjectId: topic.id, change: 'IMPORTED', content: topic }) as const);
  await recordHistory(transaction, entries, by, at, { history });
  await changes.record(transaction, { kind: 'TOPIC', ids: written.map(({ id }) => id), at });
};

/** By whom topics are written, and when. */
interface TopicWrite {
  readonly by: Attribution;
  readonly at: string;
}

/** Takes rows of topics: `{ id, name: { zh, en } }`. */
export const createTopicImporter = (
  dependencies: Pick<CurationDependencies, 'topics' | 'changes' | 'history' | 'now'>,
  explicit: Readonly<Record<string, string>>,
  principal: Principal,
): RowImporter => {
  const memory = createStatementMemory();
  return {
    async take(transaction, rows) {
      const counter = createRowCounter();
      const stated = memory.batch();
      const { topics, now } = dependencies;
      const known = new Map((await topics.list(transaction)).map((topic) => [topic.id, topic]));
      const changed = new Map<string, Topic>();
      for (const row of rows) {
        const read = parseTopic(row, explicit);
        if (read.kind === 'flawed') {
          counter.refuse(row, read.flaws);
          continue;
        }
        const { id, names } = read.item;
        const statements = Object.entries(names).map(([language, value]) => ({
          about: [id, language],
          name: `name_${language}`,
          value,
          path: ['name'],
        }));
        const flaws = stated.check(row, statements);
        if (flaws.length > 0) {
          counter.refuse(row, flaws);
          continue;
        }
        const before = known.get(id);
        const topic = { id, names: { ...before?.names, ...names } };
        counter.bring(row, ['topic', topic.id]);
        const isSame = before !== undefined && before.names.zh === topic.names.zh && before.names.en === topic.names.en;
        if (isSame) counter.unchanged(row);
        else {
          counter.written(row);
          known.set(topic.id, topic);
          changed.set(topic.id, topic);
        }
      }
      await saveTopics(transaction, [...changed.values()], { by: { principal, note: null }, at: now().toISOString() }, dependencies);
      return counter.result(() => {
        stated.remember();
      });
    },
    pending: () => 0,
    settle: () => Promise.resolve(EMPTY_RESULT),
    warnings: () => [],
  };
};

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
