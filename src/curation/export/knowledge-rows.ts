import type { Entity, Relation } from '../../domain/entity.js';
import type { JsonObject } from '../../domain/json.js';
import type { FactExample, Ontology, Unit } from '../../domain/ontology.js';
import { createOntologyIndex } from '../../ontology/ontology-index.js';
import type { CurationDependencies } from '../curation-dependencies.js';

type Dependencies = Pick<CurationDependencies, 'entities' | 'relations' | 'topics' | 'ontologies'>;

/** Entities read at once. */
const PAGE = 200;

/** A plain copy without what is `null` or empty, of which a file need not speak. */
export const spoken = (value: Readonly<Record<string, unknown>>): JsonObject =>
  Object.fromEntries(
    Object.entries(JSON.parse(JSON.stringify(value)) as JsonObject).filter(
      ([, one]) => one !== null && !(typeof one === 'object' && Object.keys(one).length === 0),
    ),
  );

/** The ontology as an import reads it: one document. */
export async function* exportOntology({ ontologies }: Pick<Dependencies, 'ontologies'>): AsyncIterable<JsonObject> {
  const ontology = await ontologies.find();
  yield spoken({
    units: ontology.units.map(unitOf),
    entityTypes: ontology.entityTypes,
    relationTypes: ontology.relationTypes,
    examples: (ontology.examples ?? []).map(exampleOf),
  });
}

const unitOf = ({ id, format, singular }: Unit): JsonObject => spoken({ id, format, singular: singular ?? null });

const exampleOf = ({ id, question, path, attribute }: FactExample): JsonObject => ({
  id,
  question,
  path: [
    ...path.map(({ relation, direction }) => `${direction === 'INCOMING' ? '<' : '>'}${relation}`),
    ...(attribute === null ? [] : [`.${attribute}`]),
  ],
});

export async function* exportTopics({ topics }: Pick<Dependencies, 'topics'>): AsyncIterable<JsonObject> {
  for (const { id, names } of await topics.list()) yield { id, name: { ...names } };
}

/** Entities in the order of their ids. `isPrivate`: those that belong to one person, else the others. */
export async function* exportEntities(dependencies: Dependencies, isPrivate: boolean): AsyncIterable<JsonObject> {
  const { privateTypes } = createOntologyIndex(await dependencies.ontologies.find());
  for await (const page of pagesOf(dependencies)) {
    for (const { id, type, names, aliases, attributes, validFrom, validTo } of page)
      if (privateTypes.includes(type) === isPrivate) yield spoken({ id, type, name: names, aliases, attributes, validFrom, validTo });
  }
}

/** Relations in the order of where they start. `isPrivate`: those of which an end belongs to one person, else the others. */
export async function* exportRelations(dependencies: Dependencies, isPrivate: boolean): AsyncIterable<JsonObject> {
  const ontology = await dependencies.ontologies.find();
  const { privateTypes } = createOntologyIndex(ontology);
  for await (const page of pagesOf(dependencies)) {
    for (const { relation, types } of await leaving(page, ontology, dependencies)) {
      const { from, type, to, properties, validFrom, validTo } = relation;
      if (types.some((one) => privateTypes.includes(one)) === isPrivate) yield spoken({ from, type, to, properties, validFrom, validTo });
    }
  }
}

async function* pagesOf({ entities }: Pick<Dependencies, 'entities'>): AsyncIterable<readonly Entity[]> {
  for (let after = ''; ;) {
    const page = await entities.list({ types: [], hidden: [], text: '', after, limit: PAGE });
    yield page;
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return;
    after = last.id;
  }
}

interface Leaving {
  readonly relation: Relation;
  /** The types of its ends. */
  readonly types: readonly string[];
}

const leaving = async (
  page: readonly Entity[],
  { relationTypes }: Ontology,
  { relations }: Pick<Dependencies, 'relations'>,
): Promise<readonly Leaving[]> => {
  const types = new Map(page.map(({ id, type }) => [id, type]));
  const around = await relations.findAround(
    [...types.keys()],
    relationTypes.map(({ id }) => id),
  );
  const place = ({ from, type, to }: Relation): string => [from, type, to].join('\0');
  return around
    .filter(({ id, relation }) => id === relation.from)
    .map(({ id, relation, other }) => ({ relation, types: [types.get(id) ?? '', other.type] }))
    .sort((a, b) => (place(a.relation) < place(b.relation) ? -1 : 1));
};
