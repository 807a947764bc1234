import type { GraphTransaction } from '../../store/graph-store.js';
import type { EntityDependencies } from '../curation-dependencies.js';
import { loadKnowledgeRules } from '../load-knowledge-rules.js';
import { readEntity, type EntityContent } from '../read-entity.js';
import { readRelation } from '../read-relation.js';
import { sameEntity, writeEntities } from '../write-entities.js';
import type { BatchResult } from './batch-result.js';
import { parseEntityRow, type EntityItem } from './entity-item.js';
import type { ItemFlaw } from './faq-item.js';
import { findColumns } from './find-columns.js';
import { findEntityChangeFlaws } from './find-entity-change-flaws.js';
import { mergeEntity } from './merge-entity.js';
import type { RelationImporter } from './relation-importer.js';
import { createRowCounter } from './row-counter.js';
import type { SourceRow } from './read/source-row.js';

export type EntityImportDependencies = Omit<EntityDependencies, 'store' | 'audits'>;

/** Lays the rows of one batch over what is known and writes what differs, then the relations that stand in them. */
export const takeEntityRows = async (
  transaction: GraphTransaction,
  rows: readonly SourceRow[],
  relations: RelationImporter,
  explicit: Readonly<Record<string, string>>,
  dependencies: EntityImportDependencies,
): Promise<BatchResult> => {
  const counter = createRowCounter();
  const rules = await loadKnowledgeRules(transaction, dependencies);
  const ids = rows.flatMap((row) => idIn(row, explicit));
  const [stored, faqIds] = [await dependencies.entities.find(ids, transaction), await dependencies.faqs.existing(ids, transaction)];
  const current = new Map<string, EntityContent>(stored);
  const taken: { readonly item: EntityItem; readonly isChanged: boolean }[] = [];
  for (const row of rows) {
    const read = parseEntityRow(row, explicit, rules.ontology, (id) => current.get(id)?.type);
    if (read.kind === 'flawed') {
      counter.refuse(row, read.flaws);
      continue;
    }
    const { item } = read;
    const { content, errors } = readEntity(item.writing, rules.ontology);
    const relationErrors = item.relations.flatMap(({ writing }) => readRelation(writing, rules.ontology).errors);
    let flaws = [...errors, ...relationErrors].map(({ path, message }): ItemFlaw => ({ path, reason: message }));
    const known = current.get(item.writing.id.id) ?? null;
    if (content !== null && flaws.length === 0)
      flaws = [...(await findEntityChangeFlaws(transaction, item, known, content, rules, faqIds, dependencies))];
    if (content === null || flaws.length > 0) {
      counter.refuse(row, flaws);
      continue;
    }
    const after = mergeEntity(known, content, item);
    counter.bring(row, ['entity', after.id]);
    taken.push({ item, isChanged: known === null || !sameEntity(known, after) });
    current.set(after.id, after);
  }

  const entityChanges = [...current.values()].flatMap((after) => {
    const before = stored.get(after.id) ?? null;
    return before !== null && sameEntity(before, after) ? [] : [{ before, after }];
  });
  await writeEntities(transaction, entityChanges, dependencies.now().toISOString(), dependencies);
  const nested = await relations.takeNested(
    transaction,
    taken.flatMap(({ item }) => item.relations),
    counter,
  );
  for (const { item, isChanged } of taken) {
    if (isChanged || nested.changed.has(item.row)) counter.written(item.row);
    else counter.unchanged(item.row);
  }
  return counter.result(() => {
    nested.remember();
  });
};

const idIn = (row: SourceRow, explicit: Readonly<Record<string, string>>): readonly string[] => {
  const [column = 'id'] = findColumns('entities', row.columns, explicit).get('id') ?? [];
  const id = row.value[column];
  return typeof id === 'string' ? [id.trim()] : [];
};
