import type { Json } from '../../domain/json.js';
import type { SourceRow, UnreadableRow } from './read/source-row.js';

type TakenRow = SourceRow | UnreadableRow;

/** How much is written in one transaction: a thousand phrasings, or as many rows as say about as much. */
const BATCH_WEIGHT = 1000;
/** Values that weigh as much as one row of a table. */
const VALUES_A_ROW = 4;

/** Rows in batches of about equal work. */
export async function* inBatches(rows: AsyncIterable<TakenRow>): AsyncIterable<readonly TakenRow[]> {
  let batch: TakenRow[] = [];
  let weight = 0;
  for await (const row of rows) {
    batch.push(row);
    weight += row.kind === 'row' ? Math.max(1, valuesIn(row.value) / VALUES_A_ROW) : 1;
    if (weight < BATCH_WEIGHT) continue;
    yield batch;
    [batch, weight] = [[], 0];
  }
  if (batch.length > 0) yield batch;
}

const valuesIn = (value: Json): number =>
  value === null || typeof value !== 'object' ? 1 : Object.values(value).reduce<number>((sum, inner: Json) => sum + valuesIn(inner), 0);
