import type { Topic } from '../../domain/topic.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { findIdFlaw } from '../find-id-flaw.js';
import { TEXT_LIMITS } from '../find-text-flaw.js';
import { readTexts } from '../read-texts.js';
import { findColumns } from './find-columns.js';
import { flawed, type ReadItem } from './faq-item.js';
import { parseLocalisedColumns } from './parse-localised-columns.js';
import { createRowCounter } from './row-counter.js';
import { EMPTY_RESULT } from './batch-result.js';
import type { RowImporter } from './row-importer.js';
import type { SourceRow } from './read/source-row.js';

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
