import { z } from 'zod';
import type { Topic } from '../../domain/faq.js';
import { LANGUAGES } from '../../domain/language.js';
import type { Ontology } from '../../domain/ontology.js';
import type { GraphReader, GraphStore, GraphTransaction } from '../graph-store.js';
import { readLocalised, readText, writeLocalised } from './row-schemas.js';

export interface OntologyRepository {
  find(reader?: GraphReader): Promise<Ontology>;
  /** Replaces the whole ontology. */
  save(transaction: GraphTransaction, ontology: Ontology): Promise<void>;
}

const texts = z.partialRecord(z.enum(LANGUAGES), z.array(z.string()));
const attributeType = z.object({
  id: z.string(),
  type: z.enum(['text', 'number', 'integer', 'boolean', 'date']),
  unit: z.string().nullable(),
  localised: z.boolean(),
  names: texts,
  values: z.record(z.string(), texts).nullable(),
  better: z.enum(['lower', 'higher']).exactOptional(),
});
const entityType = z.object({
  id: z.string(),
  names: texts,
  attributes: z.array(attributeType),
  private: z.boolean(),
  asker: z.boolean().exactOptional(),
});
const relationType = z.object({
  id: z.string(),
  from: z.array(z.string()),
  to: z.array(z.string()),
  cardinality: z.enum(['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many']),
  names: texts,
  inverseNames: texts,
  properties: z.array(attributeType),
  acyclic: z.boolean().exactOptional(),
});
const formats = z.partialRecord(z.enum(LANGUAGES), z.string());
const unit = z.object({ id: z.string(), format: formats, singular: formats.exactOptional() });
const example = z.object({
  id: z.string(),
  question: z.string(),
  path: z.array(z.object({ relation: z.string(), direction: z.enum(['OUTGOING', 'INCOMING']) })),
  attribute: z.string().nullable(),
});
const definitionRow = z.object({ id: z.string(), kind: z.enum(['entityType', 'relationType', 'unit', 'example']), definition: z.string() });

export const createOntologyRepository = ({ store }: { readonly store: GraphStore }): OntologyRepository => ({
  async find(reader = store) {
    const rows = (await reader.read('ontology/find-definitions')).map((row) => definitionRow.parse(row));
    const of = <T>(kind: string, schema: z.ZodType<T>): readonly T[] =>
      rows.filter((row) => row.kind === kind).map((row) => schema.parse(JSON.parse(row.definition)));
    const examples = of('example', example);
    return {
      entityTypes: of('entityType', entityType),
      relationTypes: of('relationType', relationType),
      units: of('unit', unit),
      ...(examples.length > 0 ? { examples } : {}),
    };
  },

  async save(transaction, { entityTypes, relationTypes, units, examples = [] }) {
    const rows = [
      ...entityTypes.map((definition) => ({ kind: 'entityType', definition })),
      ...relationTypes.map((definition) => ({ kind: 'relationType', definition })),
      ...units.map((definition) => ({ kind: 'unit', definition })),
      ...examples.map((definition) => ({ kind: 'example', definition })),
    ].map(({ kind, definition }, rank) => ({ id: `${kind}:${definition.id}`, kind, definition: JSON.stringify(definition), rank }));
    const kept = new Set(rows.map((row) => row.id));
    const gone = (await transaction.read('ontology/find-definitions')).map((row) => readText(row, 'id')).filter((id) => !kept.has(id));
    if (gone.length > 0) await transaction.write('ontology/delete-definitions', { ids: gone });
    if (rows.length > 0) await transaction.write('ontology/upsert-definitions', { rows });
  },
});

export interface TopicRepository {
  list(reader?: GraphReader): Promise<readonly Topic[]>;
  save(transaction: GraphTransaction, topics: readonly Topic[]): Promise<void>;
  /** Ids of the FAQs under a topic, but for archived ones. */
  faqsUnder(id: string, reader?: GraphReader): Promise<readonly string[]>;
  delete(transaction: GraphTransaction, id: string): Promise<void>;
}

export const createTopicRepository = ({ store }: { readonly store: GraphStore }): TopicRepository => ({
  async list(reader = store) {
    const rows = await reader.read('topic/list-topics');
    return rows.map((row) => ({ id: readText(row, 'id'), names: readLocalised(row, 'name') }));
  },

  async save(transaction, topics) {
    if (topics.length === 0) return;
    const rows = topics.map(({ id, names }) => ({ id, properties: { id, ...writeLocalised('name', names) } }));
    await transaction.write('topic/upsert-topics', { rows });
  },

  async faqsUnder(id, reader = store) {
    const rows = await reader.read('topic/find-faqs-under', { id });
    return rows.map((row) => readText(row, 'id'));
  },

  async delete(transaction, id) {
    await transaction.write('topic/delete-topic', { id });
  },
});
