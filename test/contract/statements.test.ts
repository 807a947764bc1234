import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Json } from '../../src/domain/json.js';
import { prepareSchema } from '../../src/store/engine/create-graph-store.js';
import type { GraphStore, Row } from '../../src/store/graph-store.js';
import { readCypherLibrary } from '../../src/store/statements/prepare-call.js';
import { sorted } from '../support/canonical.js';
import { dumpGraph } from '../support/dump-graph.js';
import { engines, type OpenEngine } from '../support/engine.js';
import { testLibrary } from '../support/test-library.js';
import { type StatementCase, statementCases } from './statement-cases.js';

const library = readCypherLibrary();
const available = engines.filter((engine) => !engine.isSkipped);

/** Rows as they are to be compared: in their order where the statement says `ORDER BY` at its end, else sorted. */
const comparable = (rows: readonly Row[], { statement, unordered = [] }: StatementCase): readonly Json[] => {
  const columns = rows.map((row): Row =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [column, unordered.includes(column) && Array.isArray(value) ? sorted(value) : value]),
    ),
  );
  return /\bORDER BY\b/.test(
    library
      .statement(statement)
      .code.split(/\bRETURN\b/)
      .at(-1) ?? '',
  )
    ? columns
    : sorted(columns);
};

const run = async (store: GraphStore, given: StatementCase) => {
  const { statement, parameters, names } = given;
  if (!library.statement(statement).writes) return { rows: comparable(await store.read(statement, parameters, names), given), graph: null };
  return { rows: comparable(await store.write(statement, parameters, names), given), graph: await dumpGraph(store) };
};

describe('every statement', () => {
  it('has a case, but for those of the schema, which run at every start', () => {
    const tried = new Set(statementCases.map(({ statement }) => statement));
    expect(library.names.filter((name) => !name.startsWith('schema/') && !tried.has(name))).toEqual([]);
  });
});

describe(`the statements on ${engines.map(({ name }) => name).join(' and on ')}`, () => {
  const opened: OpenEngine[] = [];

  beforeAll(async () => {
    for (const engine of available) opened.push(await engine.open());
    for (const { store } of opened) await store.write('graph/create-small-graph');
  }, 600_000);
  afterAll(async () => {
    for (const engine of opened) await engine.close();
  });

  const onEach = <T>(work: (store: GraphStore) => Promise<T>): Promise<T[]> => Promise.all(opened.map(({ store }) => work(store)));

  it('begin with the same graph', async () => {
    const [first, ...others] = await onEach(dumpGraph);
    for (const other of others) expect(other).toEqual(first);
    expect(first?.nodes.length).toBeGreaterThan(30);
  });

  it('of the schema may run again', async () => {
    await onEach((store) => prepareSchema({ store, library: testLibrary }));
  });

  it.each(statementCases.map((given) => [given.statement, JSON.stringify([given.parameters, given.names]), given] as const))(
    '%s %s',
    async (_name, _given, statementCase) => {
      const [first, ...others] = await onEach((store) => run(store, statementCase));
      for (const other of others) expect(other).toEqual(first);
    },
  );

  const missing = engines.filter((engine) => engine.isSkipped);
  if (missing.length > 0) it.skip(`are compared with ${missing.map(({ name }) => name).join(', ')}`, () => undefined);
});
