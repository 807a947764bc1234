import { LANGUAGES, type LocalisedTexts } from '../../../domain/language.js';
import type { AttributeType, EntityType, FactExample, Ontology, RelationType, Unit } from '../../../domain/ontology.js';
import type { Path, UserError } from '../../outcome.js';
import type { SaidAttribute, SaidEntityType, SaidOntology, SaidRelationType } from './ontology-importer.js';

/**
 * What is known with what a file says laid over it. Definitions keep their order, new ones follow.
 * @param replace whether a definition stands in the place of the one with its id; else it adds to it and changes what it speaks of: attributes,
 *   values, ends and names that it does not hold stay
 */
export const mergeOntology = (known: Ontology, said: SaidOntology, replace: boolean): Ontology => ({
  entityTypes: merged(replace, known.entityTypes, said.entityTypes, entityTypeOf),
  relationTypes: merged(replace, known.relationTypes, said.relationTypes, relationTypeOf),
  units: merged(replace, known.units, said.units, unitOf),
  examples: merged(replace, known.examples ?? [], said.examples, (_, example) => example),
});

const merged = <T extends { readonly id: string }, Said extends { readonly id: string }>(
  replace: boolean,
  known: readonly T[],
  said: readonly Said[],
  merge: (before: T | undefined, one: Said) => T,
): readonly T[] => {
  const all = new Map(known.map((definition) => [definition.id, definition]));
  const isSaid = new Set<string>();
  for (const definition of said) {
    // What one file says of a definition in two places is one.
    all.set(definition.id, merge(replace && !isSaid.has(definition.id) ? undefined : all.get(definition.id), definition));
    isSaid.add(definition.id);
  }
  return [...all.values()];
};

const entityTypeOf = (before: EntityType | undefined, said: SaidEntityType): EntityType => {
  const asker = said.asker ?? before?.asker;
  return {
    id: said.id,
    names: namesOf(before?.names, said.names),
    attributes: attributesOf(before?.attributes, said.attributes),
    private: said.private ?? before?.private ?? false,
    ...(asker === undefined ? {} : { asker }),
  };
};

const relationTypeOf = (before: RelationType | undefined, said: SaidRelationType): RelationType => {
  const acyclic = said.acyclic ?? before?.acyclic;
  return {
    id: said.id,
    from: [...new Set([...(before?.from ?? []), ...said.from])],
    to: [...new Set([...(before?.to ?? []), ...said.to])],
    cardinality: said.cardinality ?? before?.cardinality ?? 'many-to-many',
    names: namesOf(before?.names, said.names),
    inverseNames: namesOf(before?.inverseNames, said.inverseNames),
    properties: attributesOf(before?.properties, said.properties),
    ...(acyclic === undefined ? {} : { acyclic }),
  };
};

const unitOf = (before: Unit | undefined, said: Unit): Unit => {
  const singular = { ...before?.singular, ...said.singular };
  return { id: said.id, format: { ...before?.format, ...said.format }, ...(Object.keys(singular).length === 0 ? {} : { singular }) };
};

/** Two attributes of a file with one id are left to the check. */
const attributesOf = (before: readonly AttributeType[] = [], said: readonly SaidAttribute[] = []): readonly AttributeType[] => {
  const known = new Set(before.map(({ id }) => id));
  const changed = before.map((attribute) => {
    const one = said.find(({ id }) => id === attribute.id);
    return one === undefined ? attribute : attributeOf(attribute, one);
  });
  const added = said.filter(({ id }, index) => !known.has(id) || said.findIndex((other) => other.id === id) < index);
  return [...changed, ...added.map((one) => attributeOf(undefined, one))];
};

const attributeOf = (before: AttributeType | undefined, said: SaidAttribute): AttributeType => {
  const better = said.better ?? before?.better;
  const kept = before?.type === said.type ? before : undefined;
  return {
    id: said.id,
    type: said.type,
    unit: said.unit === undefined ? (kept?.unit ?? null) : said.unit,
    localised: said.localised ?? kept?.localised ?? false,
    names: namesOf(before?.names, said.names),
    values: valuesOf(kept?.values, said.values),
    ...(better === undefined ? {} : { better }),
  };
};

/** A closed set grows; `null` opens it. */
const valuesOf = (before: AttributeType['values'] | undefined, said: SaidAttribute['values']): AttributeType['values'] => {
  if (said === undefined) return before ?? null;
  if (said === null || before === null || before === undefined) return said;
  const more = Object.entries(said).map(([value, names]) => [value, namesOf(before[value], names)] as const);
  return { ...before, ...Object.fromEntries(more) };
};

/** Those said come first, for the first name is the one that is shown. */
const namesOf = (before: LocalisedTexts = {}, said: LocalisedTexts = {}): LocalisedTexts =>
  Object.fromEntries(
    LANGUAGES.flatMap((language) => {
      const names = [...new Set([...(said[language] ?? []), ...(before[language] ?? [])])];
      return names.length === 0 ? [] : [[language, names]];
    }),
  );

/** Names go where Cypher takes no parameter. */
const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

/** Properties that every entity or relation has of itself; those of every object of JavaScript would be found where there is no value. */
const SYSTEM = [
  'id',
  'type',
  'name',
  'names',
  'aliases',
  'attributes',
  'relations',
  'version',
  'validFrom',
  'validTo',
  'updatedAt',
  'from',
  'to',
  'properties',
  ...Object.getOwnPropertyNames(Object.prototype),
];

