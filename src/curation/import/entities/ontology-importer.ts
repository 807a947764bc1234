import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { LocalisedTexts } from '../../../domain/language.js';
import type { Ontology, Unit } from '../../../domain/ontology.js';
import type { GraphTransaction } from '../../../store/graph-store.js';
import { readCypherLibrary } from '../../../store/statements/prepare-call.js';
import type { CurationDependencies } from '../../curation-dependencies.js';
import type { Path } from '../../outcome.js';
import { localisedTexts, parseWith, writtenTexts } from '../files/read-columns.js';
import { problemOf, type SourceRow } from '../files/source-row.js';
import { addResults, type BatchResult, broughtKey, type BroughtThing, EMPTY_RESULT, type RowImporter } from '../row-importer.js';
import { findOntologyLosses, type OntologyLoss } from './find-ontology-losses.js';
import { findOntologyErrors, type LocatedDefinition, mergeOntology } from './merge-ontology.js';

/** Names by language; those without one go to the language of their script, English when it tells none. */
const names = localisedTexts.transform((value): LocalisedTexts => {
  const texts = writtenTexts(value, []).map(({ text, language }) => ({
    text,
    language: language ?? (/\p{Script=Han}/u.test(text) ? 'zh' : 'en'),
  }));
  const of = (language: string): readonly string[] => texts.filter((text) => text.language === language).map(({ text }) => text);
  return { ...(of('zh').length > 0 ? { zh: of('zh') } : {}), ...(of('en').length > 0 ? { en: of('en') } : {}) };
});
const attribute = z.strictObject({
  id: z.string(),
  type: z.enum(['text', 'number', 'integer', 'boolean', 'date']),
  unit: z.string().nullable().exactOptional(),
  localised: z.boolean().exactOptional(),
  names: names.exactOptional(),
  values: z.record(z.string(), names).nullable().exactOptional(),
  better: z.enum(['lower', 'higher']).exactOptional(),
});

/** `>relation` or `relation`: along it; `<relation`: against it; `.attribute`: of what is there, last. */
const path = z.array(z.string().regex(/^[<>.]?[A-Za-z][A-Za-z0-9_]*$/u)).min(1);
const example = z.strictObject({ id: z.string().optional(), question: z.string(), path }).transform(({ id, question, path: parts }) => ({
  id: id ?? question,
  question,
  path: parts
    .filter((part) => !part.startsWith('.'))
    .map((part) => ({
      relation: part.replace(/^[<>]/u, ''),
      direction: part.startsWith('<') ? ('INCOMING' as const) : ('OUTGOING' as const),
    })),
  attribute: parts.find((part) => part.startsWith('.'))?.slice(1) ?? null,
}));

const plurals = z.strictObject({ one: z.string(), other: z.string() });
const unit = z
  .strictObject({
    id: z.string(),
    format: z.partialRecord(z.enum(['zh', 'en']), z.union([z.string(), plurals])),
    singular: z.partialRecord(z.enum(['zh', 'en']), z.string()).exactOptional(),
  })
  .transform(({ id, format, singular = {} }): Unit => {
    const written = Object.entries(format);
    const one = {
      ...Object.fromEntries(written.flatMap(([language, text]) => (typeof text === 'object' ? [[language, text.one]] : []))),
      ...singular,
    };
    return {
      id,
      format: Object.fromEntries(written.map(([language, text]) => [language, typeof text === 'object' ? text.other : text])),
      ...(Object.keys(one).length === 0 ? {} : { singular: one }),
    };
  });

const entityType = z.strictObject({
  id: z.string(),
  names: names.exactOptional(),
  attributes: z.array(attribute).exactOptional(),
  private: z.boolean().exactOptional(),
  asker: z.boolean().exactOptional(),
});
const relationType = z.strictObject({
  id: z.string(),
  from: z.array(z.string()).min(1),
  to: z.array(z.string()).min(1),
  cardinality: z.enum(['one-to-one', 'one-to-many', 'many-to-one', 'many-to-many']).exactOptional(),
  names: names.exactOptional(),
  inverseNames: names.exactOptional(),
  properties: z.array(attribute).exactOptional(),
  acyclic: z.boolean().exactOptional(),
});

