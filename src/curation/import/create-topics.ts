import { detectLanguage } from '../../text/detect-language.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { CurationDependencies } from '../curation-dependencies.js';
import { findIdFlaw } from '../find-id-flaw.js';
import { findTextFlaw, TEXT_LIMITS } from '../find-text-flaw.js';
import { idOfTitle } from '../id-of-title.js';
import type { FaqItem } from './faq-item.js';

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