/** Endings by which the texts of one attribute in several languages are told apart. */
const LANGUAGE_ENDING = /_(?:zh|en)$/;

/** A definition with where it stands. */
export interface LocatedDefinition<T> {
  readonly definition: T;
  readonly path: Path;
}

/**
 * What is wrong with some definitions, seen in the ontology as it is to be with them.
 * @param reservedLabels labels of the store's own nodes
 */
export const findOntologyErrors = (
  located: {
    readonly entityTypes: readonly LocatedDefinition<EntityType>[];
    readonly relationTypes: readonly LocatedDefinition<RelationType>[];
    readonly units: readonly LocatedDefinition<Unit>[];
    readonly examples: readonly LocatedDefinition<FactExample>[];
  },
  whole: Ontology,
  reservedLabels: ReadonlySet<string>,
): readonly UserError[] => {
  const unitIds = new Set(whole.units.map(({ id }) => id));
  const typeIds = new Set(whole.entityTypes.map(({ id }) => id));
  return [
    ...located.entityTypes.flatMap(({ definition, path }) => [
      ...nameErrors(definition.id, [...path, 'id']),
      ...(reservedLabels.has(definition.id)
        ? [wrong(`the service itself uses "${definition.id}"; call the type otherwise`, [...path, 'id'])]
        : []),
      ...attributeErrors(definition.attributes, [...path, 'attributes'], unitIds),
      ...askerErrors(definition, path, whole.entityTypes),
    ]),
    ...located.relationTypes.flatMap(({ definition, path }) => [
      ...nameErrors(definition.id, [...path, 'id']),
      ...(['from', 'to'] as const).flatMap((end) =>
        definition[end].flatMap((type, index) =>
          typeIds.has(type)
            ? []
            : [wrong(`there is no entity type "${type}"; define it or correct the name`, [...path, end, String(index)])],
        ),
      ),
      ...attributeErrors(definition.properties, [...path, 'properties'], unitIds),
      ...definition.properties.flatMap(({ localised }, index) =>
        localised ? [wrong('a property of a relation cannot be localised', [...path, 'properties', String(index), 'localised'])] : [],
      ),
    ]),
    ...located.units.flatMap(({ definition, path }) =>
      (['format', 'singular'] as const).flatMap((key) =>
        Object.entries(definition[key] ?? {}).flatMap(([language, format]) =>
          format.includes('{value}')
            ? []
            : [wrong('the format of a unit must contain {value}, where the number goes', [...path, key, language])],
        ),
      ),
    ),
    ...located.examples.flatMap(({ definition, path }) => exampleErrors(definition, path, whole)),
  ];
};

const askerErrors = (type: EntityType, path: Path, all: readonly EntityType[]): readonly UserError[] => {
  if (type.asker !== true) return [];
  const other = all.find(({ id, asker }) => asker === true && id !== type.id);
  return [
    ...(type.private ? [] : [wrong('things that ask belong to one person; add private: true', [...path, 'asker'])]),
    ...(other === undefined ? [] : [wrong(`"${other.id}" is marked as asker already; mark one type only`, [...path, 'asker'])]),
  ];
};

const exampleErrors = (
  { question, path: steps }: FactExample,
  path: Path,
  { entityTypes, relationTypes }: Ontology,
): readonly UserError[] => {
  const [, type] = /\{([^{}]*)\}/u.exec(question) ?? [];
  return [
    ...(entityTypes.some(({ id }) => id === type)
      ? []
      : [wrong('the question must hold the id of an entity type in braces, where the name stands', [...path, 'question'])]),
    ...steps.flatMap(({ relation }, index) =>
      relationTypes.some(({ id }) => id === relation)
        ? []
        : [wrong(`there is no relation type "${relation}"; define it or correct the name`, [...path, 'path', String(index)])],
    ),
  ];
};

const wrong = (message: string, path: Path): UserError => ({ code: 'BAD_INPUT', message, path });

const nameErrors = (id: string, path: Path): readonly UserError[] =>
  NAME.test(id) && id.length <= 60
    ? []
    : [wrong(`"${id.slice(0, 60)}" must be up to 60 letters a to z, digits and "_", a letter first`, path)];

const attributeErrors = (attributes: readonly AttributeType[], path: Path, unitIds: ReadonlySet<string>): readonly UserError[] =>
  attributes.flatMap(({ id, type, unit, localised, values }, index) => {
    const at = [...path, String(index)];
    return [
      ...nameErrors(id, [...at, 'id']),
      ...(SYSTEM.includes(id) || LANGUAGE_ENDING.test(id) || /^(?:name|aliases)_/.test(id)
        ? [wrong(`the service itself uses "${id}"; call the attribute otherwise`, [...at, 'id'])]
        : []),
      ...(attributes.findIndex((other) => other.id === id) < index ? [wrong(`"${id}" is defined twice; take one out`, [...at, 'id'])] : []),
      ...(unit === null || unitIds.has(unit)
        ? []
        : [wrong(`there is no unit "${unit}"; define it under units or correct the name`, [...at, 'unit'])]),
      ...(unit === null || type === 'number' || type === 'integer' ? [] : [wrong('only numbers have a unit', [...at, 'unit'])]),
      ...(localised && (type !== 'text' || values !== null)
        ? [wrong('only a text without a closed set of values can be localised', [...at, 'localised'])]
        : []),
      ...(values !== null && type !== 'text' ? [wrong('only a text can have a closed set of values', [...at, 'values'])] : []),
    ];
  });