/** An ontology as a file holds it: of a definition what is absent stays as it is known, or takes its default. */
export const ontologySchema = z.strictObject({
  entityTypes: z.array(entityType).default([]),
  relationTypes: z.array(relationType).default([]),
  units: z.array(unit).default([]),
  examples: z.array(example).default([]),
});

export type SaidOntology = z.infer<typeof ontologySchema>;
export type SaidAttribute = z.infer<typeof attribute>;
export type SaidEntityType = z.infer<typeof entityType>;
export type SaidRelationType = z.infer<typeof relationType>;

type Dependencies = Pick<CurationDependencies, 'ontologies' | 'entities' | 'relations' | 'faqs' | 'changes' | 'now'>;

/**
 * Takes ontologies: each a document with `entityTypes`, `relationTypes` and `units`, of which each definition counts as a row. A definition
 * adds to the one with its id and changes what it speaks of; others stay. One that is wrong, or would spoil what is in use, spoils its document,
 * for the others may hang on it.
 * @param replace whether a definition stands in the place of the one with its id, and what is in use gives way
 */
export const createOntologyImporter = (dependencies: Dependencies, replace: boolean): RowImporter => {
  const losses = new Set<string>();
  return {
    async take(transaction, rows) {
      const results: BatchResult[] = [];
      for (const row of rows) results.push(await takeOntology(transaction, row, replace, losses, dependencies));
      return results.reduce(addResults, EMPTY_RESULT);
    },
    pending: () => 0,
    settle: () => Promise.resolve(EMPTY_RESULT),
    warnings: () => [...losses],
  };
};

/** How many rows a document counts as; one that defines nothing is one. */
export const countDefinitions = ({ value }: SourceRow): number => Math.max(Object.values(value).flat().length, 1);

const takeOntology = async (
  transaction: GraphTransaction,
  row: SourceRow,
  replace: boolean,
  told: Set<string>,
  dependencies: Dependencies,
): Promise<BatchResult> => {
  const refuse = (flaws: readonly { readonly path: Path; readonly reason: string }[]): BatchResult => ({
    ...EMPTY_RESULT,
    refused: countDefinitions(row),
    problems: flaws.map(({ path, reason }) => problemOf(row, path, reason)),
  });
  const parsed = parseWith(ontologySchema, row);
  if (parsed.kind === 'flawed') return refuse(parsed.flaws);
  const said = parsed.item;
  const { ontologies, changes, now } = dependencies;
  const known = await ontologies.find(transaction);
  const whole = mergeOntology(known, said, replace);
  const errors = findOntologyErrors(locate(said, whole), whole, readCypherLibrary().reservedLabels);
  if (errors.length > 0) return refuse(errors.map(({ path, message }) => ({ path, reason: message })));
  const losses = await findOntologyLosses(transaction, known, whole, dependencies);
  if (losses.length > 0 && !replace) {
    return refuse(
      losses.map((loss) => ({
        path: pathOf(said, loss),
        reason: `${loss.reason}; change those first, or say with "replace" (--replace) that they give way`,
      })),
    );
  }

  const all = [...said.entityTypes, ...said.relationTypes, ...said.units, ...said.examples];
  const before = new Map(definitionsOf(known));
  const after = new Map(definitionsOf(whole));
  const keys = new Set(keysOf(said));
  const changed = [...keys].filter((key) => !isDeepStrictEqual(plain(before.get(key)), plain(after.get(key))));
  if (changed.length > 0) {
    await ontologies.save(transaction, whole);
    const ids = changed.map((key) => key.slice(key.indexOf(':') + 1));
    await changes.record(transaction, { kind: 'ONTOLOGY', ids, at: now().toISOString() });
  }
  const unchanged = Math.max(all.length, 1) - changed.length;
  return {
    ...EMPTY_RESULT,
    written: changed.length,
    unchanged,
    doubts: [],
    brought: thingsOf(said).map((thing) => ({ file: row.file, key: broughtKey(thing) })),
    remember() {
      for (const { reason } of losses) told.add(`${row.file}: as told by "replace", ${reason}`);
    },
  };
};

