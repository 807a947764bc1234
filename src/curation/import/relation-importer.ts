import { createOntologyIndex } from '../../ontology/ontology-index.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import type { RelationDependencies } from '../curation-dependencies.js';
import type { BatchResult } from './batch-result.js';
import { parseRelationRow, type RelationItem } from './relation-item.js';
import { createRowCounter, type RowCounter } from './row-counter.js';
import type { RowImporter } from './row-importer.js';
import type { SourceRow } from './read/source-row.js';
import { takeRelations, type RelationVerdict } from './take-relations.js';

/** Relations settled in one transaction. */
const AT_ONCE = 1000;

/** Takes rows of relations, and relations that stand in rows of entities. */
export interface RelationImporter extends RowImporter {
  /** Writes relations of other rows; those whose other end is not there yet wait. Problems go to the counter. */
  takeNested(transaction: GraphTransaction, items: readonly RelationItem[], counter: RowCounter): Promise<NestedRelations>;
}

export interface NestedRelations {
  /** Rows whose relations changed something. */
  readonly changed: ReadonlySet<SourceRow>;
  remember(): void;
}

export const createRelationImporter = (
  dependencies: Omit<RelationDependencies, 'store' | 'audits'>,
  explicit: Readonly<Record<string, string>>,
): RelationImporter => {
  let pending: readonly RelationItem[] = [];

  const count = (counter: RowCounter, { row, isRow, writing: { from, type, to } }: RelationItem, verdict: RelationVerdict): void => {
    if (verdict.kind === 'written' || verdict.kind === 'unchanged') counter.bring(row, ['relation', from.id, type.id, to.id]);
    if (verdict.kind === 'refused') {
      const flaws = verdict.errors.map(({ path, message }) => ({ path, reason: message }));
      if (isRow) counter.refuse(row, flaws);
      else for (const flaw of flaws) counter.complain(row, flaw);
    } else if (isRow && verdict.kind === 'written') counter.written(row);
    else if (isRow && verdict.kind === 'unchanged') counter.unchanged(row);
  };
  const waitingOf = (verdicts: ReadonlyMap<RelationItem, RelationVerdict>): readonly RelationItem[] =>
    [...verdicts].filter(([, { kind }]) => kind === 'waiting').map(([item]) => item);
  const wait = (items: readonly RelationItem[]): void => {
    pending = [...pending, ...items];
  };

  return {
    async take(transaction, rows): Promise<BatchResult> {
      const counter = createRowCounter();
      const ontology = createOntologyIndex(await dependencies.ontologies.find(transaction));
      const items = rows.flatMap((row): readonly RelationItem[] => {
        const read = parseRelationRow(row, explicit, ontology);
        if (read.kind === 'item') return [read.item];
        counter.refuse(row, read.flaws);
        return [];
      });
      const verdicts = await takeRelations(transaction, items, false, dependencies);
      for (const [item, verdict] of verdicts) count(counter, item, verdict);
      return counter.result(() => {
        wait(waitingOf(verdicts));
      });
    },

    async takeNested(transaction, items, counter) {
      const verdicts = await takeRelations(transaction, items, false, dependencies);
      for (const [item, verdict] of verdicts) count(counter, item, verdict);
      const changed = new Set([...verdicts].filter(([, { kind }]) => kind === 'written').map(([{ row }]) => row));
      return {
        changed,
        remember() {
          wait(waitingOf(verdicts));
        },
      };
    },

    pending: () => pending.length,

    async settle(transaction) {
      const counter = createRowCounter();
      const some = pending.slice(0, AT_ONCE);
      const verdicts = await takeRelations(transaction, some, true, dependencies);
      for (const [item, verdict] of verdicts) count(counter, item, verdict);
      return counter.result(() => {
        pending = pending.slice(some.length);
      });
    },

    warnings: () => [],
  };
};
