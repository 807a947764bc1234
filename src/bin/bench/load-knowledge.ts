import type { App } from '../../app.js';
import type { GraphTransaction } from '../../store/graph-store.js';
import { BENCH_ONTOLOGY } from './bench-ontology.js';
import { generateCustomers, generateFaqs, generateThings } from './generate-knowledge.js';

export interface BenchSize {
  readonly faqs: number;
  readonly customers: number;
}

/** Nodes a transaction. */
const BATCH = 2_000;
const AT = '2026-01-01T00:00:00.000Z';

/** Brings the generated knowledge from one size to a larger one, written through the store as the service itself writes. */
export const loadKnowledge = async (app: App, before: BenchSize, after: BenchSize, tell: (line: string) => void): Promise<void> => {
  const { store, entities, relations, faqs, ontologies, changes } = app;
  const write = (work: (transaction: GraphTransaction) => Promise<unknown>): Promise<unknown> => store.transaction(work);
  if (before.faqs === 0) {
    const things = generateThings();
    await write(async (transaction) => {
      await ontologies.save(transaction, BENCH_ONTOLOGY);
      await changes.record(transaction, { kind: 'ONTOLOGY', ids: [], at: AT });
      await entities.save(transaction, things.entities);
      await relations.save(transaction, things.relations);
      await changes.record(transaction, { kind: 'ENTITY', ids: things.entities.map(({ id }) => id), at: AT });
    });
  }
  for (const [from, to] of batches(before.faqs, after.faqs)) {
    const generated = generateFaqs(from, to);
    const heads = generated.map(({ faq }) => faq);
    await write(async (transaction) => {
      await faqs.saveHeads(transaction, heads);
      await faqs.saveAllParts(
        transaction,
        new Map(
          generated.map(({ faq, phrasings }) => [
            faq.id,
            { addPhrasings: phrasings, removePhrasingIds: [], addAnswers: faq.answers, removeAnswerIds: [] },
          ]),
        ),
      );
      await faqs.saveLinks(transaction, heads);
      await changes.record(transaction, { kind: 'FAQ', ids: heads.map(({ id }) => id), at: AT });
    });
  }
  for (const [from, to] of batches(before.customers, after.customers)) {
    const generated = generateCustomers(from, to);
    await write(async (transaction) => {
      await entities.save(transaction, generated.entities);
      await relations.save(transaction, generated.relations);
    });
    if (to % (BATCH * 10) === 0) tell(`${String(to)} customers`);
  }
  tell('indexing and training');
  await app.refresh();
  await app.settle();
};

const batches = (from: number, to: number): readonly (readonly [number, number])[] =>
  Array.from({ length: Math.ceil((to - from) / BATCH) }, (_, at) => [from + at * BATCH, Math.min(to, from + (at + 1) * BATCH)] as const);