const thingsOf = ({ entityTypes, relationTypes }: SaidOntology): readonly BroughtThing[] => [
  ...entityTypes.flatMap(({ id, attributes = [] }): readonly BroughtThing[] => [
    ['entityType', id],
    ...attributes.map((attribute) => ['attribute', id, attribute.id] as const),
  ]),
  ...relationTypes.flatMap(({ id, properties = [] }): readonly BroughtThing[] => [
    ['relationType', id],
    ...properties.map((property) => ['property', id, property.id] as const),
  ]),
];

const definitionsOf = ({ entityTypes, relationTypes, units, examples = [] }: Ontology): readonly (readonly [string, unknown])[] =>
  Object.entries({ entityTypes, relationTypes, units, examples }).flatMap(([field, definitions]) =>
    definitions.map((definition) => [`${field}:${definition.id}`, definition] as const),
  );

const keysOf = (said: SaidOntology): readonly string[] =>
  (['entityTypes', 'relationTypes', 'units', 'examples'] as const).flatMap((field) => said[field].map(({ id }) => `${field}:${id}`));

/** The definitions as they are to be, where the document speaks of them. Attributes stand where it has them, those it does not speak of after. */
const locate = (said: SaidOntology, whole: Ontology): Parameters<typeof findOntologyErrors>[0] => {
  const located = <T extends { readonly id: string }>(
    field: 'entityTypes' | 'relationTypes' | 'units' | 'examples',
    definitions: readonly T[],
    inOrderOf: (definition: T, index: number) => T,
  ): readonly LocatedDefinition<T>[] =>
    said[field].flatMap(({ id }, index) => {
      const definition = definitions.find((one) => one.id === id);
      return definition === undefined ? [] : [{ definition: inOrderOf(definition, index), path: [field, String(index)] }];
    });
  const saidFirst = <T extends { readonly id: string }>(all: readonly T[], ids: readonly { readonly id: string }[] = []): readonly T[] => {
    const rest = [...all];
    const first = ids.flatMap(({ id }) => {
      const at = rest.findIndex((one) => one.id === id);
      return at === -1 ? [] : rest.splice(at, 1);
    });
    return [...first, ...rest];
  };
  const asIs = <T>(definition: T): T => definition;
  return {
    entityTypes: located('entityTypes', whole.entityTypes, (type, index) => ({
      ...type,
      attributes: saidFirst(type.attributes, said.entityTypes[index]?.attributes),
    })),
    relationTypes: located('relationTypes', whole.relationTypes, (type, index) => ({
      ...type,
      from: said.relationTypes[index]?.from ?? type.from,
      to: said.relationTypes[index]?.to ?? type.to,
      properties: saidFirst(type.properties, said.relationTypes[index]?.properties),
    })),
    units: located('units', whole.units, asIs),
    examples: located('examples', whole.examples ?? [], asIs),
  };
};

/** Where the document speaks of what would be lost. */
const pathOf = (said: SaidOntology, { type, attribute, field: part }: OntologyLoss): Path => {
  const ofEntities = said.entityTypes.findIndex(({ id }) => id === type);
  const index = ofEntities === -1 ? said.relationTypes.findIndex(({ id }) => id === type) : ofEntities;
  if (index === -1) return [];
  const [field, inner] = ofEntities === -1 ? (['relationTypes', 'properties'] as const) : (['entityTypes', 'attributes'] as const);
  const attributes = field === 'entityTypes' ? said.entityTypes[index]?.attributes : said.relationTypes[index]?.properties;
  const at = attributes?.findIndex(({ id }) => id === attribute) ?? -1;
  if (at === -1) return [field, String(index), ...(part === undefined ? [] : [part])];
  return [field, String(index), inner, String(at)];
};

/** A copy made here: `isDeepStrictEqual` compares prototypes too, which differ between realms. */
const plain = (definition: unknown): unknown => (definition === undefined ? undefined : JSON.parse(JSON.stringify(definition)));
